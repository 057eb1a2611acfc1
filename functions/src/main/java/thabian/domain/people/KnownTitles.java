package thabian.domain.people;

import java.util.Arrays;
import java.util.List;

/// The titles and ranks that are known, one a line: as it is stored, then as it is abbreviated.
///
/// One that stands for one thing only is written out (`ร.ต.อ.` is `ร้อยตำรวจเอก`); one that may stand for several
/// (`จ.ส.ต.`, `น.อ.`, `จ.อ.`, `พลฯ`) and one that is usual as it is (`ม.ล.`, `นพ.`, `ผศ.`) keep their letters.
/// Source of the ranks: the lists of the Royal Institute, of the three forces, of the police and of the volunteers.
final class KnownTitles {
    /// What everybody has.
    static final List<Title> PLAIN = titles("""
            นาย
            นาง
            นางสาว น.ส.
            เด็กชาย ด.ช.
            เด็กหญิง ด.ญ.
            Mr.
            Mr
            Mrs.
            Mrs
            Ms.
            Ms
            Miss Miss.
            """);

    /// Of the forces, the police and the volunteers: `ว่าที่` may stand before them, `หญิง` behind.
    static final List<Title> RANKS = titles("""
            จอมพล
            พลเอก พล.อ.
            พลโท พล.ท.
            พลตรี พล.ต.
            พลจัตวา พล.จ.
            พันเอก พ.อ.
            พันโท พ.ท.
            พันตรี พ.ต.
            ร้อยเอก ร.อ.
            ร้อยโท ร.ท.
            ร้อยตรี ร.ต.
            จ่าสิบเอก จ.ส.อ.
            จ่าสิบโท จ.ส.ท.
            จ่าสิบตรี
            จ.ส.ต.
            สิบเอก ส.อ.
            สิบโท ส.ท.
            สิบตรี ส.ต.
            พลทหาร
            พลฯ
            พลเรือเอก พล.ร.อ.
            พลเรือโท พล.ร.ท.
            พลเรือตรี พล.ร.ต.
            นาวาเอก
            นาวาโท
            นาวาตรี
            น.อ.
            น.ท.
            น.ต.
            เรือเอก
            เรือโท
            เรือตรี
            พันจ่าเอก พ.จ.อ.
            พันจ่าโท พ.จ.ท.
            พันจ่าตรี พ.จ.ต.
            จ่าเอก
            จ่าโท
            จ่าตรี
            จ.อ.
            จ.ท.
            จ.ต.
            พลอากาศเอก พล.อ.อ.
            พลอากาศโท พล.อ.ท.
            พลอากาศตรี พล.อ.ต.
            นาวาอากาศเอก
            นาวาอากาศโท
            นาวาอากาศตรี
            เรืออากาศเอก
            เรืออากาศโท
            เรืออากาศตรี
            พันจ่าอากาศเอก พ.อ.อ.
            พันจ่าอากาศโท พ.อ.ท.
            พันจ่าอากาศตรี พ.อ.ต.
            จ่าอากาศเอก
            จ่าอากาศโท
            จ่าอากาศตรี
            พลตำรวจเอก พล.ต.อ.
            พลตำรวจโท พล.ต.ท.
            พลตำรวจตรี พล.ต.ต.
            พันตำรวจเอก พ.ต.อ.
            พันตำรวจโท พ.ต.ท.
            พันตำรวจตรี พ.ต.ต.
            ร้อยตำรวจเอก ร.ต.อ.
            ร้อยตำรวจโท ร.ต.ท.
            ร้อยตำรวจตรี ร.ต.ต.
            ดาบตำรวจ ด.ต.
            จ่าสิบตำรวจ
            สิบตำรวจเอก ส.ต.อ.
            สิบตำรวจโท ส.ต.ท.
            สิบตำรวจตรี ส.ต.ต.
            พลตำรวจ
            นายกองใหญ่ ก.ญ.
            นายกองเอก ก.อ.
            นายกองโท ก.ท.
            นายกองตรี ก.ต.
            นายหมวดเอก มว.อ.
            นายหมวดโท มว.ท.
            นายหมวดตรี มว.ต.
            นายหมู่ใหญ่ ม.ญ.
            นายหมู่เอก ม.อ.
            นายหมู่โท ม.ท.
            นายหมู่ตรี ม.ต.
            สมาชิกเอก
            สมาชิกโท
            สมาชิกตรี
            """);

    /// By birth, by decoration, by learning and by profession.
    static final List<Title> OTHERS = titles("""
            ม.จ.
            ม.ร.ว.
            ม.ล.
            หม่อมเจ้า
            หม่อมราชวงศ์
            หม่อมหลวง
            ท่านผู้หญิง
            คุณหญิง
            ศ.
            รศ.
            ผศ.
            อ.
            ดร.
            ศ.(พิเศษ)
            ศ.พิเศษ
            ศ.เกียรติคุณ
            ศ.คลินิก
            รศ.(พิเศษ)
            รศ.พิเศษ
            ผศ.(พิเศษ)
            ผศ.พิเศษ
            ศาสตราจารย์
            ศาสตราจารย์พิเศษ
            ศาสตราจารย์เกียรติคุณ
            ศาสตราจารย์คลินิก
            รองศาสตราจารย์
            ผู้ช่วยศาสตราจารย์
            รองศาสตราจารย์พิเศษ
            ผู้ช่วยศาสตราจารย์พิเศษ
            อาจารย์
            นพ.
            พญ.
            ทพ.
            ทพญ.
            ภก.
            ภญ.
            น.สพ.
            สพ.ญ.
            กภ.
            พว.
            ทนพ.
            ทนพญ.
            นายแพทย์
            แพทย์หญิง
            ทันตแพทย์
            ทันตแพทย์หญิง
            เภสัชกร
            เภสัชกรหญิง
            นายสัตวแพทย์
            สัตวแพทย์หญิง
            Dr.
            Dr
            Prof.
            Prof
            """);

    private KnownTitles() {}

    private static List<Title> titles(String lines) {
        return lines.lines()
                .map(line -> line.split(" "))
                .flatMap(forms -> Arrays.stream(forms).map(form -> new Title(form, forms[0])))
                .toList();
    }
}
