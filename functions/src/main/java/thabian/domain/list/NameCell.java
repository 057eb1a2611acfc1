package thabian.domain.list;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationType;
import thabian.domain.text.Text;

/// A cell that names an organisation, and perhaps says where it is: `3. อบต.ถ้ำรงค์ อ.บ้านลาด จ.เพชรบุรี`.
///
/// @param name as the register knows it, where it does, without what people put around it; else as it is typed
/// @param known whether the register does
/// @param district empty where the cell does not say it, as is the province
record NameCell(String name, boolean known, Optional<String> district, Optional<String> province) {
    /// As long as a name with its place may be.
    private static final int LONGEST = 150;

    /// A name and its place are not written in more pieces.
    private static final int PIECES = 8;

    private static final Pattern BREAKS = Pattern.compile(" *[\\n\\r\\u0085\\u2028\\u2029]+ *");
    /// What people write before a name: a number, and whom a letter to it is for.
    private static final Pattern BEFORE_NAME = Pattern.compile("^(?:[(]?[0-9๐-๙]{1,4}[.)]+ *)?"
            + "(?:(?:(?:เรียน|ถึง) *(?:ท่าน *)?)?(?:สำนักงาน|ที่ทำการ|รองนายก|นายก|รองปลัด|ปลัด|หัวหน้าสำนัก(?:งาน)?ปลัด"
            + "|ประธานสภา)? *(?=องค์การ|เทศบาล|อ[. ]*บ|ท[. ]*[นมต][. ]|นายกเทศ))?");
    private static final Pattern MAYOR = Pattern.compile("^นายกเทศมนตรี(?=นคร|เมือง|ตำบล)");
    private static final Pattern TYPE_BEHIND = Pattern.compile("([^(]+?) *[(]([^()]{1,40})[)]");

    /// Each type before a name, however it is written: its letters with dots or spaces between, its word cut short, the
    /// word for the place said once more.
    private static final Map<OrganisationType, Pattern> TYPES = Map.of(
            OrganisationType.PROVINCIAL,
            before("(?:องค์การบริหารส่วน *(?:จังหวัด|จ\\.)|อ[. ]{0,2}บ[. ]{0,2}จ)[. ]*(?:จังหวัด|จ\\.)?"),
            OrganisationType.CITY,
            before("(?:เทศบาล *(?:นคร|น\\.)|ท[. ]{0,2}น[. ])"),
            OrganisationType.TOWN,
            before("(?:เทศบาล *(?:เมือง|ม\\.)|ท[. ]{0,2}ม[. ])"),
            OrganisationType.SUBDISTRICT_MUNICIPALITY,
            before("(?:เทศบาล *(?:ตำบล|ต\\.)|ท[. ]{0,2}ต[. ])[. ]*(?:ตำบล|ต\\.)?"),
            OrganisationType.SUBDISTRICT,
            before("(?:องค์การบริหารส่วน *(?:ตำบล|ต\\.)|อ[. ]{0,2}บ[. ]{0,2}ต)[. ]*(?:ตำบล|ต\\.)?"));

    /// Where a name may end and its place begin.
    private static final Pattern CUT = Pattern.compile(
            "(?<=[^ ,(/–-])" + "(?:[ ,(/–-]+|(?=อำเภอ|จังหวัด|กิ่งอำเภอ)|(?<![ก-๎])(?=[อจต]\\.))(?=[ก-๎])");

    private static final Pattern MARK =
            Pattern.compile("^[*•†‡]+|[*†‡¹²³]+$|[(\\[](?<remark>[^()\\[\\]]{1,40})[)\\]]$");

    /// What a remark may say that is more than one.
    private static final Pattern MATTERS =
            Pattern.compile("ยุบ|ยกเลิก|เลิก|ถอน|ไม่|โอน|รวม|อำเภอ|จังหวัด|ตำบล|(?<![ก-๎])[อจต]\\.");

