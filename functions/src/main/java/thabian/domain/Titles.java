package thabian.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The titles and ranks before Thai names, as offices write and abbreviate them.
///
/// One that stands for one thing only is written out (`ร.ต.อ.` is `ร้อยตำรวจเอก`); one that may stand for several
/// (`จ.ส.ต.`, `น.อ.`, `จ.อ.`) and one that is usual as it is (`ม.ล.`, `นพ.`, `ผศ.`) keep their letters.
/// Source of the ranks: the lists of the Royal Institute and of the three forces and the police.
final class Titles {
    private static final List<Title> PLAIN = titles("""
            นาย
            นาง
            นางสาว น.ส.
            เด็กชาย ด.ช.
            เด็กหญิง ด.ญ.
            Mr.
            Mr
            Mrs.
            Mrs
            Ms.
            Ms
            Miss
            """);

    private static final List<Title> RANKS = titles("""
            พลเอก พล.อ.
            พลโท พล.ท.
            พลตรี พล.ต.
            พันเอก พ.อ.
            พันโท พ.ท.
            พันตรี พ.ต.
            ร้อยเอก ร.อ.
            ร้อยโท ร.ท.
            ร้อยตรี ร.ต.
            จ่าสิบเอก จ.ส.อ.
            จ่าสิบโท จ.ส.ท.
            จ่าสิบตรี
            จ.ส.ต.
            สิบเอก ส.อ.
            สิบโท ส.ท.
            สิบตรี ส.ต.
            พลเรือเอก พล.ร.อ.
            พลเรือโท พล.ร.ท.
            พลเรือตรี พล.ร.ต.
            นาวาเอก
            นาวาโท
            นาวาตรี
            น.อ.
            น.ท.
            น.ต.
            เรือเอก
            เรือโท
            เรือตรี
            พันจ่าเอก พ.จ.อ.
            พันจ่าโท พ.จ.ท.
            พันจ่าตรี พ.จ.ต.
            จ่าเอก
            จ่าโท
            จ่าตรี
            จ.อ.
            จ.ท.
            จ.ต.
            พลอากาศเอก พล.อ.อ.
            พลอากาศโท พล.อ.ท.
            พลอากาศตรี พล.อ.ต.
            นาวาอากาศเอก
            นาวาอากาศโท
            นาวาอากาศตรี
            เรืออากาศเอก
            เรืออากาศโท
            เรืออากาศตรี
            พันจ่าอากาศเอก พ.อ.อ.
            พันจ่าอากาศโท พ.อ.ท.
            พันจ่าอากาศตรี พ.อ.ต.
            จ่าอากาศเอก
            จ่าอากาศโท
            จ่าอากาศตรี
            พลตำรวจเอก พล.ต.อ.
            พลตำรวจโท พล.ต.ท.
            พลตำรวจตรี พล.ต.ต.
            พันตำรวจเอก พ.ต.อ.
            พันตำรวจโท พ.ต.ท.
            พันตำรวจตรี พ.ต.ต.
            ร้อยตำรวจเอก ร.ต.อ.
            ร้อยตำรวจโท ร.ต.ท.
            ร้อยตำรวจตรี ร.ต.ต.
            ดาบตำรวจ ด.ต.
            จ่าสิบตำรวจ
            สิบตำรวจเอก ส.ต.อ.
            สิบตำรวจโท ส.ต.ท.
            สิบตำรวจตรี ส.ต.ต.
            นายกองใหญ่
            นายกองเอก
            นายกองโท
            นายกองตรี
            นายหมวดเอก
            นายหมวดโท
            นายหมวดตรี
            นายหมู่ใหญ่
            นายหมู่เอก
            นายหมู่โท
            นายหมู่ตรี
            """);

    private static final List<Title> LEARNED = titles("""
            ม.จ.
            ม.ร.ว.
            ม.ล.
            หม่อมเจ้า
            หม่อมราชวงศ์
            หม่อมหลวง
            ท่านผู้หญิง
            คุณหญิง
            ศ.
            รศ.
            ผศ.
            อ.
            ดร.
            ศ.(พิเศษ)
            ศ.พิเศษ
            ศ.เกียรติคุณ
            ศาสตราจารย์
            ศาสตราจารย์พิเศษ
            ศาสตราจารย์เกียรติคุณ
            รองศาสตราจารย์
            ผู้ช่วยศาสตราจารย์
            อาจารย์
            นพ.
            พญ.
            ทพ.
            ทพญ.
            ภก.
            ภญ.
            น.สพ.
            สพ.ญ.
            กภ.
            พว.
            ทนพ.
            ทนพญ.
            นายแพทย์
            แพทย์หญิง
            ทันตแพทย์
            ทันตแพทย์หญิง
            เภสัชกร
            เภสัชกรหญิง
            นายสัตวแพทย์
            สัตวแพทย์หญิง
            Dr.
            """);

    /// Posts that begin like a title: who types one of them has not typed a name.
    private static final Pattern POST = Pattern.compile(
            "นายก(?:$|[ .]|เทศ|องค์|อบ|อ\\.บ|สภา|เมือง|สมาคม)|นาย(?:อำเภอ|ช่าง|ทะเบียน|ตรวจ)|นางพยาบาล");

