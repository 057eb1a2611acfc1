package thabian.domain.people;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is typed where nothing is known yet, where there is nothing, or to see what happens.
final class Placeholder {
    private static final String MARKS = " .,:;()[]{}<>«»'\"“”-–—_/*+=~#|\\…?!x";

    private static final Pattern POLITE = Pattern.compile("(?:นะ)?(?:ค่ะ|คะ|ครับ|จ้า|จ้ะ)$");

    /// Without marks and spaces.
    private static final Set<String> WHOLE =
            Set.of(("รอ เว้นว่าง เว้นไว้ เว้นไว้ก่อน ชื่อ ชื่อจริง นามสกุล ชื่อสกุล ชื่อนามสกุล"
                            + " ตำแหน่ง ชื่อตำแหน่ง ระบุตำแหน่ง กรอกตำแหน่ง ระบุชื่อ กรอกชื่อ ใส่ชื่อ ใส่ตำแหน่ง ทดสอบระบบ"
                            + " กขค กขคง ฟหกด ฟหกดเ ฟหก ๆไำ ๆไำพ ๆไ ผปแอ หกด หกดเ"
                            + " null nullnull none nil nan na undefined undefinedundefined objectobject true false test"
                            + " testtest tba tbd tbc tobeconfirmed tobeannounced tobedetermined pending unknown notavailable"
                            + " notapplicable nodata noposition noname nothing position ref value div0 dummy sample"
                            + " eample loremipsum lorem asd asdf asdfg asdfgh asdfghjkl asdasd qwe qwer qwerty qwertyuiop zc zcv"
                            + " zcvb zcvbnm abc abcd abcde abcdef foobar")
                    .split(" "));

    /// Begins so, and goes on as it likes.
    private static final Pattern BEGUN = Pattern.compile(
            "^(?:รอ(?:การ|แจ้ง|ราย|ระบุ|แต่งตั้ง|คำสั่ง|ประสาน|ยืนยัน|กำหนด|สรรหา|บรรจุ|โอนย้าย|ผล|ข้อมูล|ตรวจสอบ|เลือก|พิจารณา|ดำเนินการ|เพิ่มเติม|ก่อน|ชื่อ|สอบถาม|จัดหา|ติดต่อ|ถาม)"
                    + "|ยังไม่(?:ได้|กำหนด|ทราบ|ระบุ|มี|แต่งตั้ง|แน่|รู้|เลือก|ครบ|พร้อม|บรรจุ|สรรหา)"
                    + "|ไม่(?:ทราบ|รู้(?:จัก|ชื่อ|$)|แน่ใจ|ระบุ|ได้ระบุ|ประสงค์|เข้าร่วม|ปรากฏ|มีชื่อ|มีข้อมูล|มีตำแหน่ง|มีนามสกุล|มี$)"
                    + "|(?:จะ|เดี๋ยว|ขอ|ไว้)?แจ้ง(?:ชื่อ|ราย(?:ชื่อ|ละเอียด))?(?:ภายหลัง|ทีหลัง|ให้ทราบภายหลัง|อีก(?:ครั้ง|ที))"
                    + "|(?:จะ|เดี๋ยว)แจ้ง|อยู่ระหว่าง|ขอเว้น|(?:ยัง|อัตรา|ตำแหน่ง)?ว่าง(?:อยู่)?$|ตำแหน่งว่าง|เทสต?์?(?:ๆ|ระบบ|$))|(?:ภายหลัง|ทีหลัง)$");

    /// What is done until somebody is known.
    private static final String SOUGHT =
            "(?:สรรหา|หา(?:คน|ผู้|ชื่อ|ตัว|อยู่|ไม่|$)|แต่งตั้ง|คัดเลือก|เลือก|โอน|ย้าย|บรรจุ|มอบหมาย|คำสั่ง|พิจารณา|ดำเนินการ"
                    + "|ประสาน|ยืนยัน|แจ้ง|ส่ง|ระบุ|กำหนด|เสนอ|ตรวจสอบ|ประกาศ|อนุมัติ|ตัดสินใจ|เกษียณ|ผล(?:การ|สอบ|$)|ผู้|คน|ราย|ชื่อ|ตัวแทน|ข้อมูล|สอบถาม|จัดหา|ติดต่อ)";

    private static final String WAITING = "(?:กำลัง|รอ|(?:อยู่)?(?:ใน)?ระหว่าง|ยัง|จะ|ขอ|เดี๋ยว|ไว้|ค่อย|ไม่)"
            + "(?:กำลัง|รอ|(?:อยู่)?(?:ใน)?ระหว่าง|การ|จะ|ได้|มี|ไม่|รับ|ขั้นตอน|กระบวนการ)*" + SOUGHT;

