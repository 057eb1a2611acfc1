package thabian.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;
import thabian.domain.text.Needles;
import thabian.domain.text.Phrase;
import thabian.domain.text.Spelling;

/// How sentences are worded, and names and posts are not.
final class Wording {
    private static final String DOING = "โทร|ติดต่อ|คลิก|กด|โอน|ชำระ|แจ้ง|ตอบ|ยืนยัน|สแกน|กรอก|ลงทะเบียน";

    private static final String MORE =
            "เข้า|อ่าน|ส่ง|นำ|จ่าย|มา|ไป|ดู|พิมพ์|ระบุ|รอ|ทำ|รับ|เตรียม|ใช้|เปิด|ดาวน์|คืน|งด|อย่า|ระวัง|ทราบ|เช็ก|เช็ค|ตรวจ|สมัคร|ลงนาม|ปฏิบัติ";

    private static final String PAYING = "(?:โอน|จ่าย|ชำระ|ถอน) ?(?:เงิน|ค่า|มา)";

    private static final String MEETING = "(?:สัมมนา|ประชุม|อบรม)";

    /// What tells people to do something, offers or asks for money, or says what becomes of a meeting.
    private static final Needles TELLING = Needles.compile(
            "[!?]|คลิ[๊็]?ก"
                    + "|(?:กด|ตาม|เปิด|ส่ง) ?ลิ้?ง[กค]์|ลิ้?ง[กค]์ ?(?:นี้|ด้าน|ข้าง|ที่|ใหม่|ใต้|หน้า|ใน)"
                    + "|(?:กรุณา|โปรด) ?(?:" + DOING + "|" + MORE + ")"
                    + "|(?<!ผู้|งาน|คน|หน้าที่)ช่วย ?(?:" + DOING + ")"
                    + "|ยกเลิก|(?:งด|เลื่อน|ย้าย|เปลี่ยน|เลิก) ?(?:การ ?|วัน ?|เวลา ?|ห้อง ?|จัด ?)?(?:การ ?|งาน ?)?"
                    + MEETING
                    + "|เลื่อน(?:ออกไป|ไป|เป็น|วัน|เวลา|กำหนด)|(?:ย้าย|เปลี่ยน) ?สถานที่"
                    + "|" + MEETING
                    + " ?(?:ถูก|เลื่อน|ย้าย|งด|ยุติ|เลิก|ไม่มี|เต็ม|วันใหม่)|(?:ไม่มี|อย่ามา|ไม่ได้)(?:การ)?" + MEETING
                    + "(?!ที่ปรึกษา)"
                    + "|ถูก ?(?:ระงับ|เลื่อน|รางวัล|หวย|ปิด|แฮก|อายัด|ตัดสิทธิ|ดำเนินคดี|จับกุม)"
                    + "|ไม่ต้อง|ห้าม ?(?:เข้า|มา|ไป|ใช้|เปิด|ส่ง|แจ้ง)"
                    + "|(?:ให้|ทุก|ของ)ท่าน(?![\\p{M}าำะ]|นายก|ปลัด)"
                    + "|ท่าน ?(?:ได้|จะ|ต้อง|ถูก|มี|รั่ว|ส่ง|โอน|กด|ชำระ|สามารถ|ควร|โปรด|ยัง|ไม่|ลง|แจ้ง|คือ)"
                    + "|ได้รับ ?(?:เงิน|รางวัล|สิทธิ|โชค|โบนัส|เครดิต)"
                    + "|(?<!ผู้)รับ ?เงิน ?(?:เยียวยา|รางวัล|คืน|สด|ฟรี|ด่วน|โบนัส)|ลุ้น ?(?:รับ|รางวัล|โชค)"
                    + "|แจก ?(?:เงิน|ฟรี|ทอง|รางวัล|เครดิต)|เครดิตฟรี|สล็อต|บาคาร่า|คาสิโน|แทง(?:บอล|หวย)|เว็บ(?:ตรง|พนัน|แทง)"
                    + "|ปล่อย(?:เงิน)?กู้|(?:เงินกู้|กู้เงิน|โอนเงิน) ?ด่วน|เงินด่วน|ฝาก ?-?ถอน"
                    + "|^" + PAYING + "|(?:กรุณา|โปรด|รีบ|ต้อง|ด่วน ?)" + PAYING
                    + "|โอนเงิน ?(?:มา|ก่อน|ภายใน|ให้|ที่|เข้า|คืน)"
                    + "|\\d ?(?:บาท|baht\\b)|\\d{2} ?บ\\.(?![ก-ฮเ-ไ ])|(?<!ฝ่าย|งาน)(?:จ่าย|ชำระ|ค่า[ก-๎]{0,15}) ?\\d[0-9,]{2}|(?:จ่าย|โอน|ชำระ) ?(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)(?:สิบ|ร้อย|พัน|หมื่น|แสน)|(?:\\bpay|usdt|btc|\\bbaht) ?\\d|\\d ?usdt|\\d{2}\\.-|กด ?(?:ที่นี่|ตรงนี้|เข้า|ลิง[กค]|ปุ่ม)|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?:ร้อย|พัน|หมื่น|แสน|ล้าน)?บาท|฿|\\bthb\\b|\\$ ?\\d"
                    + "|เลข(?:ที่)?บัญชี|เข้าบัญชี|พร้อมเพย์|promptpay|สำเนาบัตร|(?:แจ้ง|ส่ง|ขอ|ตอบ|พร้อม)เลข(?:ที่|ท้าย)?บัตร|ทรู ?วอลเล|true ?(?:wallet|money)|รหัส ?(?:ผ่าน|otp)|(?:รหัสเข้า|เลข)ห้อง[ก-๎ ]*\\d{4}|(?:passcode|พาส ?โค้ด|\\bpin)[ :]*\\d{4}|\\botp\\b|\\bpassword\\b"
                    + "|^ยืนยันตัวตน|ยืนยันตัวตน ?(?:ภายใน|ที่|ด่วน|ก่อน)|ภายใน ?(?:วันนี้|วันที่|\\d+ ?(?:วัน|ชั่วโมง|นาที))"
                    + "|ด่วนที่สุด|สแกน ?(?:qr|คิวอาร์|เพื่อ|จ่าย)|ติดต่อ ?(?:กลับ|ที่|ด่วน|ได้ที่)|ดาวน์โหลดแอป"
                    + "|\\b(?:please|pls|click (?:here|the|on|this|to|link|below|button|now)|congratulations?|your|cancelled|canceled|postponed|jackpot|transfer money|send money"
                    + "|pay now|free (?:credit|money)|you (?:have|are|will|must|can|won|need)|(?:have|has) won"
                    + "|dear (?:sir|madam|officer|all|friend|customer|participant|colleague)|(?:log ?in|sign ?in|cl1ck|tap|press) (?:here|now))\\b");

