package thabian.domain.people;

import java.util.regex.Pattern;

/// How sentences are worded, and names and posts are not.
final class Wording {
    private static final String DOING = "โทร|ติดต่อ|คลิก|กด|โอน|ชำระ|แจ้ง|ตอบ|ยืนยัน|สแกน|กรอก|ลงทะเบียน";

    private static final String MORE =
            "เข้า|อ่าน|ส่ง|นำ|จ่าย|มา|ไป|ดู|พิมพ์|ระบุ|รอ|ทำ|รับ|เตรียม|ใช้|เปิด|ดาวน์|คืน|งด|อย่า|ระวัง|ทราบ|เช็ก|เช็ค|ตรวจ|สมัคร|ลงนาม|ปฏิบัติ";

    private static final String MEETING = "(?:สัมมนา|ประชุม|อบรม)";

    /// What tells people to do something, offers or asks for money, or says what becomes of a meeting.
    private static final Pattern TELLING = Pattern.compile("[!?]|คลิ[๊็]?ก"
            + "|(?:กด|ตาม|เปิด|ส่ง) ?ลิง[กค]์|ลิง[กค]์ ?(?:นี้|ด้าน|ข้าง|ที่)"
            + "|(?:กรุณา|โปรด) ?(?:" + DOING + "|" + MORE + ")"
            + "|(?<!ผู้|งาน|คน|หน้าที่)ช่วย ?(?:" + DOING + ")"
            + "|ยกเลิก|(?:งด|เลื่อน|ย้าย|เปลี่ยน|เลิก) ?(?:การ ?|วัน ?|เวลา ?|ห้อง ?)?" + MEETING
            + "|เลื่อน(?:ออกไป|ไป|เป็น|วัน|เวลา|กำหนด)|(?:ย้าย|เปลี่ยน) ?สถานที่"
            + "|" + MEETING + " ?(?:ถูก|เลื่อน|ย้าย|งด)"
            + "|ถูก ?(?:ระงับ|เลื่อน|รางวัล|หวย|ปิด|แฮก|อายัด|ตัดสิทธิ|ดำเนินคดี|จับกุม)"
            + "|ไม่ต้อง|ห้าม ?(?:เข้า|มา|ไป|ใช้|เปิด|ส่ง|แจ้ง)"
            + "|(?:ให้|ทุก|ของ)ท่าน(?![\\p{M}าำะ]|นายก|ปลัด)"
            + "|ท่าน ?(?:ได้|จะ|ต้อง|ถูก|มี|ส่ง|โอน|กด|ชำระ|สามารถ|ควร|โปรด|ยัง|ไม่|ลง|แจ้ง|คือ)"
            + "|ได้รับ ?(?:เงิน|รางวัล|สิทธิ|โชค|โบนัส|เครดิต)"
            + "|(?<!ผู้)รับ ?เงิน ?(?:เยียวยา|รางวัล|คืน|สด|ฟรี|ด่วน|โบนัส)|ลุ้น ?(?:รับ|รางวัล|โชค)"
            + "|แจก ?(?:เงิน|ฟรี|ทอง|รางวัล|เครดิต)|เครดิตฟรี|สล็อต|บาคาร่า|คาสิโน|แทง(?:บอล|หวย)|เว็บ(?:ตรง|พนัน|แทง)"
            + "|ปล่อย(?:เงิน)?กู้|(?:เงินกู้|กู้เงิน|โอนเงิน) ?ด่วน|เงินด่วน|ฝาก ?-?ถอน"
            + "|(?:^|กรุณา|โปรด|รีบ|ต้อง|ด่วน ?)(?:โอน|จ่าย|ชำระ|ถอน) ?(?:เงิน|ค่า|มา)"
            + "|โอนเงิน ?(?:มา|ก่อน|ภายใน|ให้|ที่|เข้า|คืน)"
            + "|\\d ?บาท|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?:ร้อย|พัน|หมื่น|แสน|ล้าน)?บาท|฿|\\bthb\\b|\\$ ?\\d"
            + "|เลข(?:ที่)?บัญชี|(?:โอน)?เข้าบัญชี|พร้อมเพย์|promptpay|สำเนาบัตร|รหัส ?(?:ผ่าน|otp)|\\botp\\b|\\bpassword\\b"
            + "|^ยืนยันตัวตน|ยืนยันตัวตน ?(?:ภายใน|ที่|ด่วน|ก่อน)|ภายใน ?(?:วันนี้|วันที่|\\d+ ?(?:วัน|ชั่วโมง|นาที))"
            + "|ด่วนที่สุด|สแกน ?(?:qr|คิวอาร์|เพื่อ|จ่าย)|ติดต่อ ?(?:กลับ|ที่|ด่วน|ได้ที่)|ดาวน์โหลดแอป"
            + "|\\b(?:please|pls|click (?:here|the|on|this|to|link|below|button|now)|congratulations?|your|cancelled|canceled|postponed|jackpot|transfer money|send money"
            + "|pay now|free (?:credit|money)|you (?:have|are|will|must|can|won|need)|(?:have|has) won"
            + "|dear (?:sir|madam|officer|all|friend|customer|participant|colleague))\\b");

