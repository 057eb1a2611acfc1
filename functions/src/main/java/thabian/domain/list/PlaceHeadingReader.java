package thabian.domain.list;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a line from its beginning to its end, and knows all of it or nothing.
final class PlaceHeadingReader {
    private static final int LONGEST = 200;
    private static final Pattern DISTRICT_WORD = Pattern.compile("(?:กิ่ง *)?อำเภอ[ :.–-]*|อ(?:\\.| )[ :]*");
    private static final Pattern PROVINCE_WORD = Pattern.compile("จังหวัด[ :.–-]*|จว?(?:\\.| )[ :]*");

    /// A word for a place with a name behind it.
    private static final Pattern PLACE_WORD =
            Pattern.compile("(?:อำเภอ|จังหวัด|(?<![ก-๎])[อจ]\\.)[ :.–-]*(?=[ก-๎A-Za-z])");

    /// Where a word may begin that stands by itself.
    private static final Pattern WORD = Pattern.compile("(?<![ก-๎A-Za-z])[ก-๎A-Za-z]");

    private static final Pattern TYPE = Pattern.compile(
            "องค์การบริหารส่วน *(?:จังหวัด|ตำบล)|เทศบาล *(?:นคร|เมือง|ตำบล)?|อบ[ตจ]|ท\\.?[นมต](?![ก-๎])");
    private static final Pattern ORDINAL = Pattern.compile("[(]?(?:[ก-ฮ]|[A-Za-z]|[IVXivx]{1,4})[.)] *");
    private static final Pattern AROUND = Pattern.compile("[^ก-๎A-Za-z]+|ๆ|ฯ"
            + "|(?:อำเภอ|จังหวัด)(?= *(?:[^ก-๎ ]|$))"
            + "|ใน|ภายใน|ท้องที่|พื้นที่|เขต|สังกัด|ของ|ได้แก่|ดังต่อไปนี้|ดังนี้|ประกอบด้วย|มี|คือ|ต่อ|และ"
            + "|จำนวน|รวม|ทั้งหมด|ทั้งสิ้น|ทั้ง|ทุก|แห่ง|ราย(?:ชื่อ)?|หน่วย(?:งาน)?|ชื่อ|บัญชี|ทะเบียน"
            + "|กลุ่ม(?:เป้าหมาย)?|โซน|รุ่น|ชุด|ส่วน|หมวด|ข้อ|ลำดับ|ที่|ประเภท|ระดับ|องค์กรปกครองส่วนท้องถิ่น|อปท");

    private final String line;
    private final NationalRegister register;
    private final Set<String> districts = new LinkedHashSet<>();
    private final Set<String> provinces = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private boolean bare;
    private int at;

    PlaceHeadingReader(String line, NationalRegister register) {
        this.line = line;
        this.register = register;
    }

    PlaceHeading read() {
        if (line.length() > LONGEST || !understood()) {
            return unclear();
        }
        boolean one = districts.size() < 2 && provinces.size() < 2 && types.size() < 2;
        boolean name = !types.isEmpty() && (bare || register.names(line));
        boolean apart = !districts.isEmpty()
                && !provinces.isEmpty()
                && !register.has(
                        districts.iterator().next(), provinces.iterator().next());
        return one && !name && !apart
                ? new PlaceHeading.Clear(first(districts), first(provinces), first(types), bare)
                : unclear();
    }

    /// Every place that the line names, with the word for it or without.
    private PlaceHeading unclear() {
        boolean lost = line.length() > LONGEST;
        for (at = 0; at < line.length() && !lost; ) {
            int before = at;
            boolean word = begins(PLACE_WORD);
            if (!((word || begins(WORD)) && (placed() || bare()))) {
                lost = word;
            }
            at = Math.max(at, before + 1);
        }
        return new PlaceHeading.Unclear(districts, provinces, lost);
    }

    private boolean begins(Pattern what) {
        return what.matcher(line)
                .region(at, line.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static Optional<String> first(Set<String> said) {
        return said.stream().findFirst();
    }

    private boolean understood() {
        if (!placed()) {
            take(ORDINAL);
        }
        while (at < line.length()) {
            if (!next()) {
                return false;
            }
        }
        return true;
    }

    private boolean next() {
        Optional<String> type = take(TYPE);
        type.ifPresent(types::add);
        return type.isPresent() || placed() || bare() || take(AROUND).isPresent();
    }

    private Optional<String> take(Pattern what) {
        Matcher found = what.matcher(line).region(at, line.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        at = found.end();
        return Optional.of(found.group());
    }

    /// A district or a province behind the word for it.
    private boolean placed() {
        return placed(DISTRICT_WORD, register::districtAt, districts)
                || placed(PROVINCE_WORD, register::provinceAt, provinces);
    }

    private boolean placed(Pattern word, Place known, Set<String> said) {
        Matcher found = word.matcher(line).region(at, line.length());
        if (!found.lookingAt()) {
            return false;
        }
        Optional<String> name = known.at(line, found.end());
        name.ifPresent(each -> {
            said.add(each);
            at = found.end() + each.length();
        });
        return name.isPresent();
    }

    /// The place whose name stands in a text from there on.
    private interface Place {
        Optional<String> at(String text, int from);
    }

    private boolean bare() {
        if (register.isEmpty()) {
            return false;
        }
        String district = register.districtAt(line, at).orElse("");
        String province = register.provinceAt(line, at).orElse("");
        boolean longer = district.length() > province.length();
        String longest = longer ? district : province;
        if (longest.isEmpty()) {
            return false;
        }
        (longer ? districts : provinces).add(longest);
        bare = true;
        at += longest.length();
        return true;
    }
}
