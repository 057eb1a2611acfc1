package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น. | วันพุธที่ [24 มีนาคม] 2564 [เวลา 09.00–12.00 น.]
            วันศุกร์ที่ 19 มีนาคม 2564 ก่อนเวลา 16.30 น. โทร. 1 | วันศุกร์ที่ [19 มีนาคม] 2564 [ก่อนเวลา 16.30 น.] โทร. 1
            ในวันและเวลาราชการ (08.30–16.30 น.) | ในวันและเวลาราชการ [(08.30–16.30 น.)]
            องค์การบริหารส่วนตำบลหนองกะปุ อำเภอบ้านลาด | [องค์การบริหารส่วนตำบลหนองกะปุ] อำเภอบ้านลาด
            อบต.หนองกะปุ และเทศบาลตำบลท่ายาง | [อบต.หนองกะปุ] และ[เทศบาลตำบลท่ายาง]
            ผู้บริหารหรือผู้แทน | ผู้บริหารหรือ[ผู้แทน]
            องค์กรปกครองส่วนท้องถิ่น 12.30 | องค์กรปกครองส่วน[ท้องถิ่น] 12.30
            ขอเชิญลงทะเบียน “เข้าร่วม” ตาม พ.ศ. ๒๕๖๔. | ขอเชิญ[ลงทะเบียน] [“เข้าร่วม”] ตาม [พ.ศ. ๒๕๖๔.]
            ผู้ประสานงานของหน่วยงาน ยังไม่ลงทะเบียน | [ผู้ประสานงาน]ของ[หน่วยงาน] ยังไม่[ลงทะเบียน]
            ภายใน ๒๘ กุมภาพันธ์ ๒๕๖๔ ถึง 1 มิถุนายน | ภายใน [๒๘ กุมภาพันธ์] ๒๕๖๔ ถึง [1 มิถุนายน]
            ตามหนังสือเชิญ เปลี่ยนตัวได้ถึงวันสัมมนา | ตาม[หนังสือเชิญ] [เปลี่ยนตัว]ได้ถึง[วันสัมมนา]
            น. | น.""")
    void aTimeADayAYearANameAndWordsOfTwoStayWhole(String text, String told) {
        StringBuilder pieces = new StringBuilder();
        Unbroken.eachWord(
                text, pieces::append, whole -> pieces.append('[').append(whole).append(']'));
        assertThat(pieces).hasToString(told);
    }
}