    /// Surnames that end with the district of those who first had them, whatever word they begin with: `คลิกไธสง`.
    private static final Pattern OF_A_PLACE = Pattern.compile(
            "(?<![\\p{L}\\p{M}])[ก-๎]{1,7}(?:ไธสง|โคราช|พิมาย|ขุนทด|กระโทก|สูงเนิน|จันทึก|สันเทียะ)(?![\\p{L}\\p{M}])");

    /// What is said to somebody or of a time, wherever it stands.
    private static final String SAID =
            "ครับ|ค่ะ|นะคะ|พรุ่งนี้|วันนี้|เมื่อวาน|คืนนี้|ทันทีที่|เข้าทันที|ทุกคน|พวกเรา|ขี้โกง|โกงกิน|เหี้ย(?!ม)|ควย|เฮงซวย|สารเลว"
                    + "|ขอ(?:เชิญ|ให้|ความร่วมมือ|แสดงความ|เรียน)|เนื่องจาก|แจ้งให้|(?<![\\p{L}\\p{M}])แจ้งเตือน|พบกัน|เจอกัน|เรียบร้อยแล้ว"
                    + "|(?<!เ)จะ(?:ได้|ต้อง|ถูก|แจ้ง|ส่ง|ไม่|เป็น|ไป|มา|ปรากฏ)|(?<!ถูก)ต้อง(?:ชำระ|จ่าย|โอน|ส่ง|นำ|แจ้ง)"
                    + "|(?<!ทาง|สาย|รถ|เร่ง|หน่วย|แพทย์|เคลื่อนที่|ไปรษณีย์)ด่วน(?:มาก|ๆ|$| )|ร่วมงาน|เงินเยียวยา"
                    + "|\\b(?:hello|everyone|tomorrow)\\b|ที่นี่|ตรงนี้|ด้านล่าง|อ่านต่อ|ดูรายละเอียด|ติดต่อสอบถาม|ดูหนัง|รายได้ ?(?:ดี|เสริม|วันละ)"
                    + "|คืน(?:เงิน|ภาษี)|คนละครึ่ง|คอลเซ็นเตอร์|รั่วไหล|ระบบ(?:ล่ม|ขัดข้อง)|ใต้โต๊ะ|(?:โดน|ถูก)ไล่ออก|ตามจับ|นัดชุมนุม|ซื้อเสียง"
                    + "|(?:ใน|ติด)คุก|หลังไมค์|ลงทะเบียน(?:ใหม่|ซ้ำ|อีก)|ลาพักร้อน|ลาคลอด|\\b(?:fuck|stupid)\\b";

