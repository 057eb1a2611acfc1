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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.RowFault;
import thabian.domain.list.TypedList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.upload.sheet.UploadTrouble;

/// Target lists as the world makes them, and what is right for each (its README tells how they are written down).
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/thabian/upload/corpus");

    static Stream<Path> files() throws IOException {
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itIsReadRight(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        expected(file)
                .forEach((answers, right) -> assertThat(
                                told(TargetFile.read(bytes, RegisterFile.register(), answers(answers))))
                        .as("%s [%s]", file.getFileName(), answers)
                        .isEqualTo(right));
    }

    private static ListAnswers answers(String said) {
        return switch (said) {
            case "" -> ListAnswers.NONE;
            case "hidden=take" -> new ListAnswers(Optional.of(true), false, false, Optional.empty());
            case "hidden=leave" -> new ListAnswers(Optional.of(false), false, false, Optional.empty());
            case "zero=add" -> new ListAnswers(Optional.empty(), true, false, Optional.empty());
            case "phones=first" -> new ListAnswers(Optional.empty(), false, true, Optional.empty());
            case "beside=leave" ->
                new ListAnswers(Optional.empty(), false, false, Optional.empty(), true, ListAnswers.Whose.ANYBODYS);
            case "register=use" -> new ListAnswers(Optional.empty(), false, false, Optional.of(true));
            default -> throw new IllegalArgumentException(said);
        };
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
            case Reading.Faulty(CheckedList checked) ->
                Stream.concat(sheets(checked), checked.faults().kinds().stream().map(CorpusTest::kind))
                        .toList();
            case Reading.Faultless(CheckedList checked) ->
                Stream.of(
                                sheets(checked),
                                checked.list().rows().stream().map(row -> invitee(row.invitee())),
                                checked.passed().stream()
                                        .map(row -> "passed | " + row.place() + " | "
                                                + row.reason().id()),
                                checked.remarks().stream().map(CorpusTest::remark))
                        .flatMap(lines -> lines)
                        .toList();
        };
    }

    private static Stream<String> sheets(CheckedList checked) {
        List<TypedList.Tab> sheets = checked.typed().sheets();
        return sheets.size() < 2
                ? Stream.of()
                : sheets.stream()
                        .map(sheet -> sheet.list()
                                ? "sheet | " + sheet.name() + " | " + sheet.rows() + (sheet.hidden() ? " | hidden" : "")
                                : "no-list | " + sheet.name());
    }

    private static String kind(ListFaults.Kind kind) {
        RowFault first = kind.first();
        return "kind | " + first.column().id() + " | " + first.code().id() + " | " + kind.count() + " | "
                + first.place();
    }

    private static String remark(ListRemark remark) {
        String registered = remark.code() == ListRemark.Code.CODE_CHANGED
                ? remark.registered().substring(0, 7)
                : remark.registered();
        return "remark | " + remark.place() + " | " + remark.column().id() + " | "
                + remark.code().id() + " | " + registered;
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
