package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.people.FullName;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Spelling;

/// The rows of a pasted list, where a line that goes on with the one above is part of it: half a post or a surname, and
/// what stands behind that.
final class WrappedRows {
    /// No row with a name, a post and a phone is longer, in characters.
    private static final int LONGEST = 300;

    /// No whole post.
    private static final Pattern UNFINISHED = Pattern.compile(
            "หัวหน้า|หน\\.|(?:รอง|ผู้ช่วย)?ผู้อำนวยการ|ผอ\\.|ผู้ช่วย|(?:ผู้ช่วย)?เจ้าพนักงาน|ปลัดองค์การ(?:บริหาร(?:ส่วน)?)?|รอง(?:ปลัด)?"
                    + "|(?:ผู้ช่วย)?นัก(?:วิเคราะห์|วิเคราะห์นโยบาย|วิชาการ|จัดการ|จัดการงาน|ทรัพยากร|พัฒนา|บริหาร|บริหารงาน)"
                    + "|.*(?:สำนัก|กอง|ระดับ|และ|ราชการแทน)");

    /// What a grade goes on with, which else says that something is everybody's.
    private static final Pattern GRADE = Pattern.compile("กลาง(?![ก-๎])");

    /// What a post goes on with, and no other line begins with.
    private static final Pattern GOES_ON = Pattern.compile(
            "สำนัก|กอง|งาน|ฝ่าย|ส่วน|กลุ่ม|ศูนย์|ระดับ|ชำนาญ|ปฏิบัติ|อาวุโส|เชี่ยวชาญ|และ|ตำบล|เทศบาล|องค์การ|บริหาร|อบ[ตจ]|ท[ตมน]\\."
                    + "|นโยบาย|แผน|บรรเทา|ทั่วไป|บุคคล|ชุมชน|สาธารณ|การ[ก-ฮเ-ไ]");

    private static final Pattern LANDLINE = Pattern.compile("0[2-57][0-9]{7}");

    private final List<PastedRow> read;
    private final int lastNamed;
    private final List<PastedRow> rows = new ArrayList<>();

    private WrappedRows(List<PastedRow> read) {
        this.read = read;
        int last = read.size() - 1;
        while (last >= 0 && !read.get(last).names()) {
            last--;
        }
        this.lastNamed = last;
    }

    static List<PastedRow> whole(List<ListLine> lines) {
        return new WrappedRows(lines.stream().map(PastedRow::of).toList()).whole();
    }

    private List<PastedRow> whole() {
        for (int i = 0; i < read.size(); i++) {
            PastedRow row = read.get(i);
            if (!rows.isEmpty() && goesOn(rows.getLast(), row, i < lastNamed)) {
                rows.set(rows.size() - 1, joined(rows.getLast().line(), row.line()));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    /// @param between whether somebody is named below
    private boolean goesOn(PastedRow above, PastedRow row, boolean between) {
        boolean whole =
                above.pieces().isEmpty() || above.contact().isPresent() || length(above) + length(row) > LONGEST;
        if (whole || !mayGoOn(row)) {
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
        if (!(last instanceof Post(String post, boolean inBrackets, boolean _)) || inBrackets) {
            return false;
        }
        if (UNFINISHED.matcher(post).matches()) {
            return true;
        }
        boolean begun = first instanceof Rest(String text, boolean _)
                && GOES_ON.matcher(text).lookingAt();
        boolean told = first instanceof Rest && row.reaches();
        boolean offices = row.reaches() && row.says(ListWords.OFFICE) && (!othersAreReached() || hasLandline(row));
        return above.names() && (between ? begun || told : begun && !offices);
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
                && !ListWords.LABEL.matcher(line.cells().getFirst()).lookingAt()
                && !row.says(ListWords.NO_POST);
    }

    private static boolean isGrade(ListPiece above, ListPiece below) {
        return above instanceof Post(String post, boolean _, boolean _)
                && post.endsWith("ระดับ")
                && below instanceof Rest(String text, boolean _)
                && GRADE.matcher(text).lookingAt();
    }

    /// Whether a phone is an office's, as a person's seldom is.
    private static boolean hasLandline(PastedRow row) {
        return row.pieces().stream()
                .anyMatch(piece -> piece instanceof Phone(String typed)
                        && PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber phone)
                        && LANDLINE.matcher(phone.digits()).matches());
    }

    private boolean othersAreReached() {
        return rows.stream().anyMatch(row -> row.names() && row.reaches());
    }

    private static int length(PastedRow row) {
        return row.line().cells().stream().mapToInt(String::length).sum();
    }

    private static PastedRow joined(ListLine above, ListLine below) {
        List<String> cells = new ArrayList<>(above.cells());
        cells.set(cells.size() - 1, cells.getLast() + " " + below.cells().getFirst());
        cells.addAll(below.cells().subList(1, below.cells().size()));
        return PastedRow.of(new ListLine(above.numbered(), above.apart(), cells, above.sent()));
    }
}