    /// What has people look for, ring or read something, by a word more or less than [Leading] knows: `evil com/x`,
    /// `เว็บ evil`, `โทร.199`.
    private static final String ROUNDABOUT = "gmail|hotmail|จีเมล(?!ี)|ฮอ[ตท]เมล|ส่งเมล"
            + "|(?:โทร(?:ศัพท์)?|เบอร์(?:โทร)?|\\b(?:tel|call|hotline))[ .:]*" + Leading.HOTLINE
            + "|โทร(?:หา|กลับ|คุย)|" + Leading.SPOKEN + "(?:[ .-]?" + Leading.SPOKEN + "){3}"
            + "|[a-z0-9][ ,_](?:com|net|org|th|io|ly|me)/|[a-z0-9]{3} ?[ ,_] ?com$|(?:^|[ .])กด [a-z]"
            + "|(?:เว็[บป](?:ไซต์)?|อีเม[ลย]์?|เมล์?|e-?mail|ยูทู[ปบ]|youtube|viber)[ :]+"
            + "(?!(?:word|design|dev|prog|master|content|creat|edit|support|app|admin|manag|facebook)[a-z]*)[a-z0-9._-]{3}"
            + "|ล็?[อ๊]กอิน|เข้าสู่ระบบ|เสิร์ช|ค้น(?:หา|คำว่า)[ก-๎a-z0-9 ]{0,20}(?:กูเกิ|google)|ไฟล์แนบ|ติดตั้งแอ|คิวอาร์โค้ด|^กลุ่มไลน์|โปรไฟล์|(?:พนัน|หวย)ออนไลน์"
            + "|บ้านเลขที่|ที่อยู่ ?[0-9]|[0-9]/[0-9]+ ?(?:ม\\.|หมู่|ถ\\.|ถนน|ซ\\.|ซอย|ต\\.)|ห้อง ?[0-9]{2,} ?(?:ตึก|อาคาร|ชั้น)"
            + "|ยืนยันบัญชี|\\b(?:bitcoin|crypto|usdt|download)\\b";

    /// What a name has nothing of: words of offices and of meetings.
    private static final String OF_OFFICES =
            "ผู้อำนวยการ|หัวหน้า|ปลัด(?:$|[ อเ])|เจ้าหน้าที่|พนักงาน|องค์การบริหาร|เทศบาล|นายก ?(?:เทศ|องค์|อบ)"
                    + "|สัมมนา|การประชุม|ผู้เข้าร่วม|นามสกุล|ประชาชน|สำนักงาน|ทุจริต|โกงเงิน";

