package thabian.domain.text;

/// What a few words say, where a name is asked for: what somebody is to do, what becomes of a meeting or of
/// money, when, and abuse.
///
/// Thai names are words too, `มาดี`, `เงินทอง`, `ไปเร็ว`. So one word tells nothing here, or nearly: what names do
/// not have is an order or an offer together with what it is about, a time together with which one, and words of
/// money and games that nobody is called by.
public final class Phrase {
    private static final String ORDER =
            "(?:ไม่|อย่า|ห้าม|โอน|จ่าย|กด|โทร|ส่ง|สมัคร|คลิก|รีบ|ยกเลิก|เลื่อน|ย้าย|แจ้ง|ตอบ|กรอก|ลง|เข้า)";

    /// Orders and offers, each with what it is about.
    private static final String ORDERED =
            "^" + ORDER + "[ก-๎]{0,9}(?:แล้ว|เลย|ซะ|หน่อย|ด่วน|ใหม่|ทันที|กลับ|เดี๋ยวนี้)$"
                    + "|^(?:ไม่มา|ไม่ไป|ให้โอน|ให้จ่าย|โอน(?:มา)?|จ่าย)ก่อน"
                    + "|^(?:ขอ|คืน|โอน|จ่าย|ยืม|แจก|รับ|ส่ง|แจ้ง|ยืนยัน|อั[ปพ]เดต|เปลี่ยน|ลืม|บอก|กรอก|ตรวจสอบ|เช็[คก]|ถอน|เติม|แลก|ปล่อย|ปลด|เปิด|โหลด|ขโมย|หมุน)"
                    + "(?:โอน|คืน|ยืม|ซื้อ|จ่าย|กู้|กด|ใช้|รับ)?(?:เงิน(?:$|กู้|คืน|สด|ค่า|ด่วน|ดาวน์|ก่อน)|ค่า(?=[ก-ฮเ-ไ])|หนี้|บัตร|รหัส|บัญชี|ข้อมูล|สินเชื่อ|สิทธิ"
                    + "|ลิงก์|เบอร์|พาสเวิ|แอ[ปพ](?![ก-ฮ])|เครดิต|รางวัล|โบนัส|ไฟล์|เว็บ|ข่าว$|ที่อยู่|อีเมล)"
                    + "|^กด(?:รับ(?!พร)|หนึ่ง|สอง|ศูนย์|เลข|ไล[กค]|ที่|ปุ่ม)|โหลดแอ|โทร(?:ด่วน|มา(?![ก-ฮ])|หา|เบอร์|แจ้ง)|แชร์โพสต์|กดติดตาม|ดูคลิป|เปิดกล้อง|^(?:อย่า|ห้าม|งด)(?:โทร|ติดต่อ|โอน|เข้า|เดินทาง|จ่าย|จัด)";

    /// What becomes of a meeting, and of people.
    private static final String BECOMING =
            "(?:เปลี่ยน|ย้าย)(?:ที่(?!$)|ที่$|สถานที่|โรงแรม|ห้อง|เวลา|กำหนด|เบอร์|บัญชี)|^ลงชื่อ(?:ใหม่|แทน|เข้า)|^ไป[ก-๎]{2,9}แทน$|หมดอายุ"
                    + "|(?:โดน|ถูก)(?:จับ|แฮก|อายัด|ระงับ|ไล่|ฟ้อง|หลอก|โกง|ยึด|ปลด|สอบ(?!ถาม)|ลงโทษ)|เร่งด่วน|^(?:เลื่อน|งด)(?:วัน|นัด|สอน)|^ปิดรับ|ห้องเต็ม|^มาไม่(?:ทัน|ได้)|^(?:เจอ|พบ)กัน|^นัด(?:พบ|เจอ)";

    private static final String WEEKDAY = "(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)";

    private static final String WHEN = WEEKDAY
            + "(?:หน้า|นี้)$|(?:บ่าย|ตี)(?:โมง|หนึ่ง|สอง|สาม|สี่|ห้า)|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)โมง|โมง(?:เช้า|เย็น|ตรง|ครึ่ง)"
            + "|(?:เช้า|เย็น|เดือน|ปี|สัปดาห์)(?:นี้|หน้า)$|(?:หนึ่ง|สอง|สาม|สี่|ห้า)ทุ่ม|(?:ก่อน|หลัง)เที่ยง";

