package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;

/// Names under headings, of the whole country: each is found in the place that its heading names, or asked back.
class HeadingRowsTest {
    private static final NationalRegister REGISTER = RegisterFile.register();

    /// Ways to head the organisations of a district `{d}` of a province `{p}` that are understood.
    private static final List<String> UNDERSTOOD = List.of(
            "อำเภอ{d}",
            "อ.{d}",
            "อ. {d}",
            "อำเภอ{d} จังหวัด{p}",
            "อ.{d} จ.{p}",
            "ท้องที่อำเภอ{d}",
            "ในเขตพื้นที่อำเภอ{d} จำนวน 5 แห่ง",
            "อำเภอ{d} ได้แก่",
            "อำเภอ{d} : 20 แห่ง",
            "อำเภอ{d} (20 แห่ง)",
            "ข. อำเภอ{d}",
            "๒. อำเภอ{d}",
            "(3) อำเภอ {d}",
            "จ. อำเภอ{d}",
            "(อำเภอ{d})",
            "อำเภอ : {d}",
            "รายชื่อ อปท. ในเขตอำเภอ{d} ดังนี้",
            "อำเภอ{d} (ต่อ)",
            "จังหวัด{p} อำเภอ{d}");

    /// Ways that are not, or only in a column of their own.
    private static final List<String> DOUBTFUL = List.of(
            "{d}",
            "{d} 20 แห่ง",
            "{d} {p}",
            "อำเภอ{d}ก",
            "สายที่ 3 {d}",
            "ผู้รับผิดชอบ อำเภอ{d}",
            "รวมอำเภอ{d} 20 แห่ง",
            "รวมทั้งอำเภอ{d}",
            "ท้องที่จังหวัด{p} ดังนี้",
            "จังหวัด{p}",
            "จ.{p}",
            "{p}",
            "กลุ่มจังหวัด{p}ตอนล่าง",
            "หมายเหตุ ต่อไปนี้เป็นอำเภอ{d}",
            "เขตตรวจราชการที่ 4");

    /// Ways to write a name `{n}` and its place into one cell.
    private static final List<String> IN_ONE_CELL = List.of(
            "{n} อ.{d} จ.{p}",
            "{n} อำเภอ{d} จังหวัด{p}",
            "{n} (อ.{d} จ.{p})",
            "{n} - {d}, {p}",
            "{n}อำเภอ{d}จังหวัด{p}",
            "๑๒. {n} ต.สมมุติ อ.{d} จ.{p}");

    private static List<Organisation> of(String province) {
        return REGISTER.in(province);
    }

    private static String filled(String heading, Organisation under) {
        return heading.replace("{d}", under.district()).replace("{p}", under.province());
    }

    /// A list of one or two provinces, by a seed: lines, and whom the line of each row means.
    private record Played(List<String> lines, Map<Integer, Organisation> meant) {
        static Played by(long seed, List<String> headings) {
            Random random = new Random(seed);
            List<String> provinces = List.copyOf(REGISTER.provinces());
            String first = provinces.get(random.nextInt(provinces.size()));
            String second = provinces.get(random.nextInt(provinces.size()));
            boolean inNames = random.nextBoolean();
            List<String> lines = new ArrayList<>();
            Map<Integer, Organisation> meant = new HashMap<>();
            if (random.nextBoolean()) {
                lines.add("บัญชีรายชื่อ จังหวัด" + of(first).getFirst().province() + ",,");
            }
            lines.add("ที่,ชื่อ อปท.,หมายเหตุ");
            for (int block = 0; block < 4; block++) {
                List<Organisation> there = of(random.nextInt(3) == 0 ? second : first);
                Organisation one = there.get(random.nextInt(there.size()));
                String heading = filled(headings.get(block == 0 ? 0 : random.nextInt(headings.size())), one);
                lines.add(inNames ? "," + heading + "," : heading + ",,");
                there.stream()
                        .filter(each -> each.district().equals(one.district()))
                        .forEach(each -> {
                            String bare = OrganisationType.bare(each.name());
                            String type = random.nextInt(3) == 0
                                            || OrganisationType.of(each.type()).isEmpty()
                                    ? ""
                                    : each.type().replace("เทศบาลตำบล", "ทต.");
                            lines.add(meant.size() + 1 + "," + type + bare + ",");
                            meant.put(lines.size(), each);
                        });
            }
            return new Played(lines, meant);
        }