    /// What is said to somebody or of a time, wherever it stands.
    private static final Pattern SAID = Pattern.compile(
            "ครับ|ค่ะ|นะคะ|พรุ่งนี้|วันนี้|เมื่อวาน|คืนนี้|ทันทีที่|เข้าทันที|ทุกคน|พวกเรา|ขี้โกง|โกงกิน|เหี้ย(?!ม)|ควย|เฮงซวย|สารเลว"
                    + "|ขอ(?:เชิญ|ให้|ความร่วมมือ|แสดงความ|เรียน)|เนื่องจาก|แจ้งให้|(?<![\\p{L}\\p{M}])แจ้งเตือน|พบกัน|เจอกัน|เรียบร้อยแล้ว"
                    + "|(?<!เ)จะ(?:ได้|ต้อง|ถูก|แจ้ง|ส่ง|ไม่|เป็น|ไป|มา|ปรากฏ)|(?<!ถูก)ต้อง(?:ชำระ|จ่าย|โอน|ส่ง|นำ|แจ้ง)"
                    + "|(?<!ทาง|สาย|รถ|เร่ง|หน่วย|แพทย์|เคลื่อนที่|ไปรษณีย์)ด่วน(?:มาก|ๆ|$| )|ร่วมงาน|เงินเยียวยา"
                    + "|\\b(?:hello|everyone|tomorrow)\\b");

    /// What a name has nothing of: words of offices and of meetings.
    private static final Pattern OF_OFFICES = Pattern.compile(
            "ผู้อำนวยการ|หัวหน้า|ปลัด(?:$|[ อเ])|เจ้าหน้าที่|พนักงาน|องค์การบริหาร|เทศบาล|นายก ?(?:เทศ|องค์|อบ)"
                    + "|สัมมนา|การประชุม|ผู้เข้าร่วม|นามสกุล|ประชาชน|สำนักงาน");

    /// What no post has, wherever it stands.
    private static final Pattern NOT_IN_A_POST = Pattern.compile(
            "แล้ว(?!เสร็จ|แต่)|พี่น้อง|ออกไป|ด้วยตนเอง|ไปตาย|^ไอ้|^อี(?=[ก-ฮ])|(?<!การ|ต้าน|ปราม|กัน|ด้าน|เรื่อง)ทุจริต|ฟรี(?!แลนซ์)|หวย|ลิง[กค]์|วันที่ ?\\d{1,2} ?[ก-ฮ]|เวลา ?\\d|\\d{1,2}[.:]\\d\\d ?น(?![\\p{L}\\p{M}])"
                    + "|ไม่ ?(?:ได้|มา|อยาก|รู้|ทราบ|เอา|เข้า|สามารถ|ควร)|(?<!อาสา|ผู้|รับ|การ|ใบ)สมัคร(?!เล่น|ใจ|สมาน)"
                    + "|(?:^| )(?:เรียน|สวัสดี|ประกาศ|แจ้ง(?!วัฒนะ)|พบ|รับทราบ|ทราบ|เมื่อ(?!งาน)|อย่า|ห้าม|เลือก(?!ตั้ง)|ฉัน|หนู|ยินดี"
                    + "|จะ(?!นะ|แนะ|ทิ้ง)|ผม(?= |ไม่|จะ|รัก|ชอบ))|^ให้|^มา|^เข้าร่วม"
                    + "|\\b(?:we|us|will|meet|today|must|cannot|free|see|now|fox|cancel|seminar|how|you|love|fuck|shit|lorem|hello|my)\\b");