    private static final Pattern ACTING = Pattern.compile("^ว่าที่ ?");
    private static final Pattern FEMALE = Pattern.compile("^(?: ?\\(หญิง\\)|หญิง| หญิง(?= ))");
    private static final Pattern SPECIAL = Pattern.compile("^ ?\\(พิเศษ\\)");

    /// What a name cannot begin with: a mark, a vowel that follows its consonant, or anything that is no letter.
    private static final Pattern NO_BEGINNING = Pattern.compile("^ ?(?:[^\\p{L} ]|[ะาำๅๆฯ]).*");

    private Titles() {}

    /// One form of a title, and how it is stored.
    private record Title(String form, Pattern pattern, String written) {
        private boolean mayBegin(String text) {
            return text.regionMatches(true, 0, form, 0, 1);
        }

        /// What follows it in a text; the whole text where it does not begin so.
        private String behind(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.lookingAt() ? text.substring(matcher.end()) : text;
        }
    }

    /// What a text begins with.
    ///
    /// @param title as it is stored; empty where the text begins with none
    /// @param rest what follows it
    record Found(String title, String rest) {}

    /// The titles that a folded text begins with, one or several (`นาย ดร.`, `ว่าที่ร้อยตรี ดร.`), each the longest
    /// that
    /// leaves something which a name may begin with.
    static Found before(String text) {
        if (POST.matcher(text).lookingAt()) {
            return new Found("", text);
        }
        Found found = Stream.concat(one(PLAIN, text).stream(), other(text).stream())
                .reduce(Titles::longer)
                .orElse(new Found("", text));
        return found.title().isEmpty() ? found : stacked(found);
    }

    /// A title as it is stored, where it is one; anything else as it is.
    static String canonical(String typed) {
        Found found = before(typed);
        return found.rest().isEmpty() && !found.title().isEmpty() ? found.title() : typed;
    }

    private static Found stacked(Found before) {
        String rest = before.rest().stripLeading();
        Optional<Found> next = other(rest)
                .filter(found -> !isPlain(before.title()) || found.title().endsWith("."));
        if (next.isEmpty()) {
            return new Found(before.title(), rest);
        }
        boolean apart = !before.title().endsWith(".") || before.rest().startsWith(" ");
        return stacked(new Found(
                before.title() + (apart ? " " : "") + next.get().title(),
                next.get().rest()));
    }

    private static boolean isPlain(String title) {
        return PLAIN.stream().anyMatch(plain -> plain.written().equals(title));
    }

    private static Optional<Found> other(String text) {
        Matcher acting = ACTING.matcher(text);
        if (acting.find()) {
            return one(RANKS, text.substring(acting.end()))
                    .map(Titles::ofWoman)
                    .map(rank ->
                            new Found("ว่าที่" + (rank.title().contains(".") ? " " : "") + rank.title(), rank.rest()));
        }
        return Stream.concat(one(RANKS, text).map(Titles::ofWoman).stream(), one(LEARNED, text).stream())
                .reduce(Titles::longer);
    }

    private static Found ofWoman(Found rank) {
        Matcher special = SPECIAL.matcher(rank.rest());
        if (special.find()) {
            return new Found(rank.title() + "(พิเศษ)", rank.rest().substring(special.end()));
        }
        Matcher female = FEMALE.matcher(rank.rest());
        return female.find() ? new Found(rank.title() + "หญิง", rank.rest().substring(female.end())) : rank;
    }

    private static Optional<Found> one(List<Title> titles, String text) {
        return titles.stream()
                .filter(title -> title.mayBegin(text))
                .map(title -> new Found(title.written(), title.behind(text)))
                .filter(found -> found.rest().length() < text.length())
                .filter(found -> mayFollow(found.rest()))
                .reduce(Titles::longer);
    }

    private static boolean mayFollow(String rest) {
        return rest.startsWith("(")
                || rest.startsWith(" (")
                || !NO_BEGINNING.matcher(rest).matches();
    }

    private static Found longer(Found one, Found other) {
        return other.rest().length() < one.rest().length() ? other : one;
    }

    /// One title a line: as it is stored, then as it is abbreviated.
    private static List<Title> titles(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .flatMap(forms -> Arrays.stream(forms).map(form -> new Title(form, pattern(form), forms[0])))
                .toList();
    }

    private static Pattern pattern(String written) {
        if (written.matches("[A-Za-z.]+")) {
            String word = written.replace(".", "");
            return Pattern.compile(word + (written.endsWith(".") ? "\\." : "(?![A-Za-z.])"), Pattern.CASE_INSENSITIVE);
        }
        if (!written.endsWith(".")) {
            return Pattern.compile(Pattern.quote(written));
        }
        String[] letters = written.split("\\.");
        String dotted = String.join("\\. ?", letters) + (letters.length > 1 ? "(?:\\.|(?=[ (]))" : "\\.");
        return Pattern.compile(dotted + "|" + String.join("", letters) + "\\.");
    }
}