    private static final String ANYBODY =
            "(?:ผู้(?:แทน|เข้าร่วม|เข้าประชุม|เข้าอบรม|เข้าสัมมนา|ได้รับมอบหมาย|รับผิดชอบ|ปฏิบัติงาน|ดำรงตำแหน่ง)|ตัวแทน|เจ้าหน้าที่|บุคลากร|พนักงาน)";

    /// Nobody, in place of somebody's name: who would come, that nobody holds the post, who is sought, when it is told.
    private static final Pattern NOBODY = Pattern.compile("^" + ANYBODY
            + "?(?:สัมมนา|ประชุม|อบรม)?(?:" + WAITING
            + "|(?:ตำแหน่ง|อัตรา|กรอบ)?(?:ยัง)?ว่าง(?:$|อยู่|ลง|เนื่อง|ตั้งแต่|ไม่มี|" + WAITING + "))"
            + "|^" + ANYBODY
            + "(?:จาก|ของ)?(?:สัมมนา|ประชุม|อบรม|หน่วยงาน|อบ[ตจ]|เทศบาล|องค์การ|กอง|สำนัก|ฝ่าย|ท่าน|คน|[0-9]|$)"
            + "|^คนที่[0-9]+$|^(?:โอน(?=ย้าย|ไป|แล้ว)|ย้าย|เกษียณ|ลาออก|ลาคลอด|ลาป่วย|ลาศึกษา)+(?:ย้าย|ไป|อายุ|ราชการ|แล้ว|ต่อ)*$|^หา(?:คน|ผู้[ก-๎]*|ตัว)?(?:ไม่ได้|ยังไม่ได้|อยู่|ก่อน)"
            + "|(?:ภายหลัง|ทีหลัง|ตามหลัง|วันหลัง|อีกครั้ง|อีกที)$"
            + "|^(?:tobe(?:named|appointed|assigned)|vacant|notyet[a-z]*|pending[a-z]*|representative|unnamed)$");

    /// What begins so is no post.
    private static final Pattern NO_POST = Pattern.compile(
            "^(?:ไม่|ยัง|รอ(?![งบย])|เดี๋ยว|กำลัง(?!พล|แรง|บำรุง)|ขอข้อมูล|ทดสอบ|ทดลอง|ตัวอย่าง|(?:สมมุติ|ลับ|ฯลฯ|นาย ?[ก-ฮ])$|เทส|test|to be |not |none |(?:void|empty|blank|string|etc\\.?)$|\\[object|#[a-z0-9/]+[!?]?$|[{$«<%\\[][^ ]*(?:name|position|ตำแหน่ง|ชื่อ))|\\( ?(?:ตำแหน่ง)?ว่าง ?\\)");

    private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1+|(?<run>\\p{L}{3,}?)\\2+");

    /// The most letters that somebody who leans on a key sends.
    private static final int LEANT_ON = 20;

    private static final Pattern FORMULA = Pattern.compile("[=+-][0-9]");

    private static final Set<String> CALLED = Set.of("Na", "Nan");

    private Placeholder() {}

    /// Whether a part of a name is one; some are called so in Latin letters.
    static boolean isForAName(String part) {
        return !CALLED.contains(part) && is(part);
    }

    /// Whether a line is one where a whole name is asked for, and has no title.
    static boolean isForAWholeName(String line) {
        return isForAName(line) || NOBODY.matcher(bare(line)).find();
    }

    /// Whether a text is one, in whichever box it stands.
    static boolean is(String text) {
        String bare = bare(text);
        return bare.isEmpty()
                || WHOLE.contains(bare)
                || (bare.length() > 2 && bare.length() <= LEANT_ON && isRepeated(bare))
                || BEGUN.matcher(bare).find();
    }

    private static String bare(String text) {
        return POLITE.matcher(withoutMarks(AsSeen.small(text))).replaceFirst("");
    }

    private static String withoutMarks(String small) {
        StringBuilder letters = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            if (MARKS.indexOf(small.charAt(i)) < 0) {
                letters.append(small.charAt(i));
            }
        }
        return letters.toString();
    }

    private static boolean isRepeated(String bare) {
        if (bare.indexOf(bare.charAt(0), 1) < 0) {
            return false;
        }
        Matcher repeated = REPEATED.matcher(bare);
        return repeated.matches() && (repeated.group("run") == null || WHOLE.contains(repeated.group("run")));
    }

    /// Whether a text is one where a post is asked for.
    static boolean isForAPost(String text) {
        String small = AsSeen.small(text);
        return is(text)
                || (small.codePoints().noneMatch(Character::isLetter)
                        && !FORMULA.matcher(small).lookingAt())
                || NO_POST.matcher(small).find();
    }
}
