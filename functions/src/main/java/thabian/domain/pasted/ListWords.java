package thabian.domain.pasted;

import java.util.regex.Pattern;

/// The words by which a pasted list tells what is what.
final class ListWords {
    /// No mark or letter stands before it.
    private static final String AT_A_WORD = "(?<![\\p{L}\\p{M}0-9.])";

    /// What a post begins with.
    static final Pattern POST = Pattern.compile(
            "(?:ปลัด(?!\\p{M})|รอง(?:ปลัด|นายก|ผู้)|นายก(?:$|[ .]|เทศ|องค์|อบ[.จต]|อ\\.บ)"
                    + "|นาย(?:ช่าง|อำเภอ|ทะเบียน|ตรวจ)|นางพยาบาล|หัวหน้า|หน\\.|หน(?= )|ผู้อำนวยการ|ผอ\\.?(?=[ ก-ฮ]|$)|ผู้ช่วย|ผช\\."
                    + "|ผู้จัดการ|ผู้แทน|ผู้บริหาร|ผู้ปฏิบัติงาน|ผู้ตรวจ|ผู้รับผิดชอบ|ผู้ใหญ่บ้าน|กำนัน|นักวิ|นักทรัพ|นักจัด|นักบริหาร|นักพัฒนา|นักประชา"
                    + "|นักสังคม|นักสันทนา|นักการ(?!\\p{M})|นักโภชนา|นักผังเมือง|นักเทคนิค|นิติกร|เจ้าพนักงาน|เจ้าหน้าที่|จพง\\.?|จนท\\.?|นวก\\.?"
                    + "|จ้างเหมา|พนักงาน|พนง\\.?|ลูกจ้าง|คน(?:งาน|ขับ|สวน|ครัว)|ครู(?=[ ผชพอ]|$)|บุคลากร|ธุรการ|การเงิน|สถาปนิก|วิศวกร|พยาบาล(?=[ วช]|$)|เลขานุการ|เลขา(?=[ นฯ]|$)"
                    + "|ที่ปรึกษา|ประธาน|รองประธาน|สมาชิก(?!(?:เอก|โท|ตรี))|รักษาราชการ|รักษาการ|รรท\\.?|รก\\.|ร\\.ก\\.|ปฏิบัติหน้าที่|ปฏิบัติราชการ"
                    + "|ช่วยราชการ|หัวหน้า|ศึกษานิเทศก์|บรรณารักษ์|ภารโรง|ยาม(?= |$)|แม่บ้าน|ช่าง(?=[ ก-ฮโไ])|ผู้ดูแล|ผู้สอน)");

    static final Pattern POST_AT_A_WORD = Pattern.compile("(?<![\\p{L}\\p{M}0-9.])" + POST.pattern());

    /// The label of a name.
    private static final String NAME_LABEL =
            "(?:ชื่อ ?(?:[-–—/,] ?|และ ?)?(?:นาม)?สกุล|ชื่อ ?[-–—/] ?ตำแหน่ง|รายชื่อ(?=:)|ชื่อเต็ม"
                    + "|ชื่อ(?= ?[:：=]| (?:นาย|นาง|น\\.)|นาย|นาง)|(?i:(?:full ?)?name)(?= ?[:：=])|ผู้เข้าร่วม(?= ?[:：])|ผู้เข้าอบรม(?= ?[:：]))";

    private static final String POST_LABEL = "(?:(?:ดำรง)?ตำแหน่ง(?!เลขที่)|ตน\\.|(?i:position)(?= *[:：=–ก-๎-]))";

    /// What goes on with the label of a phone; other letters behind it are a surname's, `โทรักษา`.
    private static final String LABEL_ENDS =
            "(?=[^ก-๎]|$|กลับ|ได้|ที่|ติดต่อ|ส่วน|บ้าน|สำ|สนง|ออฟ|กลาง|ตรง|ภายใน|ด่วน|ของ|คือ|มือถือ|โทร|แจ้ง"
                    + "|สอบถาม|หน่วย|งาน|กอง|ฝ่าย|เทศบาล|อบ|องค์|ศูนย์|ผู้|เจ้า|เลข|เครื่อง|ประจำ|นี้|ใหม่|เดิม|แฟกซ์|สารบรรณ|คน|ทุก|ทั้ง|ร่วม|เดียว)";

