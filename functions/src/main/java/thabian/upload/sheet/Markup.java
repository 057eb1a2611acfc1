package thabian.upload.sheet;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook, element by element.
final class Markup {
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Markup(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml = factory.createXMLStreamReader(new InputStreamReader(new PlainMarkup(part), StandardCharsets.UTF_8));
    }

    /// Goes on to the next start or end of an element, or text; whether there is one.
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void enter() {
        note(xml.getPrefix(), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            note(xml.getNamespacePrefix(i), "");
        }
        if (++depth > Limits.DEPTH || names.size() > Limits.NAMES) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
    }

    /// The parser keeps every name it meets.
    private void note(@Nullable String prefix, String name) {
        names.add(name);
        if (prefix != null) {
            names.add(prefix);
        }
    }

    /// Whether an element of this name starts here.
    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    /// Whether an element of this name ends here.
    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /// Whether text stands here.
    boolean isText() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA;
    }

    /// The text that stands here, or a part of it.
    String text() {
        return xml.getText();
    }

    /// An attribute of the element that starts here, whatever its namespace; empty where it has none.
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