    private static final Pattern SUBDISTRICT = Pattern.compile("^(?:ตำบล|ต\\.) *[ก-๎]+[ ,)/]*");

    /// Reads a cell.
    static NameCell read(String raw, NationalRegister register) {
        if (register.isEmpty() || raw.isEmpty()) {
            return typed(raw);
        }
        String stripped = raw.strip();
        String whole = BREAKS.matcher(stripped).replaceAll("");
        return Stream.of(whole, plain(whole))
                .filter(name -> isKnown(name, register))
                .findFirst()
                .map(name -> new NameCell(name, true, Optional.empty(), Optional.empty()))
                .or(() -> placed(Text.fold(BREAKS.matcher(stripped).replaceAll(" ")), register))
                .or(() -> marked(Text.fold(whole), register))
                .orElseGet(() -> typed(raw));
    }

    /// A name with a mark of a note before or behind it, or a remark in brackets, unless that may say where it is, or
    /// that it is no more.
    private static Optional<NameCell> marked(String line, NationalRegister register) {
        Matcher mark = MARK.matcher(line);
        if (line.length() > LONGEST || !mark.find()) {
            return Optional.empty();
        }
        String remark = Optional.ofNullable(mark.group("remark")).orElse("");
        boolean matters = !remark.isEmpty()
                && (MATTERS.matcher(remark).find()
                        || PlaceHeading.place(remark, register)
                                .filter(said -> said.district().isPresent()
                                        || said.province().isPresent())
                                .isPresent());
        return matters
                ? Optional.empty()
                : Optional.of(read(mark.replaceFirst("").strip(), register)).filter(NameCell::known);
    }

    private static NameCell typed(String raw) {
        return new NameCell(raw, false, Optional.empty(), Optional.empty());
    }

    private static boolean isKnown(String name, NationalRegister register) {
        return !register.named(name, Optional.empty(), "", "").isEmpty();
    }

    private static Optional<NameCell> placed(String line, NationalRegister register) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        return CUT.matcher(line)
                .results()
                .limit(PIECES)
                .flatMap(cut -> placed(plain(line.substring(0, cut.start())), line.substring(cut.end()), register))
                .findFirst();
    }

    /// A name that is known there, with a place that is understood.
    private static Stream<NameCell> placed(String name, String behind, NationalRegister register) {
        if (!isKnown(name, register)) {
            return Stream.empty();
        }
        String place = SUBDISTRICT.matcher(behind).replaceFirst("");
        return PlaceHeading.place(place, register)
                .filter(said -> isThere(name, said, register))
                .map(said -> new NameCell(name, true, said.district(), said.province()))
                .stream();
    }

    private static boolean isThere(String name, PlaceHeading.Clear said, NationalRegister register) {
        String district = said.district().orElse("");
        String province = said.province().orElse("");
        return !(district + province).isEmpty()
                && register.named(name, Optional.empty(), district, province).stream()
                        .anyMatch(each -> NationalRegister.inDistrict(district, each));
    }

    /// `3. ที่ทำการอบต.เขาย้อย`, `นายกเทศมนตรีตำบลเขาย้อย`, `เขาย้อย (อบต.)`, `อ.บ.ต. เขาย้อย` as names.
    private static String plain(String typed) {
        String name = MAYOR.matcher(BEFORE_NAME.matcher(Text.fold(typed)).replaceFirst(""))
                .replaceFirst("เทศบาล");
        Matcher behind = TYPE_BEHIND.matcher(name);
        if (behind.matches()) {
            return OrganisationType.of(behind.group(2))
                    .map(kind -> kind.full(behind.group(1)))
                    .orElse(name);
        }
        return TYPES.entrySet().stream()
                .filter(each -> each.getValue().matcher(name).find())
                .map(each -> each.getKey().full(each.getValue().matcher(name).replaceFirst("")))
                .findFirst()
                .orElse(name);
    }

    private static Pattern before(String type) {
        return Pattern.compile("^" + type + "[. ]*");
    }
}