    /// What no post is written with: what programs are, ornaments, letters of other scripts. A formula is nobody's post
    /// either, but no file lets it compute.
    private static final Pattern ODD = Pattern.compile(
            "[{}$\\\\^~|\\u2190-\\u21FF]|[\\p{So}&&[^\\p{IsEmoji}]]|[\\p{L}&&[^\\p{IsThai}\\p{IsLatin}]]");

    /// What posts and offices are called by; nearly every post has one of them.
    private static final Pattern OF_POSTS = Pattern.compile(
            "ปลัด|นายก|รอง|หัวหน้า|ผู้|นัก|เจ้า|พนักงาน|ลูก(?:จ้าง|มือ)|คน|ครู|อาจารย์|ช่าง|แพทย์|พยาบาล|เภสัช|ทันต|นิติ|บุคล"
                    + "|วิศว|สถาป|ประธาน|สมาชิก|ปรึกษา|เลขา|กรรมการ|กำนัน|สารวัตร|ราชการ|รักษา|ปฏิบัติ|ธุรการ|การเงิน|บัญชี"
                    + "|พัสดุ|คลัง|โยธา|งาน|กอง|ฝ่าย|ส่วน|สำนัก|กลุ่ม|ศูนย์|หน่วย|โรงเรียน|เทศบาล|องค์การ|อำเภอ|จังหวัด|ตำบล"
                    + "|ชุมชน|บรรณารักษ์|ภารโรง|แม่|อาสา|จ้าง|ประจำ|ชำนาญ|อาวุโส|จัดเก็บ|นโยบาย|แผน|ทะเบียน|ตัวแทน|นาย|นาง"
                    + "|ศึกษา|วิทยา|เกษตร|ประมง|ปศุสัตว์|สัตว|สวัสดิการ|สังคม|สาธารณ|ตรวจ|แอดมิน|เทศกิจ|ดับเพลิง|กู้ภัย|พี่เลี้ยง|พ่อ|ปราชญ์|เหรัญญิก|เสมียน|เวร|ศิลป|ภัณฑ|โภชน|มัคคุ|บดี|อัยการ|หมอ|หมวด|อิหม่าม|เว็บ|[ก-ฮ]{1,5}\\.|[a-z]{2}");

    private static final int SHORT = 9;

    private static final Pattern TALKED = Pattern.compile(
            "\\b(?:we|us|will|meet|at|the|today|for|all|free|is|are|now|here|this|that|must|not|and|with|to)\\b");

    private static final int MANY_WORDS = 5;

    private Wording() {}

    /// Whether a text tells or asks.
    static boolean isTelling(String text) {
        return TELLING.matcher(AsSeen.small(text)).find();
    }

    /// Whether a text reads like something said.
    static boolean isSaid(String text) {
        return SAID.matcher(AsSeen.small(text)).find();
    }

    /// Whether a post reads like none.
    static boolean isNoPost(String post) {
        String small = AsSeen.small(post);
        return isSaid(post)
                || ODD.matcher(post).find()
                || NOT_IN_A_POST.matcher(small).find()
                || (small.length() > SHORT && !OF_POSTS.matcher(small).find());
    }

    /// Whether a part of a name reads like none.
    static boolean isNoName(String part) {
        String small = AsSeen.small(part);
        return isSaid(part)
                || OF_OFFICES.matcher(small).find()
                || part.split(" ").length > MANY_WORDS
                || TALKED.matcher(small).results().count() > 1;
    }
}