    private static final String PHONE_LABEL =
            "(?:หมายเลขโทรศัพท์|เบอร์โทรศัพท์|เบอร์มือถือ|เบอร์โทร(?:ติดต่อ)?|เบอร์ติดต่อ|โทรศัพท์(?:มือถือ|เคลื่อนที่|ติดต่อ)?"
                    + "|(?:เบอร์|โทร(?!สาร)|มือถือ|หมายเลข)" + LABEL_ENDS
                    + "|มท\\.?(?= *$)|(?i:telephone|tel|phone|mobile|mob)|ท\\.?(?=[0๐])|[TtMmPp](?=[.:：] ?[+(]?[0๐])|☎️?|📞|📱)";

    /// The label of a phone that touches the word before it: its number follows.
    private static final String TOUCHING_PHONE =
            "(?:เบอร์(?:โทรศัพท์|โทร|มือถือ|ติดต่อ)?|โทรศัพท์|โทร(?!สาร)|มือถือ|[☎📞📱]️?)(?= ?[.:：]? ?[+(]?[0๐](?:[ ().\\-–—]{0,3}[0-9๐-๙]){7})";

    private static final String MAIL_LABEL = "(?:(?i:e ?-? ?mail(?: address)?|mailto|mail)|(?:อีเมล์?|อี-เมล์?)"
            + LABEL_ENDS + "|เมล์?(?=[ :]|$)|[Ee](?= ?[:：] ?$)|ไปรษณีย์อิเล็กทรอนิกส์|📧|✉️?)";

    /// What a post that touches the name before it begins with; nobody is called so.
    static final Pattern TOUCHING_POST = Pattern.compile(
            "ปลัด(?= ?(?:เทศ|อบ[.ตจ]|อ\\.บ|องค์|ท[ตมน]\\.)|อำเภอ)|รอง(?=ปลัด|นายก)|นายก(?=เทศ|องค์|อบ[.ตจ])|นายช่าง|หัวหน้า|หน\\.|ผู้อำนวยการ|ผอ\\."
                    + "|ผู้ช่วย(?=นัก|เจ้า|ครู|ช่าง)|เจ้าพนักงาน|เจ้าหน้าที่|จพง\\.|นักวิชาการ|นักวิเคราะห์|นักทรัพยากร|นักจัดการ|นักพัฒนา"
                    + "|นักประชาสัมพันธ์|นักบริหาร|นิติกร|พนักงาน|ลูกจ้าง|ตำแหน่ง");

    /// A nickname that begins like a post: `ปลัดหนุ่ย`.
    static final Pattern NICKNAME = Pattern.compile(
            "(?:ปลัด|หัวหน้า|หน\\.|ผอ\\.?|นายก|ครู|ช่าง|เลขา|รอง)(?!เทศ|อบ|องค์|อำเภอ|จังหวัด|สำนัก|สนง|ฝ่าย|งาน|กอง|ส่วน|กลุ่ม|ศูนย์|โรง"
                    + "|สถาน|ผู้|ปลัด|นายก|ชำนาญ|พี่เลี้ยง|โยธา|ไฟ|สำรวจ|เครื่อง|ศิลป์|เทคนิค|ทั่วไป|นุการ|หน้า|ประธาน"
                    + "|อัตรา|จ้าง|ประจำ|อาวุโส|เมือง|นคร|ตำบล|กระทรวง|ประปา|ปูน|ยนต์|กล|เชื่อม|ไม้|เขียน|ซ่อม|อิเล็ก|ก่อสร้าง|ปฐมวัย|อนุบาล|ภาษา|อาสา)[ก-ฮเ-ไ][ก-๎]{1,9}");

    /// The word of those who come where another cannot.
    static final String RESERVED = "สำรอง";

    /// What says that somebody comes only where another cannot.
    static final Pattern RESERVE =
            Pattern.compile("(?:รายชื่อ|บัญชี|ผู้เข้าร่วม(?:สัมมนา|ประชุม|อบรม)?|ผู้|ตัว|คน|บุคคล|ลำดับ)*" + RESERVED
                    + "(?: ?(?:คนที่|ลำดับที่|ลำดับ|ที่))?(?: ?[0-9๐-๙]{1,2}[.)]?)?");

    /// What says that somebody has no surname.
    static final Pattern NO_SURNAME = Pattern.compile("ไม่มี(?:ชื่อ)?(?:นาม)?สกุล(?: ?ตามบัตร.*)?");

