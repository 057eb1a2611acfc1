package thabian.domain.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import thabian.domain.text.Needles;

/// What leads out of an official mail: an address of the web, a mailbox, a name in a chat, a telephone or an account,
/// written as they are or so that only people know them.
final class Leading {
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    /// Two labels and the dot between them, touching.
    private static final Pattern LABELS = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_-])(?<left>[\\p{L}\\p{M}\\p{N}_-]+)\\.(?=(?<right>\\p{L}[\\p{L}\\p{M}\\p{N}-]*))");

    /// What programmers write with, which has a dot or a sign of an address and leads nowhere.
    private static final Pattern OF_PROGRAMMERS =
            Pattern.compile("(?<![a-z0-9._/@-])(?:(?:asp|vb)\\.net(?![a-z0-9.:/@_-])"
                    + "|[a-z]{2,12}\\.js(?![a-z0-9.:@_-]))|(?<=^|นักพัฒนา |โปรแกรมเมอร์ |ภาษา )\\.net(?![a-z0-9.:/@_-])"
                    + "|\\bline ?@(?=$|[) ]?[ก-ฮเ-ไ])");

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]");

    /// Letters of Thai that are spoken one by one: `ผอ`, `จนท`.
    private static final Pattern CONSONANTS = Pattern.compile("[ก-ฮ]{1,4}");

    /// Endings of addresses in Thai letters, as they are and as they are spoken.
    private static final Set<String> THAI_ENDINGS = Set.of("คอม", "ไทย", "เน็ต", "เน็ท", "ออร์ก", "ช็อป", "อินโฟ");

    /// Endings of addresses that people know; others only stand where no abbreviation has a dot.
    private static final Set<String> ENDINGS = words("com net org info io co me th ly gg app xyz link site shop"
            + " online club vip cc biz tk uk us ru cn gl gd ee tv id mp asia mobi click store tech website icu cloud");

    /// What is written short in Latin letters before a dot, and its next word touching: `Asst.Prof.Dr.`
    private static final Set<String> SHORT = words("mr mrs ms miss mx dr prof asst assoc assist st ste sta ma md mt"
            + " mohd muhd abd jr sr lt col gen maj capt sgt cpl pvt pol adm cdr cmdr sub flt wg sqn ldr gp grp plt act"
            + " rev hon fr ven ph sc ed eng no dept div sec dip pub comp sci elec mech admin tech gov univ inst vol art"
            + " mgr dir exec acc acct asso k khun");

    /// How the dot and what follows it are said.
    private static final String SPOKEN_DOT =
            "(?:ดอ|ด็อ)[ตท] ?(?:คอม|เน็?[ตท]|ออร์ก|ไอโอ|อินโฟ|ทีเอช|ไอเอ็น|ไอที|โก|ซีโอ"
                    + "|com|net|co|org|th|io|in|go|me|info|xyz|app|แอ[ปพ]|วีไอพี|ช็อป|คลับ|ลิงก์)|จุด ?(?:คอม(?!พิว|มู)|เน็[ตท]|com|net|co\\b|org)";

    private static final String MAILBOXES = "(?:gmail|hotmail|yahoo|outlook|จีเมล|ฮอ[ตท]เมล)";

    private static final Needles WEB = Needles.compile("://|//[a-z]|\\bwww|\\bh(?:tt|xx)ps?\\b|\\bh t t p\\b|\\bxn--|@"
            + "|\\b(?:javascript|vbscript|mailto|data|ftp):"
            + "|[\\[({<] ?(?:\\.|dot|at|แอท|ดอท|จุด) ?[\\])}>]"
            + "|\\bdot[ -]?(?:com|net|org|co|th|io|tk|me|info|xyz|app|vip|bet)\\b"
            + "|" + SPOKEN_DOT
            + "|\\b(?:bit ?ly|tinyurl|linktr ?ee|t me|goo ?gl|cutt ?ly|rb ?gy|lin ?ee)\\b|บิ[ตท]ลี่|\\blocalhost|[a-z]:[0-9]{2,5}/"
            + "|(?:แอ็?[ทดต]|\\(a\\)|\\bat) ?" + MAILBOXES + "|" + MAILBOXES + " com\\b"
            + "|[a-z0-9] \\. ?[a-z]|(?<!" + LETTER + ")\\.(?:com|net|org|co|in|info|io|tk|xyz)(?!" + LETTER + ")"
            + "|" + LETTER + " ?\\. ?(?:com|net|org|xyz|biz)(?!" + LETTER + ")"
            + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");

    /// What begins like the name of somebody in a chat, and is a word of posts.
    private static final String NO_ONE =
            "(?!(?:ita|otop|oit|smart|city|asp|node|official|admin|page|fanpage|manager|officer|staff|leader|supervisor"
                    + "|production|group|live|team|facebook|tiktok|marketing)\\b)";

    private static final String HANDLE = NO_ONE + "[a-z0-9._-]{3,}";

    /// LINE in Thai, also where it is torn or cut short.
    private static final String LINE = "(?:(?<!ออน)ไ ?ล ?น ?์|ไลฯ|ล\\.น\\.)";

    private static final Needles CHAT = Needles.compile(
            LINE + " ?(?:ไอดี|id\\b|แอด(?!มิน)|[:=])|เฟ[สซ](?: ?[:=]| [a-z]{3,})|" + LINE + " ?" + HANDLE
                    + "|ไอดี ?(?:ไลน์|[:=]|[a-z0-9])|แอด ?(?:ไลน์|เฟส|เพื่อน|มา(?!" + LETTER + "))"
                    + "|ทัก ?(?:ไลน์|แชท|แชต|เฟส|มา(?!" + LETTER + ")|อินบ็อกซ์)|เพิ่มเพื่อน|อินบ็อกซ์"
                    + "|\\bline ?(?:id\\b|[:=]|oa " + HANDLE + ")|\\bid ?[:=]"
                    + "|\\b(?:facebook|fb|ig|instagram|tiktok|telegram|whatsapp|wechat|skype|discord|twitter) ?[:=]"
                    + "|(?:เฟซบุ๊ก|เฟสบุ๊[กค]|เฟซบุ๊ค|เทเลแกรม|ติ๊?ก ?ต[็๊]?อ[กค]|วอ[ทต]ส์?แอ[ปพ]|อินสตาแกรม|ไอจี|เพจ|ทวิต(?:เตอร์)?|โอเพ่?นแช[ตท]"
                    + "|ดิสคอร์ด|วีแช[ตท]|ไวเบอร์|กูเกิ้?ล(?:หา)?|แช[ตท]มา(?:ที่)?|พันทิป) ?[:=]? ?"
                    + HANDLE
                    + "|\\b(?:l1ne|llne|1ine|iine|lin3)\\b|\\b[l1] i n e\\b");

    /// In capitals a word behind it is a name or a post: `Line Manager`.
    private static final Needles HANDLES = Needles.compile(
            "\\b(?i:line|facebook|fb|ig|instagram|tiktok|telegram|whatsapp|wechat|skype|discord|twitter|google|search|openchat|signal|pantip)"
                    + " +(?!(?:workspace|ads|cloud|sheets?|forms?|maps?|drive|classroom|sites?|meet|analytics)\\b)(?:"
                    + HANDLE + "|[A-Za-z._-]*[0-9][A-Za-z0-9._-]*)");

    static final String SPOKEN =
            "(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า" + "|zero|one|two|three|four|five|six|seven|eight|nine)";

    /// Numbers of the state's own hotlines, which are asked back and are nobody's: `1669`, `199`.
    static final String HOTLINE = "1(?:[0-9]{2}|111|155|205|206|300|422|567|669|784)(?! ?[.-]? ?[0-9])";

    private static final Needles DIALLED = Needles.compile(
            "(?:โทร(?:ศัพท์)?|เบอร์(?:โทร)?|มือถือ|\\b(?:tel|call|phone|mobile|hotline|sms))[ .:=-]*(?:ที่ ?)?\\+?"
                    + "(?:(?!" + HOTLINE + ")\\d{3,}|" + SPOKEN + ")|\\*\\d{2,}|\\d#|(?:" + SPOKEN + "[ .-]?){7,}");

    /// What stands between the digits of one number.
    private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{N}]{0,3}";

    private static final Pattern DIGITS = Pattern.compile("[0-9](?:(?:" + BETWEEN + "|[x×])[0-9])*");

    private static final int FEWEST = 7;

    private static final String DAY = "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:2[05])?[0-9]{2}";

    /// Numbers of posts, of orders and days, and of licences, which no telephone begins like:
    /// `21-3-00-1101-001`, `123/2564`, `1/10/2563-30/9/2564`, `ใบอนุญาตเลขที่ 5511223344`.
    private static final Pattern KNOWN = Pattern.compile("(?<![0-9]" + BETWEEN
            + ")(?:(?:ใบอนุญาต|ใบประกอบ)[ก-๎ .]{0,24}(?!66)[1-9][0-9]{4,9}|[0-9]{2}-[0-9]-[0-9]{2}-[0-9]{4}-[0-9]{3}"
            + "|[0-9]{1,4}/25[0-9]{2}|" + DAY + "(?: ?[–-] ?" + DAY + ")?)(?!" + BETWEEN + "[0-9])");

    /// Where something is looked for, or put on a telephone: a code beside it leads there.
    private static final Needles LOOKED_FOR = Needles.compile(
            "หา|ค้น|เสิร์ช|search|google|กูเกิ|เน็[ตท]|เว็[บป]|พิมพ์|เบราว์เซอร์|แอ[ปพ]|\\bap[pk]|โหลด"
                    + "|กลุ่ม|แช[ตท]|chat|ทวิต|ช่อง|วอลเล|wallet|ไอ[ดจ]ี|แอด(?!มิน)|ทัก|ติดต่อ|โปรไฟล์|profile|\\bx (?=[a-z0-9])|#");

    /// A year, which is no part of a number.
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])25[5-8][0-9](?![0-9])");

    /// A digit that is said, standing by itself.
    private static final Pattern SAID = Pattern.compile("(?<![\\p{L}\\p{M}])" + SPOKEN + "(?![\\p{L}\\p{M}])");

    /// No fewer digits are a telephone's, whatever words stand between them.
    private static final int TELEPHONE = 9;

    /// Nobody says a number who writes fewer of its digits.
    private static final int FEW = 3;

    private static final Pattern OH = Pattern.compile("[oO](?=[0-9]{2})");

    private static final Pattern LISTED = Pattern.compile("[0-9]{1,2}(?:, ?[0-9]{1,2})+");

    private Leading() {}

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }

    /// Whether anything of a text does.
    static boolean in(String text) {
        String seen = AsSeen.of(text);
        String small = withoutPrograms(seen.toLowerCase(Locale.ROOT));
        return WEB.in(small)
                || CHAT.in(small)
                || DIALLED.in(small)
                || (small.indexOf('.') >= 0 && LABELS.matcher(small).results().anyMatch(Leading::isAddress))
                || HANDLES.in(seen)
                || Shape.hasMarkup(small)
                || (digits(small) > 0 && (isNumber(small) || (LOOKED_FOR.in(small) && Shape.hasCode(small))));
    }

    private static String withoutPrograms(String small) {
        boolean may = small.contains(".js") || small.contains(".net") || small.indexOf('@') >= 0;
        return may ? OF_PROGRAMMERS.matcher(small).replaceAll("") : small;
    }

    private static long digits(String text) {
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean isAddress(MatchResult labels) {
        String left = labels.group("left");
        String right = labels.group("right");
        boolean abbreviated = CONSONANTS.matcher(left).matches();
        if (THAI.matcher(right).find()) {
            return THAI_ENDINGS.contains(right) && !abbreviated;
        }
        if (ENDINGS.contains(right)) {
            return true;
        }
        return right.length() > 1 && left.length() > 1 && !abbreviated && !SHORT.contains(left);
    }

    private static boolean isNumber(String small) {
        String others = KNOWN.matcher(OH.matcher(small).replaceAll("0")).replaceAll("");
        List<String> runs = DIGITS.matcher(others)
                .results()
                .map(MatchResult::group)
                .filter(run -> !isList(run))
                .toList();
        long written = runs.stream()
                .mapToLong(run -> digits(YEAR.matcher(run).replaceAll("")))
                .sum();
        return runs.stream().anyMatch(run -> digits(run) >= FEWEST)
                || (written >= FEW && written + SAID.matcher(others).results().count() >= TELEPHONE);
    }

    /// Whether they are places one after the other: `1, 2, 3, 4, 5, 6, 7`.
    private static boolean isList(String run) {
        int[] numbers = LISTED.matcher(run).matches()
                ? Arrays.stream(run.split(", ?")).mapToInt(Integer::parseInt).toArray()
                : new int[] {0, 0};
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] <= numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
