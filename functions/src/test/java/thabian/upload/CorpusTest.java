package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.list.TargetList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// Target lists as the world makes them, and what is right for each (its README tells how they are written down). Those
/// that the reader does not read right yet stand in `not-yet.txt`.
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/thabian/upload/corpus");

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(CORPUS)) {
            return all.filter(file -> Files.exists(right(file))).sorted().toList().stream();
        }
    }

    private static Path right(Path file) {
        return file.resolveSibling(file.getFileName() + ".right");
    }

    /// What is right, by what the officer answered.
    private static Map<String, List<String>> expected(Path file) throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(right(file))) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.startsWith("#")) {
                section.add(line);
            }
        }
        return sections;
    }

    private static Set<String> notYet() throws IOException {
        return Set.copyOf(Files.readAllLines(CORPUS.resolve("not-yet.txt")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itIsReadRightUnlessItIsKnownThatItIsNot(Path file) throws IOException {
        boolean right = expected(file).equals(Map.of("", told(TargetFile.read(Files.readAllBytes(file)))));
        assertThat(right).isEqualTo(!notYet().contains(file.getFileName().toString()));
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        Map<String, Long> kinds = new TreeMap<>();
        for (Path file : files().toList()) {
            kinds.merge(Files.readAllLines(right(file)).getFirst(), 1L, Long::sum);
        }
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(15);
        assertThat(files()).hasSizeGreaterThanOrEqualTo(70);
    }

    private static List<String> told(Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(UploadTrouble trouble, String what) ->
                List.of("unreadable | " + trouble.id() + " | " + what);
            case Reading.Faulty faulty -> kinds(faulty);
            case Reading.Faultless(TargetList list) ->
                list.rows().stream().map(row -> invitee(row.invitee())).toList();
        };
    }

    private static List<String> kinds(Reading.Faulty faulty) {
        return faulty.faults().told().stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.column().id() + " | " + fault.code().id(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> "kind | " + kind.getKey() + " | " + kind.getValue().size() + " | "
                        + kind.getValue().getFirst().row())
                .toList();
    }

    private static String invitee(Invitee invitee) {
        return Stream.concat(
                        Read.row(invitee.organisation()).stream(),
                        Stream.of(
                                        invitee.reach().phone().map(PhoneNumber::written),
                                        invitee.reach().email().map(EmailAddress::value))
                                .flatMap(Optional::stream))
                .collect(Collectors.joining(" | "));
    }
}