    /// The label of a number that is somebody's own, and none to ring.
    private static final String OWN_LABEL = "(?:(?<!หมาย)เลข(?!า|หมาย|[ก-๎]*โทร)|รหัส|" + AT_A_WORD
            + "บัตรประ)[ก-๎]{0,40}+(?: ?[(]?(?:13|๑๓) ?หลัก[)]?)?+";

    private static final String DIGIT = "[0-9๐-๙]";

    /// Who is reached by a telephone in brackets behind somebody else.
    private static final String AIDE =
            "(?:เลขา|หน้าห้อง|ผู้ช่วย|คนสนิท|ภรรยา|สามี|น้อง|พี่|คุณ|จนท|เจ้าหน้าที่|ธุรการ|คนขับ|พขร)";

    /// What is somebody's own and that nobody asked for: the number of a citizen, of a post, of whatever its label
    /// says, an age and a day of birth; a line of the Ministry's own network, which nobody else can dial; and an
    /// aide's telephone, in brackets or behind a word that says by whom one is reached.
    static final Pattern OWN = Pattern.compile("(?:" + OWN_LABEL + "[ .:：]*+)?+(?<!" + DIGIT + "|" + DIGIT + "[ -])(?:"
            + DIGIT + "([ -]?)" + DIGIT + "{4}\\1" + DIGIT + "{5}\\1" + DIGIT + "{2}\\1" + DIGIT
            + "|" + DIGIT + "{2}-" + DIGIT + "-" + DIGIT + "{2}-" + DIGIT + "{4}-" + DIGIT + "{3})(?!" + DIGIT + ")|"
            + OWN_LABEL + "[ .:：]*+" + DIGIT
            + "[0-9๐-๙/-]{2,20}|\\( ?(?:ติดต่อ|ประสาน|ผ่าน|โทร|หา|เบอร์|ของ|ที่| ){0,4}+"
            + AIDE
            + "[^()0-9๐-๙]{0,40}[0๐][0-9๐-๙ .-]{7,14}\\)|(?<=[^ ] )(?:โทร)?(?:ติดต่อ|ประสาน)(?:ผ่าน|ที่|กับ)? ?(?:คุณ|พี่|น้อง|เลขา)[ก-๎ฯ ]{1,40}[0๐][0-9๐-๙ .-]{7,12}[0-9๐-๙]|(?:อายุ|(?:วัน)?เกิด(?:วันที่|เมื่อ)?+)[ :]*+"
            + DIGIT
            + "[0-9๐-๙/.-]{0,10}+(?: ?ปี)?|" + AT_A_WORD + "มท[ .:]*+" + DIGIT + "{4,6}+");

    private static final String OTHER_LABEL = "(?:ลำดับ(?:ที่)?|ที่|หมายเหตุ|No\\.?|สังกัด|หน่วยงาน)";

    /// Any label of what follows it, with its colon.
    static final Pattern LABEL =
            Pattern.compile("(?:" + AT_A_WORD + "(?:(?<name>" + NAME_LABEL + ")|(?<post>" + POST_LABEL
                    + ")|(?<mail>" + MAIL_LABEL + "))|(?<phone>" + AT_A_WORD + PHONE_LABEL + "|" + TOUCHING_PHONE
                    + "))[ .]*[:：=]? *(?:[-–] )?");

    /// A cell that heads a column.
    static final Pattern HEADING = Pattern.compile(
            "(?:คำนำหน้า(?:ชื่อ|นาม)?|ชื่อ|สกุล|นามสกุล|" + NAME_LABEL + "|" + POST_LABEL + "|" + PHONE_LABEL + "|"
                    + MAIL_LABEL + "|" + OTHER_LABEL + "|ชื่อ ?[-–] ?นามสกุล|เบอร์โทรศัพท์มือถือ)[ .:]*");

    /// A cell that heads a column of posts, phones, or numbers of people's own.
    static final Pattern TELLING_HEADING =
            Pattern.compile("(?:" + POST_LABEL + "|" + PHONE_LABEL + "|เบอร์โทรศัพท์มือถือ|" + OWN_LABEL + ")[ .:]*");

    private static final String RUNG =
            "(?:ผู้ประสานงาน|ผู้ประสาน|ประสานงาน|ผู้ติดต่อ|ติดต่อประสานงาน|ติดต่อสอบถาม|ติดต่อกลับ|ติดต่อ"
                    + "|สอบถามเพิ่มเติม|สอบถามรายละเอียด|สอบถาม|ผู้ส่ง(?:ข้อมูล|รายชื่อ)?|ผู้แจ้ง(?:รายชื่อ)?|ผู้รายงาน|ผู้กรอก(?:ข้อมูล)?|ผู้ให้ข้อมูล)";

