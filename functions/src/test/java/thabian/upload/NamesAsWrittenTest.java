package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;

/// Lists without codes in which each name is written in a way of its own: with letters and dots, the place's word twice
/// or
/// cut short, an office-holder before it. Each is who it is in the register.
class NamesAsWrittenTest {
    private static final NationalRegister REGISTER = RegisterFile.register();

    /// How each type is written; what is before it and behind follows.
    private static final Map<OrganisationType, List<String>> TYPES = Map.of(
            OrganisationType.PROVINCIAL,
            List.of(
                    "อบจ.",
                    "อ.บ.จ.",
                    "อ.บ.จ. ",
                    "อบจ ",
                    "อบจ.จังหวัด",
                    "องค์การบริหารส่วน จ.",
                    "องค์การบริหารส่วน จังหวัด"),
            OrganisationType.CITY,
            List.of("ทน.", "ท.น.", "ท.น. ", "ทน ", "เทศบาล นคร"),
            OrganisationType.TOWN,
            List.of("ทม.", "ท.ม.", "ท.ม. ", "ทม ", "เทศบาล เมือง"),
            OrganisationType.SUBDISTRICT_MUNICIPALITY,
            List.of("ทต.", "ท.ต.", "ท.ต. ", "ทต ", "ทต.ตำบล", "ทต. ต.", "เทศบาล ต.", "เทศบาลต.", "เทศบาล ตำบล"),
            OrganisationType.SUBDISTRICT,
            List.of(
                    "อบต.",
                    "อ.บ.ต.",
                    "อ.บ.ต. ",
                    "อ. บ. ต. ",
                    "อบต ",
                    "อบต.ตำบล",
                    "อบต. ต.",
                    "อบต.ต.",
                    "องค์การบริหารส่วน ต.",
                    "องค์การบริหารส่วนต.",
                    "องค์การบริหารส่วน ตำบล",
                    "องค์การบริหารส่วนตำบล ต."));

    private static final List<String> BEFORE = List.of(
            "",
            "",
            "12. ",
            "นายก ",
            "นายก",
            "ปลัด ",
            "ปลัด",
            "รองปลัด ",
            "หัวหน้าสำนักปลัด ",
            "ประธานสภา ",
            "เรียน นายก ",
            "เรียน ท่านนายก ",
            "เรียน ปลัด",
            "ถึง ",
            "สำนักงาน ",
            "ที่ทำการ");

    private static String written(Organisation each, Random random) {
        OrganisationType type = OrganisationType.of(each.type()).orElseThrow();
        List<String> ways = TYPES.get(type);
        return BEFORE.get(random.nextInt(BEFORE.size()))
                + ways.get(random.nextInt(ways.size()))
                + OrganisationType.bare(each.name());
    }

    /// The names of a list that is read as it is.
    private static List<String> codes(List<String> heading, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(heading));
        lines.addAll(rows);
        String text = lines.stream()
                .map(line -> '"' + String.join("\",\"", line) + "\"\n")
                .collect(Collectors.joining("", "\uFEFF", ""));
        Reading reading = TargetFile.read(Files.utf8(text), REGISTER, ListAnswers.NONE);
        if (reading instanceof Reading.Faulty(var checked)) {
            assertThat(checked.faults().told().stream()
                            .map(fault -> fault + " " + rows.get(fault.place().row() - 2)))
                    .isEmpty();
        }
        assertThat(reading).isInstanceOf(Reading.Faultless.class);
        return ((Reading.Faultless) reading)
                .checked().list().rows().stream()
                        .map(row -> row.invitee().organisation().code().digits())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyNameIsWhoItIsInTheRegister(long seed) {
        Random random = new Random(seed);
        List<String> provinces = List.copyOf(REGISTER.provinces());
        List<Organisation> all = REGISTER.in(provinces.get(random.nextInt(provinces.size()))).stream()
                .filter(each -> OrganisationType.of(each.type()).isPresent())
                .filter(each -> OrganisationType.before(each.name()).isPresent())
                .toList();
        List<List<String>> rows = IntStream.range(0, all.size())
                .mapToObj(at -> List.of(
                        String.valueOf(at + 1),
                        written(all.get(at), random),
                        all.get(at).district(),
                        all.get(at).province()))
                .toList();
        assertThat(codes(List.of("ที่", "ชื่อ อปท.", "อำเภอ", "จังหวัด"), rows))
                .isEqualTo(all.stream().map(each -> each.code().digits()).toList());
        List<List<String>> placed = IntStream.range(0, all.size())
                .mapToObj(at -> List.of(
                        String.valueOf(at + 1),
                        written(all.get(at), random) + " อ." + all.get(at).district() + " จ."
                                + all.get(at).province()))
                .toList();
        assertThat(codes(List.of("ที่", "ชื่อ อปท."), placed))
                .isEqualTo(all.stream().map(each -> each.code().digits()).toList());
    }

    @Test
    void whoIsNobodyStaysAsItIsTyped() {
        String text = "\uFEFFชื่อ อปท.,อำเภอ,จังหวัด\nปลัด อ.บ.ต.เขาใหญ่,เขาย้อย,เพชรบุรี\n";
        assertThat(TargetFile.read(Files.utf8(text), REGISTER, ListAnswers.NONE))
                .isInstanceOf(Reading.Faulty.class);
    }
}