    /// Money and games that nobody is called by.
    private static final String OF_MONEY =
            "ค่า(?:ปรับ|ลงทะเบียน|สัมมนา|อบรม|ธรรมเนียม|สมัคร)|เงินกู้(?=[ก-ฮเ-ไ])|ค้างชำระ|ผ่อน(?:ชำระ|จ่าย|ส่ง)|^ติดหนี้|หนี้สิน|เลขเด็ด|หวย(?:เด็ด|ออน|ซอง|รัฐ)|พนันบอล|เบทฟลิก|ยูฟ่าเบ|สล็?อต(?:แ|ออ|เ)"
                    + "|ราคา(?:ถูก|พิเศษ)|ลดราคา|ดอกเบี้ย(?:ถูก|ต่ำ)|เงินหลวง|รวยเร็ว|^ของ(?:ฟรี|แถม)|^ขาย(?:ของ|บ้าน|รถ|ที่ดิน|ชาติ|ตัว|ยา|ครีม)|บัญชีม้า|สลิป|ผิดบัญชี|มัดจำ|เงินเดือนออก|ปันผล|ลงทุนน้อย|อนุมัติ(?:ไว|ง่าย|เร็ว)|^รับส่วย|^รับ(?:จำนอง|จำนำ|โอนค่า)";

    private static final String ABUSE =
            "ระยำ|เย็ด|แม่งเ|เวรเอ|ฉิบหาย|หน้าหี|ข่มขืน|ฆ่าคน|ห่วย|เผด็จการ|ขับไล่|เล่นพนัน|เมาเหล้า|^ค้ายา$|เลือกเบอร์|ชาติ(?:หมา|ชั่ว)|สัตว์นรก|^อี(?:โง่|เลว|ชั่ว|ดอก)|^ไอ้|โง่เขลา|ตาย(?:ซะ|ห่า|โหง)|^ไปตาย|จัญไร|อัปรีย์|สันดาน|หน้าด้าน|ขี้(?:โกง|ขโมย)"
                    + "|(?:ปลัด|นายก|ผอ\\.?|ท่าน|ผู้ว่าฯ?|หัวหน้า)(?:โกง|เลว|ชั่ว|กินเงิน|กินสิน|ขี้|บ้า|โง่)";

    /// Games of chance in Latin letters.
    private static final String GAMES =
            "\\bufa|betflix|gclub|sagame|(?:ufa|win|max|sbo|mega|super|auto|online|fun)[a-z]*bet\\b|slot|casino|baccarat|\\blotto|jackpot";

    private static final Needles ANYWHERE =
            Needles.compile(BECOMING + "|" + ORDERED + "|" + WHEN + "|" + OF_MONEY + "|" + ABUSE + "|" + GAMES);

    private static final Needles IN_A_POST = Needles.compile(
            ABUSE + "|" + GAMES
                    + "|เบทฟลิก|ยูฟ่าเบ|เลขเด็ด|พนันบอล|สลิป|ผิดบัญชี|มัดจำ(?!นำ)|ห้องเต็ม|โมงครึ่ง|^เปิดไฟล์|^รหัส(?:ผ่าน)?หมด|^โทร(?:เบอร์|หา|มา)");

    private static final String WHOSE = "(?:ฝ่าย|ศูนย์|ทีม|แผนก|กลุ่ม|เจ้าหน้าที่|สายด่วน|หน่วย|งาน)";

    private static final Needles OF_AN_OFFICE = Needles.compile(
            WHOSE
                    + "(?:รางวัล|โอนเงิน|คืน|แจก|รับโอน|ค่า(?=[ก-ฮเ-ไ])|ยืนยัน|กรุงไทย|กสิกร|ออมสิน|แบงก์)|แจ้งเตือน$|พัสดุตกค้าง|ทวงหนี้|ช่วยลูกหนี้|ดีเอสไอ");

    private Phrase() {}

    /// Whether a part of a name, in small letters, is one.
    public static boolean is(String small) {
        return ANYWHERE.in(small);
    }

    /// Whether whom an office rings is one.
    public static boolean isForContact(String small) {
        return ANYWHERE.in(small) || OF_AN_OFFICE.in(small);
    }

    /// Whether a post has what none has.
    public static boolean isForPost(String small) {
        return IN_A_POST.in(small);
    }
}