    /// What begins the line of somebody who is to be rung and does not come; perhaps behind a few words.
    static final Pattern CONTACT =
            Pattern.compile("^(?:ชื่อ|(?!นา[ยง]|น\\.ส|คุณ|รอ|กำลัง|ยัง)[^0-9๐-๙:.(]{1,25}?(?=ติดต่อ|สอบถาม|ประสานงาน))?"
                    + RUNG + "(?:เพิ่มเติม)?(?:ได้)?(?:ที่)?(?:คือ)? *[:：=-]? *");

    /// What no post says: what is said to whoever reads the list, and where somebody is found elsewhere.
    static final Pattern NO_POST = Pattern.compile(
            "ขอบคุณ|ขอบพระคุณ|หมายเหตุ|รายชื่อ|ดังนี้|(?<!โรง|นัก)เรียน|ขอส่ง|ตามที่|ตามหนังสือ|โครงการ|ติดต่อ"
                    + "|(?i:line|id)\\b|ไลน์|สังกัด|สัมมนา|อบรม|ประชุม|ผู้เข้าร่วม|(?<!(?:ส่วน|ท้องถิ่น|ปลัด) ?)(?:จังหวัด|อำเภอ)|หน้า ?[0-9๐-๙]|ลงชื่อ|วันที่|เวลา|โทรสาร|แฟกซ์|(?i:fax)|สติกเกอร์|มังสวิรัติ|ฮาลาล|^อิสลาม|^ผู้ประสาน");

    /// Politeness at an end, which is nobody's post.
    static final Pattern POLITE = Pattern.compile(" ?(?:ได้เลย ?)?(?:นะ)?(?:ค่ะ|คะ|ครับ|ค่า|จ้า|จ้ะ)[ .!]*$");

    /// What joins somebody to the next, at an end.
    static final Pattern AND = Pattern.compile("(?:^| +)(?:และ|หรือ|กับ|ได้แก่|คือ)$");

    /// What says that a phone or a mailbox is everybody's.
    static final Pattern SHARED = Pattern.compile("ทั้ง|ร่วมกัน|เดียวกัน|ทุกคน|ทุกท่าน|(?<!ระดับ)(?<!ระดับ )กลาง");

    /// How colleagues are called who are no guests, and what they do.
    static final Pattern SOMEBODY_ELSE = Pattern.compile("พี่(?!เลี้ยง)|น้อง|คุณ(?!ภาพ|วุฒิ|ธรรม)|เจ๊|เฮีย|ป้า(?!ย)|ลุง"
            + "|(?:เบอร์|โทร|มือถือ|อี-?เมล์?)(?:ของ|หา|ถึง)?(?:คุณ|พี่|น้อง|ท่าน|เจ๊|ป้า|ลุง)?[ก-ฮเ-ไ][ก-๎]"
            + "|คนขับ|พขร|(?:จนท\\.?|เจ้าหน้าที่) ?(?:ผู้)?(?:ประสาน|ติดต่อ)");

    /// What the post of a colleague begins with who is no guest, below a list whose last one's post stands.
    static final Pattern COLLEAGUE = Pattern.compile(
            "เจ้าหน้าที่|เจ้าพนักงาน|จพง|จนท|นัก(?:วิชา|วิเคราะห์|ทรัพ|จัด|พัฒนา|ประชา)|นิติกร|ปลัด|รองปลัด|หัวหน้า|หน\\."
                    + "|ผู้อำนวยการ|ผอ\\.|พนักงาน|คน(?:ขับ|งาน)|ลูกจ้าง|เลขานุการ|เลขา|นายก|ธุรการ|การเงิน|พัสดุ|บุคลากร");

    /// What says whose phone it is: nobody's of the list.
    static final Pattern OFFICE = Pattern.compile(
            "^(?:ของ|จาก)? ?(?:หน่วยงาน|สารบรรณ|สำนักงาน|ที่ทำการ|เทศบาล|อบต|อบจ|องค์การ|สำนักปลัด|งาน|กอง|ฝ่าย|ศูนย์)|โทรสาร|แฟกซ์|(?i:fax)");

    /// What says that a phone is no phone.
    static final Pattern FAX = Pattern.compile("โทรสาร|แฟกซ์|(?i:fax)");