    /// What no post has, wherever it stands.
    private static final Needles NOT_IN_A_POST = Needles.compile(
            "แล้ว(?!เสร็จ|แต่)|พี่น้อง|ออกไป|ด้วยตนเอง|ไปตาย|^ไอ้|^อี(?=[ก-ฮ])|(?<!การ|คดี|ต้าน|ปราม|กัน|ด้าน|เรื่อง)ทุจริต|(?<!ต้าน|ปราบ|กัน)โกง|สินบน|ขี้เมา|รับส่วย|คอร์รัป|สอบตก|กิ๊ก|รวมตัว|เปิดพอร์ต|เทรด(?!เดอร์|ดิ้ง)|ความช่วยเหลือ|วงแชร์|ยุติ(?:ลง|แล้ว)|คนเลว|โปรโมชั่น|ไวอากร้า|ลดน้ำหนัก|^(?:อดีต)?(?:ผู้ต้อง(?:หา|ขัง)|นักโทษ)|^(?:โจร(?!น์)|ฆาตกร|ขโมย|เมีย|ผัว|ป่วย|ไป(?!รษณีย์)|กา ?[0-9])|\\.\\./|กด ?(?:ไล[กค]์|แชร์|ติดตาม)|ฟรี(?!แลนซ์)|หวย|ลิ้?ง[กค]์|วันที่ ?\\d{1,2} ?[ก-ฮ]|เวลา ?\\d|\\d{1,2}[.:]\\d\\d ?น(?![\\p{L}\\p{M}])"
                    + "|ไม่ ?(?:ได้|มา|อยาก|รู้|ทราบ|เอา|เข้า|สามารถ|ควร)|(?<!อาสา|ผู้|รับ|การ|ใบ)สมัคร(?!เล่น|ใจ|สมาน)"
                    + "|(?:^| )(?:เรียน|สวัสดี|ประกาศ|แจ้ง(?!วัฒนะ)|พบ|รับทราบ|ทราบ|เมื่อ(?!งาน)|อย่า|ห้าม|เลือก(?!ตั้ง|สรร)|ฉัน|หนู|ยินดี"
                    + "|จะ(?!นะ|แนะ|ทิ้ง)|ผม(?= |ไม่|จะ|รัก|ชอบ))|^ให้(?!คำปรึกษา|บริการ)|^เข้าร่วม"
                    + "|^มา(?!ตร|ร์)|หมดอายุ|ปลดล็อก|จำนวนจำกัด|ก่อนหมด|โมงเช้า|รายได้ ?(?:ดี|เสริม|วันละ)|คือผู้|^(?:ควาย|ยุบสภา)$|[0-9]{7}"
                    + "|\\b(?:here|we|us|will|meet|today|must|cannot|free|see|now|fox|cancel|seminar|how|you|love|fuck|shit|lorem|hello|my|join|win)\\b");

    /// What neither a name nor whom an office rings has, wherever it stands: what is said of people, or to them.
    private static final String OF_NOBODY =
            "(?:ติดคุก|เกษียณ|ตาย|ไล่ออก)แล้ว|กูเกิ|ทำไม|^อย่า(?:มา|ไป|เชื่อ|ใช้|โอน|ส่ง|กด)|^คือ|ขี้โกง|โกง(?!กาง|พัน)|สินบน|ทุจริต|คอร์รัป|หลอกลวง|คนร้าย|คนเลว|ฆาตกร|ผู้ต้องหา|นักโทษ|^(?:โจร$|ขโมย|ป่วย$)|เมียหลวง|ผัวน้อย|กิ๊ก"
                    + "|^ไอ้|^อี(?:บ้า|ควาย|สัตว์)|ศาลากลาง|(?:ที่|หน้า)อำเภอ|ไปม็อบ|รวมตัว|หมายศาล|ตำรวจ(?:กำลัง|ไซ)|ดอกเบี้ยต่ำ|โปรโมชั่น|ตัวตน|หมดสิทธิ|ยืนยันสิทธิ"
                    + "|ประกาศเลื่อน|ออกไป|เท่านั้น|พรรค(?:ก้าว|เพื่อ|พลัง|ประชา)|สอบวินัย|สอบตก|สุขสันต์วัน|คิดถึงเสมอ|รักนะ|ช่วยด้วย|ช่วยเหลือ|ทักมาได้|ยูทู[ปบ]|เฟ[ซส]บุ๊"
                    + "|ไม่(?:ไป|มา|ว่าง|สะดวก)(?:$|เข้า|หรอก)|มาไม่ได้|(?:แจ้ง|ขอ)(?:รหัส|เลข)|รับ(?:เงิน|โบนัส|ซื้อ)|เลข(?:หนึ่ง|สอง|สาม|สี่|ห้า)|เบอร์(?:หนึ่ง|สอง|สาม)|เมลนี้"
                    + "|ใส่เสื้อ|ชุดดำ|ขายครีม|ของแถม|ยาเสียสาว|ไวอากร้า|ลดน้ำหนัก|ความซื่อสัตย์$";

    private static final Needles SAID_SOMEHOW = Needles.compile(SAID + "|" + ROUNDABOUT);

    private static final Needles NOBODYS = Needles.compile(OF_NOBODY);

    private static final Needles IN_NO_NAME = Needles.compile(OF_OFFICES + "|" + OF_NOBODY);

