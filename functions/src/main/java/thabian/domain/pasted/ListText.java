package thabian.domain.pasted;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pasted text whose lines are those of the list: a cell that holds several is one, and lines that met in a box for
/// one line are apart again.
final class ListText {
    private static final Pattern BREAK = Pattern.compile("\\R");

    /// A cell of a sheet that holds several lines comes in quotation marks.
    private static final Pattern QUOTED = Pattern.compile("(?<=^|[\\t\\n])\"([^\"\\t]{1,300}+)\"(?=[\\t\\r\\n]|$)");

    /// A value in quotation marks beside a comma or semicolon, as sheets are written to a file.
    private static final Pattern VALUE = Pattern.compile(
            "(?<=^|\\n)\"([^\"]{0,300}+)\"[,;]|(?:[,;]|(?<=[,;]))\"([^\"]{0,300}+)\"(?:[,;]|(?=[\\r\\n]|$))");

    private static final String NO_NAME = "(?!" + ListWords.POST.pattern() + "|ชำนาญ|ปฏิบัติ|อาวุโส|โทร|เบอร์)";

    /// Where two lines met: behind a whole phone or any letter the next number, behind either the next title and name,
    /// or whoever is to be rung.
    private static final Pattern JOINT = Pattern.compile(
            "((?<![0-9๐-๙])[0๐][689๖๘๙](?:[ -]?[0-9๐-๙]){8})(?=[1-9๑-๙][.)_] ?[ก-ฮเ-ไ])"
                    + "|(?<=[\\p{L}\\p{M}.)])(?=[1-9๑-๙][.)_] ?[ก-ฮเ-ไ])"
                    + "|(?<=[\\p{L}\\p{M}0-9๐-๙.)])(?=น(?:า[ยง]|\\.ส))(?<!ท)(?<!และ)(?=" + NO_NAME
                    + "(?:นางสาว|นาย|นาง|น\\.ส\\.) ?[ก-๎]{2,30} "
                    + NO_NAME + "[ก-ฮเ-ไ][ก-๎])"
                    + "|(?<=[\\p{L}\\p{M}0-9๐-๙.)]) ?(?=(?:นางสาว|นาย|นาง|น\\.ส\\.)\\t|ผู้(?:ประสานงาน|ติดต่อ) ?:? ?(?:นาย|นาง|น\\.ส\\.|คุณ))");

    /// A phone that a program broke at its dash.
    private static final Pattern TORN_PHONE = Pattern.compile(
            "((?<![0-9๐-๙])[0๐](?:[ -]?[0-9๐-๙]){1,7}) ?-[ \\t]*\\R[ \\t]*((?:[0-9๐-๙][ -]?){2,7}[0-9๐-๙])(?![0-9๐-๙.)])");

    private ListText() {}

    static List<String> lines(String text) {
        String cells = QUOTED.matcher(
                        LabelledName.whole(TORN_PHONE.matcher(text).replaceAll("$1-$2")))
                .replaceAll(cell -> inOneLine(cell.group(1)));
        String values = VALUE.matcher(cells)
                .replaceAll(value -> "\t" + inOneLine(value.group(value.group(1) == null ? 2 : 1)) + "\t");
        boolean one = !BREAK.matcher(values.strip()).find();
        return HeadedColumns.labelled(
                Arrays.asList(BREAK.split(one ? JOINT.matcher(values).replaceAll("$1\n") : values, -1)));
    }

    private static String inOneLine(String cell) {
        return Matcher.quoteReplacement(BREAK.matcher(cell).replaceAll(" "));
    }
}
