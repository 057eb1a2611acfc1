package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Kebab;

/// Sentences stand in the bundle and nowhere else, and none stands there for nothing: as far as reading the sources
/// tells.
class SentencesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$|\\s//.*$|<%--(?s:.*?)--%>");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9.-]+)\"");
    private static final Pattern ASKED =
            Pattern.compile("(?:say|(?i:words)\\.get)\\(\\s*\"([A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");

    /// What reads Thai as people type it knows Thai letters and words: ranks, digits, marks; what plays a clerk
    /// before a snapshot types as one does.
    private static final Set<String> READERS = Set.of(
            "LabelledName",
            "ListRow",
            "Mentions",
            "NameCell",
            "NationalRegister",
            "OrganisationType",
            "Organisation",
            "Titles",
            "Title",
            "Keyboard",
            "InvitationCode",
            "KnownTitles",
            "Spelling",
            "CalledBy",
            "EmailAddress",
            "Remark",
            "Text",
            "TypedTime",
            "FullName",
            "PersonName",
            "PhoneCell",
            "PhoneNumber",
            "OfficialText",
            "AsSeen",
            "Leading",
            "LoneTitles",
            "Placeholder",
            "Phrase",
            "Wording",
            "WrappedRows",
            "ZoomRegistrant",
            "Played",
            "ListLine",
            "ListText",
            "ListWords",
            "PieceReader",
            "ListReader",
            "TouchingMarks",
            "PlaceHeadingReader",
            "Placing",
            "Seating",
            "PublicScenes");

    @Test
    void noThaiStandsInCodeOrTemplatesButWhereThaiIsRead() {
        assertThat(sources().entrySet().stream()
                        .filter(source -> THAI.matcher(source.getValue()).find())
                        .map(Map.Entry::getKey))
                .allMatch(READERS::contains);
    }

    @Test
    void everySentenceThatIsAskedForIsThere() {
        Set<String> asked = new TreeSet<>();
        sources()
                .values()
                .forEach(source -> ASKED.matcher(source).results().forEach(found -> asked.add(found.group(1))));
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(chapters().values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .containsAll(asked);
    }

    @Test
    void noSentenceStandsThereTwice() {
        assertThat(keys()).doesNotHaveDuplicates();
    }

    @Test
    void everySentenceIsAskedFor() {
        Set<String> literals = new TreeSet<>();
        sources()
                .values()
                .forEach(source -> LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1))));
        List<String> prefixes =
                literals.stream().filter(literal -> literal.matches(".+[.-]")).toList();
        List<String> suffixes =
                literals.stream().filter(literal -> literal.startsWith(".")).toList();
        chapters()
                .forEach((chapter, keys) -> assertThat(keys).as(chapter).allMatch(key -> switch (chapter) {
                    case "fault" -> ofAFault(key.replaceFirst("^(?:seminar|brief)\\.", ""));
                    case "province" -> key.matches("[0-9]{2}") || literals.contains(key);
                    default ->
                        isAsked(key, literals, prefixes)
                                || suffixes.stream()
                                        .filter(key::endsWith)
                                        .map(suffix -> key.substring(0, key.length() - suffix.length()))
                                        .anyMatch(stem -> isAsked(stem, literals, prefixes));
                }));
    }

    private static boolean isAsked(String key, Set<String> literals, List<String> prefixes) {
        return literals.contains(key) || prefixes.stream().anyMatch(key::startsWith);
    }

    private static boolean ofAFault(String key) {
        return Stream.of(FaultCode.values())
                .map(Kebab::of)
                .anyMatch(code -> key.equals(code) || key.startsWith(code + "."));
    }

    /// The keys of each chapter.
    private static Map<String, Set<String>> chapters() {
        Map<String, Set<String>> chapters = new TreeMap<>();
        for (String key : keys()) {
            String[] parts = key.split("\\.", 2);
            chapters.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(parts[1]);
        }
        return chapters;
    }

    /// The bundle's keys in its order; a key that stands there twice comes twice.
    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        Properties bundle = new Properties() {
            @Override
            public synchronized Object put(Object key, Object sentence) {
                keys.add((String) key);
                return super.put(key, sentence);
            }
        };
        try (Reader reader = Files.newBufferedReader(MAIN.resolve("resources/thabian/words/th.properties"))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    /// Every class and template without its comments, by its name.
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        for (String folder : List.of("java", "jte")) {
            try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> sources.merge(name(file), withoutComments(file), String::concat));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }

    private static String withoutComments(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
