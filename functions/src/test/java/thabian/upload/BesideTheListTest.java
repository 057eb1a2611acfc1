package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowFault;
import thabian.domain.list.TypedList;

/// Half the organisations of a province as a list that is right, and the others beside it: whoever may be meant is
/// asked about, wherever and however they are written; what only speaks of them is not.
class BesideTheListTest {
    private static final NationalRegister REGISTER = RegisterFile.register();
    private static final int SEEDS = 3;

    /// A province, of which every second organisation is on the list.
    private record Halves(Random random, List<Organisation> listed, List<Organisation> others) {
        static Halves by(long seed) {
            Random random = new Random(seed);
            List<String> provinces = List.copyOf(REGISTER.provinces());
            List<Organisation> all = new ArrayList<>(REGISTER.in(provinces.get(random.nextInt(provinces.size()))));
            Collections.shuffle(all, random);
            List<Organisation> listed = all.subList(0, all.size() / 2);
            List<Organisation> others = all.subList(all.size() / 2, all.size()).stream()
                    .filter(each -> listed.stream().noneMatch(one -> bare(one).equals(bare(each))))
                    .toList();
            return new Halves(random, listed, others);
        }

        Organisation other(int row) {
            return others.get(row % others.size());
        }

        /// The list's rows: code, name, and whatever a further column says.
        List<List<String>> with(String heading, BiFunction<Organisation, Integer, String> cell) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("รหัส อปท.", "ชื่อ อปท.", heading)));
            for (int row = 0; row < listed.size(); row++) {
                Organisation each = listed.get(row);
                rows.add(List.of(each.code().digits(), each.name(), cell.apply(each, row)));
            }
            return rows;
        }

        List<List<String>> alone() {
            return with("หมายเหตุ", (_, _) -> "");
        }
    }

    private static String bare(Organisation each) {
        return OrganisationType.bare(each.name());
    }

    private static String filled(String pattern, Organisation one, Organisation two) {
        return pattern.replace("{n}", one.name())
                .replace("{m}", two.name())
                .replace("{b}", bare(one))
                .replace("{c}", bare(two))
                .replace("{s}", letters(one) + bare(one))
                .replace("{t}", letters(two) + bare(two))
                .replace("{d}", one.district())
                .replace("{p}", one.province())
                .replace("{parts}", one.code().digits().replaceAll("(.)(..)(..)(..)", "$1-$2-$3-$4"))
                .replace("{code}", one.code().digits());
    }

    private static String letters(Organisation each) {
        return each.type().replaceAll("^เทศบาล([นมต]).*", "ท$1.");
    }

    private static Reading read(List<List<String>> rows, ListAnswers answers) {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .reduce((one, next) -> one + "," + next)
                        .orElseThrow())
                .reduce("\uFEFF", (before, line) -> before + line + "\n");
        return TargetFile.read(Files.utf8(text), REGISTER, answers);
    }

    private static Reading read(List<List<String>> rows) {
        return read(rows, ListAnswers.NONE);
    }

    private static int leftOut(Reading reading) {
        return reading instanceof Reading.Faulty(CheckedList checked)
                ? checked.faults().count(RowFault.Code.LEFT_OUT)
                : 0;
    }

    private static void isTaken(Halves halves, List<List<String>> rows, String why) {
        Reading reading = read(rows);
        assertThat(reading).as("%s: %s", why, told(reading)).isInstanceOf(Reading.Faultless.class);
        assertThat(((Reading.Faultless) reading).checked().list().rows()).hasSameSizeAs(halves.listed());
    }

    private static String told(Reading reading) {
        return reading instanceof Reading.Faulty(CheckedList checked)
                ? checked.faults().kinds().toString()
                : reading.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{n}",
                "{s}",
                "{n} อ.{d} จ.{p}",
                "{n}อำเภอ{d}",
                "{n} (อำเภอ{d})",
                "12. {n}",
                "๓) {s}",
                "- {n}",
                "* {s} *",
                "{n}, {m}",
                "{n} และ {m}",
                "{n}และ{m}",
                "{n}\n{m}",
                "{n}/{m}",
                "{n} {m}",
                "{s} {t}",
                "{s},{t}",
                "{n} กับ {m}",
                "{n}; {m}",
                "1) {n} 2) {m}",
                "เพิ่ม {n}",
                "เพิ่มเติม: {n}, {m}",
                "ให้รวม {n} ด้วย",
                "รวมทั้ง{n}",
                "(และ {n})",
                "โปรดเชิญ {n} ด้วย",
                "+ {n}",
                "พ่วง {s}",
                "แจ้งแล้ว 2 ครั้ง {n}",
                "นายก{n}",
                "ที่ทำการ{n}",
                "สำนักงาน{n}",
                "{code}",
                "รหัส {code}",
                "{code} {n}",
                "{parts}",
                "เพิ่มรหัส {code} ด้วย"
            })
    void whoeverIsNamedInAnyCellIsAskedAbout(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            int only = halves.random().nextInt(halves.listed().size());
            List<List<String>> once = halves.with(
                    "หมายเหตุ", (_, row) -> row == only ? filled(way, halves.other(row), halves.other(row + 1)) : "");
            assertThat(leftOut(read(once))).as("%s, seed %d", way, seed).isEqualTo(1);
            List<List<String>> often = halves.with(
                    "กลุ่มที่ 2",
                    (_, row) -> row < halves.others().size() - 1
                            ? filled(way, halves.other(row), halves.other(row + 1))
                            : "");
            assertThat(leftOut(read(often)))
                    .as("%s, seed %d", way, seed)
                    .isEqualTo(Math.min(halves.listed().size(), halves.others().size() - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนตำบล, องค์การบริการส่วนตำบล",
        "องค์การบริหารส่วนตำบล, องค์กรบริหารส่วนตำบล",
        "องค์การบริหารส่วนตำบล, องค์การบริหารสวนตำบล",
        "องค์การบริหารส่วนตำบล, องการบริหารส่วนตำบล",
        "องค์การบริหารส่วนตำบล, องค์การบริหารส่วนต.",
        "องค์การบริหารส่วนตำบล, องค์การบริหารส่วน ต.",
        "องค์การบริหารส่วนตำบล, องค์การบริหารตำบล",
        "องค์การบริหารส่วนตำบล, องค์การบริหารส่วนตำบน",
        "องค์การบริหารส่วนตำบล, องค์การบริหารส่วนตําบล",
        "องค์การบริหารส่วนตำบล, 'องค์การบริหารส่วนตำบล '",
        "องค์การบริหารส่วนตำบล, องค์การบริหาร ส่วนตำบล ",
        "องค์การบริหารส่วนตำบล, 'อบต '",
        "องค์การบริหารส่วนตำบล, อบต",
        "องค์การบริหารส่วนตำบล, อบต .",
        "องค์การบริหารส่วนตำบล, อบต. ",
        "องค์การบริหารส่วนตำบล, อ.บ.ต.",
        "องค์การบริหารส่วนตำบล, 'อบต.ตำบล'",
        "เทศบาลตำบล, เทศบาลตําบล",
        "เทศบาลตำบล, เทศบาล ตำบล",
        "เทศบาลตำบล, เทสบาลตำบล",
        "เทศบาลตำบล, เทศบาตำบล",
        "เทศบาลตำบล, เทศบาลต.",
        "เทศบาลตำบล, เทศบาล",
        "เทศบาลตำบล, ทต.",
        "เทศบาลตำบล, ทต .",
        "เทศบาลตำบล, 'ทต '",
        "เทศบาลตำบล, ท.ต."
    })
    void aTypeIsKnownHoweverItIsWritten(String type, String written) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            List<Organisation> those = halves.others().stream()
                    .filter(each -> each.name().startsWith(type))
                    .toList();
            for (String way : List.of("{x}", "เพิ่ม {x} ด้วย", "{x} อ.สมมุติ", "ทั้งนี้ ให้เชิญ{x}")) {
                List<List<String>> rows = halves.with(
                        "หมายเหตุ",
                        (_, row) -> row < those.size() ? way.replace("{x}", written + bare(those.get(row))) : "");
                assertThat(leftOut(read(rows)))
                        .as("%s as %s, seed %d", way, written, seed)
                        .isEqualTo(Math.min(those.size(), halves.listed().size()));
            }
        }
    }

    @Test
    void aNameIsKnownThatIsRightButForALetter() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            for (int slip = 0; slip < 4; slip++) {
                int which = slip;
                List<Organisation> those = halves.others().stream()
                        .filter(each -> bare(each).length() > 5)
                        .toList();
                List<List<String>> rows = halves.with("หมายเหตุ", (_, row) -> {
                    if (row >= those.size()) {
                        return "";
                    }
                    String name = those.get(row).name();
                    int at = name.length() - 1 - halves.random().nextInt(3);
                    String typed = List.of(
                                    name.substring(0, at) + name.substring(at + 1),
                                    name.substring(0, at) + name.charAt(at) + name.substring(at),
                                    name.substring(0, at) + "ว" + name.substring(at + 1),
                                    name + "์")
                            .get(which);
                    return "เชิญ " + typed + " ด้วย";
                });
                long meant = Math.min(those.size(), halves.listed().size());
                assertThat((long) leftOut(read(rows)))
                        .as("slip %d, seed %d: another's name may be as near", slip, seed)
                        .isGreaterThanOrEqualTo(meant * 9 / 10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{b}",
                "ตำบล{b}",
                "ต.{b}",
                "{b} อ.{d}",
                "{b} (อ.{d})",
                "7. {b}",
                "{b}, {c}",
                "{b} และ {c}",
                "{b}\n{c}"
            })
    void aColumnOfBareNamesIsAList(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            for (String heading : List.of("กลุ่มที่ 2", "หมายเหตุ", "รายชื่อเพิ่มเติม")) {
                List<List<String>> rows = halves.with(
                        heading,
                        (_, row) -> row < halves.others().size() - 1
                                ? filled(way, halves.other(row), halves.other(row + 1))
                                : "");
                assertThat(leftOut(read(rows))).as("%s, seed %d", way, seed).isPositive();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เพิ่มเติม: {n}, {m}",
                "เพิ่มเติม {s}",
                "เพิ่ม {n}",
                "หมายเหตุ ให้รวม {n} ด้วย",
                "หมายเหตุ: {s} {t}",
                "ทั้งนี้ ให้เชิญ {n} ด้วย",
                "(เพิ่มเติม {n})",
                "* {n}",
                "*ขอเพิ่ม {s} อีกแห่ง",
                "และ {n} กับ {m}",
                "{n} {m}",
                "{n}, {m}",
                "เพิ่ม {b}",
                "เพิ่มเติม: {b}, {c}",
                "รวม 12 แห่ง และ {n}",
                "หมายเหตุ เพิ่มรหัส {code}"
            })
    void whoeverIsNamedInARowOfNotesIsAskedAbout(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            String line = filled(way, halves.other(0), halves.other(1));
            for (int place = 0; place < 3; place++) {
                int at = place;
                List<List<String>> rows = new ArrayList<>(halves.alone());
                rows.add(IntStream.range(0, 3)
                        .mapToObj(each -> each == at ? line : "")
                        .toList());
                boolean read = read(rows) instanceof Reading.Faultless(CheckedList checked)
                        && checked.list().rows().size() == halves.listed().size();
                assertThat(read)
                        .as("left out: %s at %d, seed %d", way, place, seed)
                        .isFalse();
            }
            List<List<String>> above = new ArrayList<>(halves.alone());
            above.addFirst(List.of(line, "", ""));
            if (!way.startsWith("*") && !way.startsWith("รวม 12")) {
                assertThat(read(above)).as("%s above, seed %d", way, seed).isNotInstanceOf(Reading.Faultless.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{own} และ {n}", "{own}, {n}", "{own}\n{n}", "{own}/{n}", "{own} {n}", "1. {own} 2. {n}"})
    void whoeverStandsInAnothersNameIsAskedAbout(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            List<List<String>> rows = new ArrayList<>(halves.alone());
            for (int row = 1; row < Math.min(rows.size(), 4); row++) {
                String own = rows.get(row).get(1);
                String cell = filled(way.replace("{own}", own), halves.other(row), halves.other(row));
                rows.set(row, List.of(rows.get(row).get(0), cell, ""));
            }
            assertThat(read(rows)).as("%s, seed %d", way, seed).isNotInstanceOf(Reading.Faultless.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "สถานที่จัด, ห้องประชุม{v}",
        "สถานที่, {v}",
        "สถานที่อบรม, ณ หอประชุม{v} ชั้น 2",
        "รุ่นที่ 1, ห้องประชุม{v}",
        "รุ่นที่ 1, {v}",
        "หมายเหตุ, อบรม ณ {v}",
        "ที่, อาคารอเนกประสงค์ {v}",
        "ส่งเอกสารที่, {v}",
        "ตำบล, {b}",
        "ตำบลที่ตั้ง, {b}",
        "ที่ตั้งสำนักงาน, ต.{b}",
        "ที่อยู่, 99 หมู่ 3 ต.{b} อ.{d} จ.{p} 76000",
        "ที่อยู่, ถนนหน้า{n} ต.{b} อ.{d}",
        "ที่อยู่สำหรับส่งหนังสือ, ใกล้{n}",
        "นายก, นายสมมุติ {b}",
        "ชื่อผู้บริหาร, นางสมมุติ ใจดี อดีตนายก{n}",
        "ผู้ประสานงาน, น.ส.สมมุติ {b} ({s})",
        "ปลัด อปท., ว่าที่ ร.ต.สมมุติ {b}",
        "หมายเหตุ, นายสมมุติ ใจดี ({s})",
        "ชื่อเดิม, {n}",
        "ชื่อ อปท. เดิม, {s}",
        "หมายเหตุ, เดิม {n}",
        "หมายเหตุ, เดิมชื่อ{n}",
        "หมายเหตุ, ยกฐานะจาก{n}",
        "หมายเหตุ, แยกจาก {n}",
        "หมายเหตุ, อยู่ในเขต{n}",
        "หมายเหตุ, ติดต่อผ่าน รร.บ้าน{b} 4 ครั้ง",
        "อาณาเขตติดต่อ, {n} และ {m}",
        "อปท. ใกล้เคียง, {n}",
        "เว็บไซต์, www.{code}.example",
        "งบประมาณ, '1,234,567'",
        "สังกัดกลุ่ม, กลุ่ม {b}",
        "หมายเหตุ, โรงเรียน{n}",
        "หมายเหตุ, ศูนย์พัฒนาเด็กเล็ก{n}",
        "ชื่อเล่นผู้ประสาน, {b}",
        "ตำแหน่ง, ปลัด {s} รักษาราชการแทน",
        "ตำแหน่ง, นักวิชาการคลัง {n}",
        "ที่พัก, บ้านพักรับรอง {n}",
        "หมายเหตุ, พักที่บ้านพักรับรอง {s}",
        "หมายเหตุ, ปลัดฯ ช่วยราชการที่ {s}",
        "หมายเหตุ, ใช้โทรศัพท์ของ {s}",
        "ปลัดคนปัจจุบันย้ายมาจาก, {s}"
    })
    void whatOnlySpeaksOfThemIsNoList(String heading, String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            String venue = halves.other(0).name();
            List<List<String>> rows = halves.with(
                    heading, (_, row) -> filled(way.replace("{v}", venue), halves.other(row), halves.other(row + 1)));
            isTaken(halves, rows, heading + ": " + way + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อปท. ศูนย์ที่ 2",
                "อปท. ศูนย์อบรมที่ 2",
                "อปท. ใกล้เคียงที่เชิญด้วย",
                "อปท. ในสังกัดอำเภอสมมุติ",
                "อปท. แม่ข่าย",
                "อปท. รุ่น 2 (อบรมที่สมมุติ)",
                "อปท. สนามที่ 2",
                "อปท. ประชุมที่อำเภอ",
                "อปท. จุดลงทะเบียน 2",
                "อปท. ที่นางสาวสมมุติเป็นผู้รับผิดชอบ",
                "อปท. ที่กำกับดูแลโดย สถจ. 2",
                "หน่วยตรวจที่ 2",
                "อบรมที่สมมุติ",
                "สนามสอบ 2"
            })
    void aColumnOfTheirNamesIsAListHoweverItIsHeaded(String heading) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            for (String way : List.of("{n}", "{s}", "{n} อ.{d}")) {
                List<List<String>> rows = halves.with(
                        heading,
                        (_, row) ->
                                row < halves.others().size() ? filled(way, halves.other(row), halves.other(0)) : "");
                assertThat(leftOut(read(rows)))
                        .as("%s: %s, seed %d", heading, way, seed)
                        .isEqualTo(
                                Math.min(halves.listed().size(), halves.others().size()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน่วยงานเจ้าภาพ", "อปท. แม่ข่าย", "สถานที่", "ศูนย์อบรม", "รุ่นที่ 1", "กลุ่ม"})
    void aFewWhoFillManyRowsAreTheirHosts(String heading) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            int each = 6;
            List<List<String>> rows = halves.with(
                    heading,
                    (_, row) -> row / each < halves.listed().size() / each
                            ? halves.other(row / each).name()
                            : halves.other(0).name());
            isTaken(halves, rows, heading + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"รุ่นที่ 2", "อปท. วันที่ 25 มี.ค.", "อปท. ศูนย์ที่ 2"})
    void whoeverIsNamedForEachPersonAsTheListNamesItsOwnIsNoHost(String heading) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            List<List<String>> rows =
                    new ArrayList<>(List.of(List.of("ที่", "ชื่อ อปท.", "จังหวัด", heading, "ชื่อ-สกุล")));
            int persons = 3;
            for (int row = 0; row < 5 * persons; row++) {
                Organisation own = halves.listed().get(row / persons);
                rows.add(List.of(
                        "" + (row + 1),
                        own.name(),
                        own.province(),
                        halves.other(row / persons).name(),
                        "นายสมมุติ ที่" + row));
            }
            assertThat(leftOut(read(rows))).as("%s, seed %d", heading, seed).isEqualTo(5 * persons);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"อปท. ที่จับกลุ่ม", "อปท. ที่จับคู่เข้าอบรม", "กลุ่มที่ 2"})
    void whoeverIsNamedForThreeOthersMayBeMeant(String heading) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            List<List<String>> rows =
                    halves.with(heading, (_, row) -> halves.other(row / 3).name());
            assertThat(leftOut(read(rows)))
                    .as("%s, seed %d", heading, seed)
                    .isEqualTo(halves.listed().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "จัดทำโดย {n}",
                "ผู้จัดทำ นายสมมุติ ใจดี {n}",
                "(ลงชื่อ) นายสมมุติ ใจดี นายก{n}",
                "ประชุม ณ ห้องประชุม{n}",
                "สถานที่: {n}",
                "ณ {s} วันที่ 30 พฤศจิกายน 2567",
                "ที่มา: {n}",
                "ส่งถึง {n}",
                "เรียน นายก{n}",
                "ติดต่อสอบถาม {s} โทร. 032-111-222",
                "ข้อมูลจาก {n}",
                "รวม อบต. 12 แห่ง เทศบาลตำบล 3 แห่ง"
            })
    void aLineThatSpeaksOfOneIsNoList(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            String line = filled(way, halves.other(0), halves.other(1));
            List<List<String>> below = new ArrayList<>(halves.alone());
            below.add(List.of(line, "", ""));
            isTaken(halves, below, way + " below, seed " + seed);
            List<List<String>> above = new ArrayList<>(halves.alone());
            above.addFirst(List.of(line, "", ""));
            isTaken(halves, above, way + " above, seed " + seed);
        }
    }

    @Test
    void onceItIsSaidThatTheyAreNotMeantTheyArePassedOverByName() {
        Halves halves = Halves.by(1);
        List<List<String>> rows =
                halves.with("กลุ่มที่ 2", (_, row) -> row == 3 ? halves.other(0).name() : "");
        ListAnswers leave =
                new ListAnswers(Optional.empty(), false, false, Optional.empty(), true, ListAnswers.Whose.ANYBODYS);
        assertThat(read(rows, leave)).isInstanceOfSatisfying(Reading.Faultless.class, taken -> {
            assertThat(taken.checked().list().rows()).hasSameSizeAs(halves.listed());
            assertThat(taken.checked().passed())
                    .extracting(
                            PassedRow::reason,
                            PassedRow::text,
                            row -> row.place().row())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            PassedRow.Reason.BESIDE, halves.other(0).name(), 5));
        });
        assertThat(read(rows)).isInstanceOfSatisfying(Reading.Faulty.class, faulty -> {
            TypedList typed = faulty.checked().typed();
            assertThat(CarriedList.unpack(CarriedList.pack(typed), REGISTER, ListAnswers.NONE))
                    .isEqualTo(faulty);
            assertThat(CarriedList.unpack(CarriedList.pack(typed), REGISTER, leave))
                    .isInstanceOf(Reading.Faultless.class);
        });
    }

    @Test
    void aTitleMayNameOne() {
        Halves halves = Halves.by(2);
        List<List<String>> rows = new ArrayList<>(halves.alone());
        rows.addFirst(List.of(halves.other(0).name(), "", ""));
        isTaken(halves, rows, "title");
        rows.addFirst(List.of("และ" + halves.other(1).name(), "", ""));
        assertThat(Stream.of(read(rows))).noneMatch(Reading.Faultless.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ติดต่อ {n} เพิ่มด้วย",
                "ติดต่อ {s} เข้าร่วมด้วย",
                "ประสาน {n} เพิ่มอีกแห่ง",
                "โทรแจ้ง {n} เพิ่มอีกหนึ่งแห่ง",
                "เรียน นายก{n} เชิญร่วมด้วย",
                "สอบถาม {n} ขอเข้าร่วม",
                "หมายเหตุ ติดต่อ {n} เพิ่มด้วย"
            })
    void whoeverIsInvitedByWhatStandsBehindTheNameIsAskedAbout(String way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            String text = filled(way, halves.other(0), halves.other(1));
            assertThat(leftOut(read(halves.with("หมายเหตุ", (_, row) -> row == 0 ? text : ""))))
                    .as("%s, beside: %s", seed, text)
                    .isOne();
            List<List<String>> below = halves.alone();
            below.add(List.of(text, "", ""));
            assertThat(leftOut(read(below))).as("%s, below: %s", seed, text).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aNameAloneAboveAListWithoutHeadingsIsAskedAbout(int place) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Halves halves = Halves.by(seed);
            List<List<String>> rows = new ArrayList<>();
            for (Organisation each : halves.listed()) {
                rows.add(
                        List.of(String.valueOf(rows.size() + 1), each.name(), each.district() + " " + each.province()));
            }
            for (Organisation title : List.of(halves.other(0), halves.listed().getLast())) {
                List<List<String>> titled = new ArrayList<>(rows);
                List<String> line = new ArrayList<>(List.of("", "", ""));
                line.set(place, title.name());
                titled.addFirst(line);
                assertThat(leftOut(read(titled)))
                        .as("%s %s", seed, title.name())
                        .isEqualTo(halves.listed().contains(title) ? 0 : 1);
                Reading left = read(
                        titled,
                        new ListAnswers(
                                Optional.empty(), false, false, Optional.empty(), true, ListAnswers.Whose.ANYBODYS));
                assertThat(left).as(told(left)).isInstanceOf(Reading.Faultless.class);
                assertThat(((Reading.Faultless) left).checked().list().rows())
                        .as("%s %s", seed, title.name())
                        .hasSameSizeAs(halves.listed());
            }
        }
    }
}
