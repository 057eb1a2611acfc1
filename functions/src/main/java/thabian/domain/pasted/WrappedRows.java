package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.pasted.ListPiece.Email;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.people.FullName;
import thabian.domain.text.Spelling;

/// The rows of a pasted list, where a line that goes on with the one above is part of it: half a post or a surname, and
/// what stands behind that.
///
/// Whatever stands below a post and begins nothing of its own, no number, name, label, phone, remark, is the rest of
/// that post. Below the last name only the next line may be, and none that tells how an office or a colleague is
/// reached.
final class WrappedRows {
    /// No row with a name, a post and a phone is longer, in characters.
    private static final int LONGEST = 300;

    /// What an office's name goes on with to be a post.
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:หัวหน้า|หน\\.|ผู้อำนวยการ|ผอ\\.|สำนัก|กอง|ระดับ|และ|ราชการแทน)");

    /// What a post goes on with another from, as `ผู้ช่วย` does.
    private static final Pattern BEFORE_POST = Pattern.compile(
            ".*(?:ผู้ช่วย|(?<![ก-๎])รอง|เลขานุการ|ที่ปรึกษา|รักษาการ(?:ในตำแหน่ง)?|ราชการแทน|ปฏิบัติหน้าที่|ปฏิบัติราชการ|ตำแหน่ง)");

    /// What half a post may be, where no colleague stands below it.
    private static final Pattern HALF = Pattern.compile(
            ".*(?:เจ้าพนักงาน|เจ้าหน้าที่|นักวิชาการ|พนักงาน|ลูกจ้าง|คศ\\.|ตำบล|เทศบาล|เมือง|นคร|จังหวัด|อำเภอ)");

    /// A rank, which stands before a name; a profession that is a title is a post, too.
    private static final Pattern RANK = Pattern.compile("(?:ว่าที่|ร้อย|พัน|พล|จ่า|สิบ|ดาบ|เรือ|นาวา|[ก-ฮ]{1,3}\\.).*");

    /// What a grade goes on with, which else says that something is everybody's.
    private static final Pattern GRADE = Pattern.compile("กลาง(?![ก-๎])");

    /// A label that is no known one.
    private static final Pattern OTHER_LABEL = Pattern.compile("[^ :：]{1,25} ?[:：]");

    /// What is said to whoever reads the list begins so, and no half of a post does.
    private static final Pattern TALK = Pattern.compile(
            "จาก|โดย|ส่ง(?!เสริม)|ฝาก|รบกวน|กรุณา|โปรด|ขอ(?!ง)|รวม|จำนวน|สวัสดี|เดี๋ยว|ถ้า|หาก|แล้ว|ยัง|ไม่|มี|ตอนนี้|ทั้ง|เดินทาง|แจ้ง|ขับรถมา|มากับ|มาเอง|มาด้วย");

    /// The end of a post, where no place's name follows.
    private static final Pattern PLACE = Pattern.compile("จังหวัด|อำเภอ");

    private final List<PastedRow> read;
    private final int lastNamed;

    /// Whether all names stand in lines of their own, and the posts below or above them in theirs.
    private final boolean columns;

    /// Whether a post stands above the first name.
    private final boolean headed;
    private final List<PastedRow> rows = new ArrayList<>();

    private WrappedRows(List<PastedRow> read) {
        this.read = read;
        List<Boolean> named = read.stream().map(PastedRow::names).toList();
        this.lastNamed = named.lastIndexOf(true);
        List<PastedRow> before = read.subList(0, Math.max(0, named.indexOf(true)));
        List<PastedRow> among = read.subList(before.size(), lastNamed + 1);
        List<PastedRow> below = read.subList(lastNamed + 1, read.size());
        this.columns = among.size() > 1
                && among.stream().allMatch(row -> row.names() && !row.tellsPost())
                && Math.max(texts(before), texts(below)) >= among.size();
        this.headed = before.stream().anyMatch(PastedRow::tellsPost);
    }

    private static long texts(List<PastedRow> rows) {
        return rows.stream()
                .filter(row -> !row.pieces().isEmpty() && isText(row.pieces().getFirst()))
                .count();
    }

    static List<PastedRow> whole(List<ListLine> lines) {
        return new WrappedRows(lines.stream().map(PastedRow::of).toList()).whole();
    }

    private List<PastedRow> whole() {
        for (int i = 0; i < read.size(); i++) {
            PastedRow row = read.get(i);
            if (!rows.isEmpty() && goesOn(rows.getLast(), row, i < lastNamed)) {
                rows.set(rows.size() - 1, joined(rows.getLast(), row));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    /// By what ends above, else by what begins below, else by where it stands.
    ///
    /// @param between whether somebody is named below
    private boolean goesOn(PastedRow above, PastedRow row, boolean between) {
        if (above.pieces().isEmpty() || length(above) + length(row) > LONGEST || !mayGoOn(row)) {
            return false;
        }
        ListPiece first = row.pieces().getFirst();
        ListPiece last = above.pieces().getLast();
        if (row.says(ListWords.SHARED) && !isGrade(last, first)) {
            return false;
        }
        if (last instanceof Named(FullName name)) {
            return name.last().isEmpty() && first instanceof Rest(String word, boolean _) && Spelling.isName(word);
        }
        if (!isText(last) || !isText(first)) {
            return row.holdsOnlyReach() && isOfficesLabel(above, between);
        }
        boolean offices = row.says(ListWords.OFFICE) && row.hasLandline();
        if (isRank(last) || isUnfinished(last) || isTornWithin(last, first)) {
            return true;
        }
        if (row.isSomebodyElses()) {
            return false;
        }
        if (above.contact().isPresent() || ListReader.isUntitled(row)) {
            return !offices && isHalf(last) && first instanceof Post;
        }
        if (!offices && isHalf(last) && (between || !row.isNextToTheList(true))) {
            return true;
        }
        if (first instanceof Post && (columns || headed)) {
            return false;
        }
        if (first instanceof Post && last instanceof Rest) {
            return isTorn(last, first);
        }
        if (row.isNextToTheList(!between && (above.tellsPost() || !above.names()))) {
            return false;
        }
        return !offices && (between || isOfLast(above));
    }

    /// Whether it says that a phone below it is an office's.
    private static boolean isOfficesLabel(PastedRow row, boolean between) {
        boolean labels = row.pieces().size() == 1
                && ListWords.LABEL.matcher(row.line().cells().getFirst()).lookingAt();
        return row.says(ListWords.OFFICE) && !row.names() && (labels || !between);
    }

    /// Whether it begins with half a post or name.
    private static boolean mayGoOn(PastedRow row) {
        ListLine line = row.line();
        return !line.numbered()
                && !line.apart()
                && line.sent().isEmpty()
                && !row.names()
                && row.contact().isEmpty()
                && !row.pieces().isEmpty()
                && line.cells().size() == 1
                && !ListWords.LABEL.matcher(line.cells().getFirst()).lookingAt()
                && !OTHER_LABEL.matcher(line.cells().getFirst()).lookingAt()
                && !row.says(ListWords.RESERVE)
                && !ListWords.POLITE.matcher(line.cells().getFirst()).find()
                && !TALK.matcher(line.cells().getFirst()).lookingAt()
                && (!row.says(ListWords.NO_POST)
                        || PLACE.matcher(ListedPerson.text(row.pieces().getFirst()))
                                .matches());
    }

    /// Whether it may be a post.
    static boolean isText(ListPiece piece) {
        return switch (piece) {
            case Post(String _, boolean inBrackets, boolean _) -> !inBrackets;
            case Rest(String _, boolean inBrackets) -> !inBrackets;
            case Named _, Phone _, Email _ -> false;
        };
    }

    private boolean isUnfinished(ListPiece piece) {
        return piece instanceof Post(String text, boolean _, boolean _)
                && (UNFINISHED.matcher(text).matches()
                        || (!columns && BEFORE_POST.matcher(text).matches()));
    }

    private boolean isHalf(ListPiece piece) {
        return !columns
                && piece instanceof Post(String text, boolean _, boolean _)
                && HALF.matcher(text).matches();
    }

    private static boolean isRank(ListPiece piece) {
        String text = ListedPerson.text(piece);
        return RANK.matcher(text).matches() && PieceReader.isTitle(text);
    }

    /// Whether a word by which a post is known began above.
    private static boolean isTorn(ListPiece above, ListPiece below) {
        String begun = ListedPerson.text(above);
        Matcher post = ListWords.POST.matcher(begun + ListedPerson.text(below));
        return PieceReader.isTitle(begun) || (post.lookingAt() && post.end() > begun.length());
    }

    /// Whether one word of a post stands in both.
    private static boolean isTornWithin(ListPiece above, ListPiece below) {
        String begun = ListedPerson.text(above);
        return ListWords.ONE_WORD
                .matcher(begun + ListedPerson.text(below))
                .results()
                .anyMatch(word -> word.start() < begun.length() && word.end() > begun.length());
    }

    /// Whether it names somebody, or stands below the name and tells the post.
    private boolean isOfLast(PastedRow above) {
        return above.names()
                || (rows.size() > 1
                        && rows.get(rows.size() - 2).names()
                        && rows.get(rows.size() - 2).pieces().getLast() instanceof Named);
    }

    private static boolean isGrade(ListPiece above, ListPiece below) {
        return above instanceof Post(String post, boolean _, boolean _)
                && post.endsWith("ระดับ")
                && below instanceof Rest(String text, boolean _)
                && GRADE.matcher(text).lookingAt();
    }

    private static int length(PastedRow row) {
        return row.line().cells().stream().mapToInt(String::length).sum();
    }

    /// Both in one: a word that is torn without a space, else with one.
    private static PastedRow joined(PastedRow above, PastedRow below) {
        ListPiece last = above.pieces().getLast();
        ListPiece first = below.pieces().getFirst();
        boolean torn = isTorn(last, first) || isTornWithin(last, first);
        String between = torn ? "" : " ";
        ListLine line = above.line();
        List<String> cells = new ArrayList<>(line.cells());
        cells.set(
                cells.size() - 1,
                cells.getLast() + between + below.line().cells().getFirst());
        return PastedRow.of(new ListLine(line.numbered(), line.apart(), cells, line.sent()));
    }
}