    /// Whom swindlers say that they are, and no office of a target list is.
    private static final Needles OF_SWINDLERS =
            Needles.compile("ธนาคาร|สรรพากร|เงินกู้|สินเชื่อ|ขายประกัน|รับสมัคร|กรมบังคับคดี|ไซเบอร์");

    /// What no post is written with: what programs are, ornaments, letters of other scripts. A formula is nobody's post
    /// either, but no file lets it compute.
    private static final Needles ODD = Needles.compile(
            "[{}$\\\\^~|\\u2190-\\u21FF\\u27A1\\u2B05-\\u2B07\\x{1F446}-\\x{1F449}]|[\\p{So}&&[^\\p{IsEmoji}]]"
                    + "|[\\p{L}&&[^\\p{IsThai}\\p{IsLatin}]]");

    /// What posts and offices are called by. A post without any is a subject's name: `ประชาสัมพันธ์`, `โลจิสติกส์`.
    private static final Needles OF_POSTS = Needles.compile(
            "ปลัด|นายก|รอง|หัวหน้า|ผู้|นัก|เจ้า|พนักงาน|ลูก(?:จ้าง|มือ)|คน|ครู|อาจารย์|ช่าง|แพทย์|พยาบาล|เภสัช|ทันต|นิติ|บุคล"
                    + "|วิศว|สถาป|ประธาน|สมาชิก|ปรึกษา|เลขา|กรรมการ|กำนัน|สารวัตร|ราชการ|รักษา|ปฏิบัติ|ธุรการ|การเงิน|บัญชี"
                    + "|พัสดุ|คลัง|โยธา|งาน|กอง|ฝ่าย|ส่วน|สำนัก|กลุ่ม|ศูนย์|หน่วย|โรงเรียน|เทศบาล|องค์การ|อำเภอ|จังหวัด|ตำบล"
                    + "|ชุมชน|บรรณารักษ์|ภารโรง|แม่(?!น)|อาสา|จ้าง|ประจำ|ชำนาญ|อาวุโส|จัดเก็บ|นโยบาย|แผน|ทะเบียน|ตัวแทน|นาย|นาง"
                    + "|ศึกษา|วิทยา|เกษตร|ประมง|ปศุสัตว์|สัตว|สวัสดิการ|สังคม|สาธารณ|ตรวจ|แอดมิน|เทศกิจ|ดับเพลิง|กู้ภัย|พี่เลี้ยง|พ่อ|ปราชญ์|เหรัญญิก|เสมียน|เวร|ศิลป|ภัณฑ|โภชน|มัคคุ|บดี|อัยการ|หมอ|หมวด|อิหม่าม|เว็บ|[ก-ฮ]{1,5}\\.");

    private static final Needles LATIN = Needles.compile("[a-z]{2}");

    private static final Needles THAI = Needles.compile("[ก-ฮ]");

    /// What a subject's name has nothing of: words that make a sentence, and what is sold or wished for.
    private static final Needles IN_SENTENCES = Needles.compile(
            "เป็น|(?<!ราย)ได้|ให้(?!คำปรึกษา|บริการ)|ถูก|เลย|มาก|นี้|นั้น|เอา|อยาก|ชอบ|รัก(?!ษ|บี้)|(?<!ป้อง|ประ)กัน(?!ย|ช|ต)|คุณ(?!ธ|ภ|ว|ล|า)|เธอ"
                    + "|เรา(?!ะ)|ฉัน|ผม|พร้อม|ด้วย|(?<!ค้า)ขาย|(?<!จัด)ซื้อ|^หา|อะไร|ทำไม|หรือ|ถ้า|เพราะ|จำหน่าย|คุย|สวย|เบื่อ|รวย|(?<!ประเมิน)ราคา|หุ้น|กำไร"
                    + "|เพื่อน|กู้(?!ภัย|ชีพ|คืน)|เงิน(?!เดือน|ทุน|อุด|สะสม)|วัน(?=นี้|ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|หยุด|ละ|เกิด|สัมมนา|ประชุม)|ใคร|ไหน|อยู่|(?<!รัศ)มี(?!เดีย|น)|นำ(?!เที่ยว|ร่อง|เข้า|ทาง)|คิดถึง|(?<!ท่อง|นำ)เที่ยว|กิน|หนี|เหงา|โสด"
                    + "|หิว|ง่วง|ขี้|นัด|ลาก่อน|โชค(?!ชัย)|สุขสันต์|โหวต|เลือก(?!ตั้ง|สรร)|เบอร์|รหัส|บัตร|พรรค|ระเบิด|ครีม|เล่น|เกม|ฟรี|โบนัส|ที่ ?[0-9]|พนัน(?!ธ์)|ไม่|ดวง(?!ใจ|แก้ว)|แม่น|เกลียด|เลว|ชั่ว(?!คราว|โมง)|ส่วย|แชร์|แต่ง(?!ตั้ง|กาย|สวน|ภาพ)|ใส่|ก่อน|ดอกเบี้ย|ผ่อน(?!ผัน|คลาย)|หยุด|คิวอาร์"
                    + "|^(?:อ่าน|ดูราย|ติดต่อ|ติดตั้ง|เข้า(?!เล่ม)|โอน(?!ย้าย)|กรอก|สแกน|ชำระ|จ่าย(?!ยา|ตลาด|กลาง)|กด|เก็บเงิน|เสีย|ไฟไหม้|ทำไม)");

