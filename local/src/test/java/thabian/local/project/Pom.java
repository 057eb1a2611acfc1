package thabian.local.project;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A pom file as it is written; nothing inherited, nothing put in for `${…}`.
record Pom(String name, Element project) {
    static Pom read(String path) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of(path).toFile());
            return new Pom(path, document.getDocumentElement());
        } catch (Exception unreadable) {
            throw new AssertionError(path, unreadable);
        }
    }

    Map<String, String> properties() {
        return child(project, "properties").stream()
                .flatMap(Pom::children)
                .collect(Collectors.toMap(Element::getTagName, Element::getTextContent, (a, _) -> a, TreeMap::new));
    }

    /// Whatever is named with a version, a dependency, a plugin, a compiler's plugin: `group:artifact` and the
    /// versions.
    Map<String, List<String>> versions() {
        return artifacts()
                .filter(artifact -> text(artifact, "version").isPresent())
                .collect(Collectors.groupingBy(
                        Pom::key,
                        TreeMap::new,
                        Collectors.mapping(artifact -> text(artifact, "version").orElseThrow(), Collectors.toList())));
    }

    /// The plugins that are named anywhere in the file, with a version or without.
    List<String> plugins() {
        return all("plugin").map(Pom::key).distinct().toList();
    }

    /// A plugin's whole element, first where it is only managed, then in the build, then in the profiles.
    List<String> written(String plugin) {
        return all("plugin")
                .filter(found -> key(found).equals(plugin))
                .map(Pom::source)
                .toList();
    }

    boolean has(String tag) {
        return all(tag).findAny().isPresent();
    }

    private Stream<Element> artifacts() {
        return all("*").filter(
                        found -> found != project && text(found, "artifactId").isPresent());
    }

    private Stream<Element> all(String tag) {
        var found = project.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static String key(Element artifact) {
        return text(artifact, "groupId").orElseThrow() + ":"
                + text(artifact, "artifactId").orElseThrow();
    }

    private static Optional<String> text(Element parent, String tag) {
        return child(parent, tag).map(Element::getTextContent);
    }

    private static Optional<Element> child(Element parent, String tag) {
        return children(parent).filter(child -> child.getTagName().equals(tag)).findFirst();
    }

    private static Stream<Element> children(Element parent) {
        return Stream.iterate(parent.getFirstChild(), next -> next != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static String source(Element element) {
        try {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var source = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(source));
            return source.toString();
        } catch (TransformerException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
