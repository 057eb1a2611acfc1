package thabian.domain.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// What may stand in mail that goes out in an office's name: a name, a title, a post. Whoever registers writes to
/// people who never asked for it, so that nothing of theirs may be an address, a link or a sentence; and what no person
/// wrote, or only to fill a box, is asked back before it stands on a certificate.
public final class OfficialText {
    private static final String DOMAINS =
            "com|net|org|info|io|me|co|go|or|ac|in|th|ly|gg|app|dev|xyz|link|site|shop|top|cc|biz|online|page";

    private static final String DOING = "โทร|ติดต่อ|คลิก|กด|โอน|ชำระ|แจ้ง|ตอบ|ยืนยัน|เข้า|อ่าน|ส่ง|ลงทะเบียน|สแกน|กรอก";

    /// What leads somewhere: an address, a phone.
    private static final Pattern LEADING = Pattern.compile(
            "://|www\\.|@|\\b[a-z0-9-]+\\.(?:" + DOMAINS
                    + ")(?![a-z0-9.])|\\blin\\.ee\\b|\\bline ?id\\b|ไอดีไลน์|แอดไลน์|(?<![0-9-])0[ -]?[2-9](?:[ -]?[0-9]){7,8}(?![0-9])");

    /// What programs put around an address or before a line, and no post has.
    private static final Pattern MARKED = Pattern.compile("[<>‹›«»|*]");

    /// What tells people to do something, or asks.
    private static final Pattern TELLING =
            Pattern.compile("[!?]|คลิก|ลิงก์|ลิงค์|โอนเงิน|เลขบัญชี|ด่วนที่สุด|(?:กรุณา|โปรด|ช่วย) ?(?:" + DOING + ")");

    /// UTF-8 that was read as Windows-874 or as Latin-1, TIS-620 that was read as Latin-1, letters that were lost.
    private static final Pattern MISREAD =
            Pattern.compile("เ[ธน]|à[¸¹]|[¡-þ]{3}|\\?\\?|\\uFFFD|[¡-þ][ .]*[¡-þ]{2}[ .]*[¡-þ]");

    private static final Pattern AS_THAI = Pattern.compile("เ[ธน]");

    private static final Pattern MARKS = Pattern.compile("[ .()\\-–—_/*x]+");

    /// What is typed where nothing is known yet; without marks and spaces.
    private static final Set<String> PLACEHOLDERS = Set.of(
            "รอ",
            "รอแจ้ง",
            "รอแจ้งชื่อ",
            "รอแจ้งภายหลัง",
            "รอรายชื่อ",
            "รอระบุ",
            "รอแต่งตั้ง",
            "รอคำสั่ง",
            "แจ้งภายหลัง",
            "จะแจ้งภายหลัง",
            "จะแจ้งให้ทราบภายหลัง",
            "ไม่ทราบ",
            "ไม่ทราบชื่อ",
            "ไม่รู้",
            "ไม่ระบุ",
            "ไม่ระบุชื่อ",
            "ไม่มี",
            "ไม่มีข้อมูล",
            "ไม่มีตำแหน่ง",
            "ยังไม่กำหนด",
            "ยังไม่ทราบ",
            "ยังไม่ระบุ",
            "ยังไม่มี",
            "ยังไม่แต่งตั้ง",
            "อยู่ระหว่างแต่งตั้ง",
            "อยู่ระหว่างพิจารณา",
            "ว่าง",
            "ตำแหน่งว่าง",
            "ทดลอง",
            "ทดสอบระบบ",
            "กขค",
            "null",
            "none",
            "nil",
            "nan",
            "na",
            "n/a",
            "undefined",
            "test",
            "tba",
            "tbd",
            "unknown",
            "asdf",
            "abc");

    /// How a post says that somebody stands in for its holder: รักษาราชการแทน, as a rule shortened.
    private static final Pattern ACTING = Pattern.compile(
            "รักษาราชการ|รักษาการ(?!ณ์)|รรท\\.?|(?<![\\p{L}\\p{M}.])ร\\.?ก\\.|(?<![\\p{L}\\p{M}.])รก(?=[ .])");

    private OfficialText() {}

    /// Takes a text that may stand there.
    public static Parsed<String> check(String text) {
        String folded = Text.arabicDigits(text).toLowerCase(Locale.ROOT);
        if (misread(text)) {
            return new Parsed.Wrong<>(FaultCode.UNREADABLE);
        }
        if (isPlaceholder(folded)) {
            return new Parsed.Wrong<>(FaultCode.PLACEHOLDER);
        }
        return insisted(text, Insistence.CALLER);
    }

    /// Takes a text by somebody's word, although it was asked back.
    public static Parsed<String> insisted(String text, Insistence whose) {
        String folded = Text.arabicDigits(text).toLowerCase(Locale.ROOT);
        boolean more = LEADING.matcher(folded).find()
                || MARKED.matcher(folded).find()
                || (!whose.takes(FaultCode.NO_POST) && TELLING.matcher(folded).find());
        return more ? new Parsed.Wrong<>(FaultCode.NO_POST) : new Parsed.Value<>(text);
    }

    /// Whether it stands for something that is not known yet, or is not there.
    public static boolean isNothing(String text) {
        return isPlaceholder(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isPlaceholder(String folded) {
        String bare = MARKS.matcher(folded).replaceAll("");
        return bare.isEmpty() || PLACEHOLDERS.contains(bare);
    }

    /// Whether a post says that its holder is another.
    public static boolean acting(String post) {
        return ACTING.matcher(post).find();
    }

    /// Thai has the letters that misread UTF-8 is made of too, but never so many.
    private static boolean misread(String text) {
        Matcher found = MISREAD.matcher(text);
        int thai = 0;
        while (found.find()) {
            if (!AS_THAI.matcher(found.group()).matches()) {
                return true;
            }
            thai++;
        }
        return thai >= 3 && thai * 3 * 2 > text.length();
    }
}