        CheckedList read() {
            byte[] file = Files.utf8("\uFEFF" + String.join("\n", lines) + "\n");
            return switch (TargetFile.read(file, REGISTER, ListAnswers.NONE)) {
                case Reading.Faultless(CheckedList checked) -> checked;
                case Reading.Faulty(CheckedList checked) -> checked;
                case Reading.Unreadable unreadable -> throw new AssertionError(unreadable + " " + lines);
            };
        }

        /// The rows that were taken for somebody in another place than their heading names.
        List<String> wrong(CheckedList checked) {
            return checked.list().rows().stream()
                    .filter(row -> meant.containsKey(row.place().row()))
                    .filter(row -> {
                        Organisation wanted = meant.get(row.place().row());
                        Organisation taken = row.invitee().organisation();
                        return !taken.province().equals(wanted.province())
                                || !taken.district().equals(wanted.district());
                    })
                    .map(row -> row.place() + " " + row.invitee().organisation())
                    .toList();
        }
    }

    @Test
    void aNameIsFoundUnderItsHeadingOrAskedBack() {
        List<String> all = new ArrayList<>(UNDERSTOOD);
        all.addAll(DOUBTFUL);
        for (long seed = 0; seed < 1_000; seed++) {
            Played played = Played.by(seed, all);
            assertThat(played.wrong(played.read()))
                    .as(() -> String.join("\n", played.lines()))
                    .isEmpty();
        }
    }

    @Test
    void underHeadingsThatAreUnderstoodOnlyNamesOfTwoAreAskedBack() {
        for (long seed = 0; seed < 300; seed++) {
            Played played = Played.by(seed, UNDERSTOOD);
            CheckedList checked = played.read();
            assertThat(played.wrong(checked)).isEmpty();
            assertThat(checked.passed())
                    .as(() -> String.join("\n", played.lines()))
                    .hasSize(4);
            assertThat(checked.faults().kinds().stream()
                            .map(kind -> kind.first().code().id())
                            .collect(Collectors.toSet()))
                    .as(() -> String.join("\n", played.lines()))
                    .isSubsetOf("code-ambiguous", "code-twice");
        }
    }

    @Test
    void everybodyInTheCountryIsFoundByNameAndPlaceInOneCell() {
        List<Organisation> all = REGISTER.provinces().stream()
                .flatMap(province -> of(province).stream())
                .toList();
        StringBuilder file = new StringBuilder("\uFEFFที่|ชื่อ อปท.\n");
        for (int i = 0; i < all.size(); i++) {
            Organisation each = all.get(i);
            String form = IN_ONE_CELL.get(i % IN_ONE_CELL.size());
            file.append("1|")
                    .append(filled(form, each).replace("{n}", each.name()))
                    .append('\n');
        }
        Reading reading = TargetFile.read(Files.utf8(file.toString()), REGISTER, ListAnswers.NONE);
        assertThat(reading).isInstanceOf(Reading.Faultless.class);
        assertThat(((Reading.Faultless) reading).checked().list().rows())
                .allSatisfy(row -> assertThat(row.invitee().organisation())
                        .isEqualTo(all.get(row.place().row() - 2)))
                .hasSameSizeAs(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ท้องที่จังหวัดประจวบคีรีขันธ์ ดังนี้",
                "จ.ประจวบคีรีขันธ์",
                "ประจวบคีรีขันธ์",
                "เขตที่สอง",
                "(จังหวัดประจวบฯ)"
            })
    void anotherProvincesHeadingEndsThePlaceOfTheFirst(String heading) {
        Played played = new Played(
                List.of(
                        "จังหวัดเพชรบุรี,,",
                        "ที่,ชื่อ อปท.,หมายเหตุ",
                        "อำเภอเมือง,,",
                        "1,อบต.ธงชัย,",
                        heading + ",,",
                        "2,อบต.ธงชัย,"),
                Map.of());
        CheckedList checked = played.read();
        assertThat(checked.list().rows())
                .extracting(row -> row.invitee().organisation().province())
                .doesNotHaveDuplicates();
        assertThat(checked.passed()).extracting(PassedRow::reason).doesNotContain(PassedRow.Reason.TOTAL);
    }
}
