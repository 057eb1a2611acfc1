package thabian.domain.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.people.FullName;

/// A given and a family name that a contact is called by, whatever is written round them: `คนเดียว กันหมด`.
///
/// Titles, posts and what people call each other stand in front, behind, in brackets, and touch: nobody has a list of
/// all of them. So a name is known again by how its given name ends, with its family name.
///
/// @param given the word before the family name; its end at least is a name
/// @param family the word behind it
record CalledBy(String given, String family) {
    /// What is written of an office in the place of a name. Of somebody without a title it is asked anywhere in the
    /// name: whoever is called so leaves one trace less.
    private static final Pattern FUNCTION = Pattern.compile(
            "งาน|กองทุน|กอง|สำนัก|ฝ่าย|กลุ่ม|ศูนย์|หน่วย|แผนก|ส่วน|ทีม|ห้อง|โต๊ะ|ธุรการ|สารบรรณ|บริหาร|อำนวยการ|การเงิน|บัญชี|คลัง|พัสดุ|งบประมาณ|นโยบาย"
                    + "|แผน|บุคคล|บุคลากร|ช่าง|โยธา|สวัสดิการ|สังคม|สาธารณสุข|สาธารณ|การศึกษา|นิติก|กฎหมาย|วินัย|ทะเบียน|สภา|ประชุม|ปกครอง|ท้องถิ่น|เทศบาล"
                    + "|องค์การ|อบต|อบจ|จังหวัด|อำเภอ|ตำบล|ทั่วไป|เจ้าหน้าที่|พนักงาน|ผู้ดูแล|ผู้ประสาน|ผู้รับผิดชอบ|แอดมิน|ไอที|ระบบ|สารสนเทศ|ข้อมูล|คอมพิวเตอร์"
                    + "|เว็บ|บริการ|ติดต่อ|ตรวจสอบ|ประชาสัมพันธ์|ส่งเสริม|พัฒนา|ป้องกัน|บรรเทา|เทคนิค|คุณธรรม|โปร่งใส|ประเมิน"
                    + "|ผู้(?:ช่วย|อำนวยการ|จัดการ|กำกับการ|บังคับการ|แทน|ใหญ่บ้าน)|นัก(?:วิชาการ|วิเคราะห์|ทรัพย์?ากร|จัดการ)|วิชาการ|ชำนาญการ|ปฏิบัติการ|อาวุโส"
                    + "|เลขา(?:นุการ)?|หัวหน้า|ปลัด(?!า)|นายก(?![ุู])|ประธาน|รักษา(?:การ|ราชการ)|ว่าที่|โรงเรียน|โรงพยาบาล|ราชการ|ลูกจ้าง|จ้าง"
                    + "|รอง(?= |$|ปลัด|นายก|ผู้|ผอ)|เพจ|กลาง$|ระดับ|หมู่|วิทยฐานะ|ใบ(?:อนุญาต|ประกอบ)|โครงการ|ภารกิจ|ขับรถ|รถยนต์|จัดเก็บ|รายได้|กู้(?:ชีพ|ภัย)"
                    + "|ตัวแทน|สารวัตร|สถาปนิก|ทนายความ|ชุมชน|เด็ก$|สิ่งแวดล้อม|วัฒนธรรม|การเกษตร|ประปา|สอบสวน|ทักษะ|เครื่อง|แพทย์");

    /// What is written beside a name: what somebody is, touching it or in short.
    private static final Pattern BESIDE = Pattern.compile(
            "^(?:นางสาว|นาง(?!$)|นาย|คุณ|ผอ|จนท|หน|หส|ผช|นวช|จพง|รก|รรท|ศพด|ครู|อาจารย์|หมอ|พี่|น้อง|ป้า|ลุง|เจ๊|เฮีย|และ|หรือ)");

    /// Where a title may begin, in a word's first letters.
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:นาย(?!ก)|นาง|น\\.ส\\.|คุณ|\\p{IsLatin}+\\.? ?|(?:ว่าที่ ?)?[ก-ฮ]{1,3}\\.[ก-ฮ])");

    private static final Pattern WORD = Pattern.compile("(?:แซ่ +)?(?![ฯๆ])\\p{L}[\\p{L}\\p{M}\\p{N}&&[^ฯๆ]]*");
    private static final Pattern THAI = Pattern.compile("[\\p{InThai}0-9 ]+");

    /// Letters that are spoken one by one, or stand for a word: `ผอ.`, `รพ.สต.`
    private static final Pattern ABBREVIATED = Pattern.compile("(?<![\\p{L}\\p{M}])[ก-ฮ]{1,5}\\.");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}ะ-ูเ-ไ]");

    /// So many letters tell how a given name ends.
    private static final int END = 6;

    /// The shortest name, in letters.
    private static final int LEAST = 2;

    /// Nobody is called by more.
    private static final int MOST = 3;

    /// Those that a contact is called by, those behind a title first.
    static List<CalledBy> in(String contact) {
        return Stream.concat(
                        titled(contact),
                        untitled(words(ABBREVIATED.matcher(contact).replaceAll(" "))))
                .filter(name -> letters(name.given).length() >= LEAST
                        && letters(name.family).length() >= LEAST)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// By what it is known again.
    String trace() {
        String name = letters(given);
        return name.substring(Math.max(0, name.length() - END)) + " " + letters(family);
    }

    /// Behind a title anything is a name.
    private static Stream<CalledBy> titled(String contact) {
        return TITLED.matcher(contact)
                .results()
                .map(title -> FullName.split(contact.substring(title.start())))
                .filter(name -> !name.prefix().isEmpty())
                .map(name -> words(name.first() + " " + name.last()))
                .filter(words -> words.size() > 1 && !isBeside(words.get(1)))
                .map(words -> new CalledBy(words.get(0), words.get(1)));
    }

    /// Without one two words beside each other are, in Thai letters and without any word of an office or a
    /// function, but for what touches them.
    private static Stream<CalledBy> untitled(List<String> words) {
        List<CalledBy> names = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String given = behindFunctions(words.get(i - 1));
            String family = beforeFunctions(words.get(i));
            if (THAI.matcher(given + family).matches() && !isBeside(words.get(i))) {
                names.add(new CalledBy(given, family));
            }
        }
        return names.stream();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .filter(word -> letters(word).length() >= LEAST)
                .toList();
    }

    private static boolean isBeside(String word) {
        Matcher function = FUNCTION.matcher(word);
        return BESIDE.matcher(word).find() || (function.lookingAt() && function.end() == word.length());
    }

    private static String behindFunctions(String word) {
        int end = FUNCTION.matcher(word)
                .results()
                .mapToInt(function -> function.end())
                .max()
                .orElse(0);
        String rest = word.substring(end);
        Matcher beside = BESIDE.matcher(rest);
        while (beside.find() && letters(rest.substring(beside.end())).length() >= LEAST) {
            rest = rest.substring(beside.end());
            beside = BESIDE.matcher(rest);
        }
        return rest;
    }

    private static String beforeFunctions(String word) {
        Matcher function = FUNCTION.matcher(word);
        return function.find() ? word.substring(0, function.start()) : word;
    }

    private static String letters(String word) {
        return NO_LETTER.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