    /// What English posts and subjects end with, and are short for.
    private static final Needles OF_ENGLISH_POSTS = Needles.compile(
            "(?:ers?|ors?|ists?|ants?|ians?|[mw][ae]n|ents?|ary|ief|head|ing|ics|tions?|ment|ogy|ance|ity|ture|ery|ive|ect|ctress|als?|[iy]ces?|ees?|ools?|ysts?|ns?ce)\\b"
                    + "|\\b[a-z&]{1,4}\\b|\\b(?:staff|clerk|nurse|admin|intern|judge|coach|support|audit|media|design|graphic|mayor|acting|deputy|youtube)");

    /// How English is written where it is a post.
    private static final Pattern CAPITALISED = Pattern.compile("\\b[A-Z][a-z]");

    /// No subject's name is longer.
    private static final int SUBJECT = 30;

    private static final Pattern TALKED = Pattern.compile(
            "\\b(?:we|us|will|meet|at|the|today|for|all|free|is|are|now|here|this|that|must|not|and|with|to)\\b");

    private static final int MANY_WORDS = 5;

    private Wording() {}

    /// Whether a text tells or asks.
    static boolean isTelling(String text) {
        String small = AsSeen.small(text);
        return TELLING.in(small) && TELLING.in(OF_A_PLACE.matcher(small).replaceAll(""));
    }

    /// Whether a text reads like something said, or leads somewhere all the same.
    static boolean isSaid(String text) {
        String seen = AsSeen.of(text);
        String small = seen.toLowerCase(Locale.ROOT);
        return SAID_SOMEHOW.in(small) || Shape.hasCode(small) || Shape.hasPath(seen);
    }

    /// Whether a post reads like none.
    static boolean isNoPost(String post) {
        String small = AsSeen.small(post);
        return isSaid(post)
                || ODD.in(post)
                || NOT_IN_A_POST.in(small)
                || Phrase.isForPost(small)
                || isNoSubject(post, small);
    }

    /// Whether a text neither names a post nor may be a subject's name. Latin letters beside Thai name none.
    private static boolean isNoSubject(String text, String small) {
        boolean post = OF_POSTS.in(small);
        boolean english = LATIN.in(small);
        return !post
                && (english
                        ? (THAI.in(small)
                                ? IN_SENTENCES.in(small)
                                : !(OF_ENGLISH_POSTS.in(small)
                                        || CAPITALISED.matcher(text).find()))
                        : small.length() > SUBJECT || IN_SENTENCES.in(small));
    }

    /// Whether whom an office rings reads like neither a person nor an office.
    static boolean isNobody(String contact) {
        String small = AsSeen.small(contact);
        return isSaid(contact)
                || ODD.in(contact)
                || NOBODYS.in(small)
                || OF_SWINDLERS.in(small)
                || Phrase.isForContact(small)
                || (!Spelling.isNameButForDots(contact) && (NOT_IN_A_POST.in(small) || isNoSubject(contact, small)));
    }

    /// Whether a part of a name reads like none.
    static boolean isNoName(String part) {
        String small = AsSeen.small(part);
        return isSaid(part)
                || IN_NO_NAME.in(small)
                || Phrase.is(small)
                || part.split(" ").length > MANY_WORDS
                || TALKED.matcher(small).results().count() > 1;
    }
}