    /// Words that stand in posts whole.
    static final Pattern ONE_WORD = Pattern.compile(
            "รักษาราชการแทน|(?:จพง|จนท|นวก)\\.? ?(?:ธุรการ|การเงิน|พัสดุ|บุคลากร)|รักษาการ|ปฏิบัติ(?:ราชการแทน|หน้าที่|การ|งาน)|ชำนาญ(?:การพิเศษ|การ|งาน)|เชี่ยวชาญ"
                    + "|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|(?:ผู้ช่วย)?เจ้า(?:พนักงาน|หน้าที่)(?:ธุรการ|การเงิน|พัสดุ|ป้องกัน|จัดเก็บ|ทะเบียน)?"
                    + "|นักวิชาการ(?:ศึกษา|คลัง|พัสดุ|เงิน|สาธารณสุข)?|นักวิเคราะห์นโยบายและแผน|นักทรัพยากรบุคคล|นักพัฒนาชุมชน|นักจัดการงาน|นักประชาสัมพันธ์"
                    + "|ผู้อำนวยการ(?:กอง|สำนัก)?|หัวหน้า(?:สำนัก|ฝ่าย|งาน|กลุ่ม)ปลัด|หัวหน้า(?:สำนัก|ฝ่าย|งาน|กลุ่ม)?|สำนักปลัด|สำนักงาน|สาธารณ(?:สุข|ภัย)"
                    + "|ป้องกันและบรรเทา|การเงินและบัญชี|จัดเก็บรายได้|ทั่วไป|นายกเทศมนตรี|เลขานุการ|พนักงานจ้าง|ลูกจ้าง");

    /// What people are called among themselves.
    static final Pattern NICK = Pattern.compile("[ก-ฮเ-ไ][ก-๎]{1,7}");

    /// What half a post begins with, or is: no name or nickname does.
    static final Pattern POSTS_REST = Pattern.compile(
            "^(?:ชำนาญ|ปฏิบัติ|อาวุโส|เชี่ยวชาญ|ทักษะ|ระดับ|กลาง|พิเศษ|การ|งาน|กอง|ฝ่าย|ส่วน|กลุ่ม|สำนัก|ศูนย์|องค์|เทศบาล|อบต|อบจ|ตำบล|อำเภอ"
                    + "|จังหวัด|ท้องถิ่น|ทั่วไป|และ|แผน|นโยบาย|คลัง|ช่าง|โยธา|ศึกษา|การศึกษา|สาธารณ|สวัสดิ|พัสดุ|บัญชี|การเงิน|เงิน|ธุรการ|ทะเบียน|ภาษี|รายได้"
                    + "|ป้องกัน|บรรเทา|เกษตร|ประชา|พัฒนา|ทรัพยากร|บุคคล|วิเคราะห์|บริหาร|ราชการ|แทน|นิติ|ขับ|ดับ|เพลิง|ประปา|ประจำ|ภารกิจ|จ้าง|เด็ก"
                    + "|กฎหมาย|กิจ|ข้อมูล|งบ|ช่วย|ดำรง|ดูแล|ทุจริต|ธรรม|นคร|นายก|บัตร|ปกครอง|ปลอดภัย|ปลัด|ผัง|ผู้|รถ|วัฒนธรรม|สถิติ|สภา|สังคม|สำรวจ|สูบ"
                    + "|ห้อง|เขียน|เทศ|เมือง|เวช|แบบ|ไทย|พาณิช|ท่องเที่ยว|กีฬา|ดนตรี|วิทยา|คอมพิว|สื่อสาร|ไฟฟ้า|เครื่อง|สุขา|อนามัย|โภชนา|ตลาด|ที่ดิน|สวน"
                    + "|ประมง|ปศุสัตว์|นันทนา|ตรวจ|สอบ|ภายใน|เลือกตั้ง|ยุทธ|สิ่งแวดล้อม|ขยะ)"
                    + "|และ|^กล$|งาน$|การ$|กร$|ชน$");

    /// What ends a letter: below it stands who signs.
    static final Pattern END = Pattern.compile("ขอแสดงความนับถือ|ด้วยความเคารพ|จึงเรียนมาเพื่อ");

    /// What goes on with a post that stands already.
    static final Pattern POST_GOES_ON = Pattern.compile("^(?:รักษา|รรท|รก\\.|ร\\.ก\\.|ปฏิบัติ|ผู้แทน|ช่วยราชการ)");

    private ListWords() {}
}
