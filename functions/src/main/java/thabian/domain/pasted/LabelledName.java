package thabian.domain.pasted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name whose parts stand behind labels of their own, as forms ask for them: `ชื่อ นายสมมุติ นามสกุล ใจสะอาด`, in one
/// line or one below the other.
final class LabelledName {
    /// What fills the space behind a label, and before the next.
    private static final String FILLED = "[ .:：=…_\\t]*+(?:\\R[ \\t]*+)?+";
    private static final String GAP = "[ .,;…_\\t•·*\\-–]*+(?:\\R[ \\t•·*\\-–]*+)?+";

    private static final String AT_A_WORD = "(?<![\\p{L}\\p{M}])";
    private static final String TITLE = AT_A_WORD + "คำนำหน้า(?:ชื่อ|นาม)?+" + FILLED;
    private static final String GIVEN = "(?:ชื่อ(?:ตัว|จริง)?+|(?i:(?:first|given) ?name|name))";
    private static final String FAMILY = "(?:(?:นาม|ชื่อ)?สกุล|(?i:(?:last|family) ?name|surname))(?!เดิม)";

    /// A part of a name: letters up to the next label.
    private static final String PART =
            "((?=\\p{L})(?:(?!ชื่อ|(?:นาม)?สกุล|ตำแหน่ง|โทร|เบอร์|และ|(?i:last|family|surname))[\\p{L}\\p{M}.() ]){2,60}?)";

    /// The titles of which a form wants all but one crossed out.
    private static final Pattern CHOICE = Pattern.compile(
            AT_A_WORD
                    + "(?:ชื่อ[ .:]*+)?+\\(?(?:นาย|นางสาว|นาง|น\\.ส\\.)(?: ?/ ?(?:นาย|นางสาว|นาง|น\\.ส\\.|ยศ|อื่น ?ๆ))++ ?\\)?[ .…_]*+");

    private static final Pattern IN_PARTS = Pattern.compile(
            "(?:" + TITLE + PART + GAP + ")?" + AT_A_WORD + GIVEN + FILLED + PART + GAP + FAMILY + FILLED);
    private static final Pattern TITLED = Pattern.compile(TITLE + PART + GAP + "ชื่อ ?[-–—/,]? ?(?:นาม)?สกุล" + FILLED);

    private LabelledName() {}

    /// A text in which such names are whole, behind one label.
    static String whole(String text) {
        String named = CHOICE.matcher(text).replaceAll("ชื่อ: ");
        String whole = IN_PARTS.matcher(named)
                .replaceAll(parts -> Matcher.quoteReplacement(
                        "ชื่อ: " + (parts.group(1) == null ? "" : parts.group(1) + " ") + parts.group(2) + " "));
        return TITLED.matcher(whole).replaceAll("ชื่อ: $1 ");
    }
}
