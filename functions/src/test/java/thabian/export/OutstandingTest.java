package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.organisation;
import static thabian.export.Registered.silent;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.messageId;
import static thabian.given.Given.theSeminar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;

class OutstandingTest {
    private static final String FORM = "https://register.example/s/ita-2564";

    private static final List<Slot> SLOTS = List.of(
            silent(organisation("6760607", "องค์การบริหารส่วนตำบลเขาย้อย", "เขาย้อย")),
            filled(organisation("6760101", "องค์การบริหารส่วนตำบลบ้านกุ่ม", "เมืองเพชรบุรี")),
            silent(organisation("6760102", "องค์การบริหารส่วนตำบลนาวุ้ง", "เมืองเพชรบุรี")),
            aSlot().of("6760609").withdrawn().build());

    private static Outstanding at(Instant now, List<Slot> slots) {
        return Outstanding.of(theSeminar(), slots, FORM, now);
    }

    private static String written(Outstanding outstanding, FileFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            outstanding.write(format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theRegisteredAndTheWithdrawnAreNotOnIt() {
        Outstanding outstanding = at(NOW, SLOTS);

        assertThat(outstanding.invited()).isEqualTo(3);
        assertThat(outstanding.silent())
                .extracting(slot -> slot.organisation().code().digits())
                .containsExactly("6760102", "6760607");
    }

    @Test
    void whoDeclinedStandsApartInTheTextWithoutTheirWords() {
        Slot declining = SlotChange.of(
                        new Act.Called(new Answered(Said.DECLINED, Optional.empty(), Optional.of("นายสมมุติ ปลัด"))),
                        By.officer(Order.now("officer-76", "น้ำท่วม", NOW), messageId(1)))
                .apply(SLOTS.getFirst());
        Outstanding outstanding = at(NOW, List.of(declining, SLOTS.get(1), SLOTS.get(2)));

        assertThat(outstanding.text())
                .contains("ยังไม่ลงทะเบียน 1 จาก 3 หน่วยงาน")
                .contains("\nแจ้งไม่เข้าร่วม (1 หน่วยงาน)\n1. องค์การบริหารส่วนตำบลเขาย้อย\n")
                .doesNotContain("น้ำท่วม", "สมมุติ");
        assertThat(outstanding.silent()).as("files for the office have both").hasSize(2);
        assertThat(written(outstanding, FileFormat.CSV))
                .contains(",สถานะ\r\n", "เขาย้อย,เพชรบุรี,,,แจ้งไม่เข้าร่วม\r\n", "เพชรบุรี,,,ยังไม่ลงทะเบียน\r\n")
                .doesNotContain("น้ำท่วม", "สมมุติ");
        assertThat(written(outstanding, FileFormat.JSON)).containsOnlyOnce("\"declined\":true");
        assertThat(at(NOW, List.of(declining)).text())
                .as("nobody is asked who said that nobody comes")
                .contains("ยังไม่ลงทะเบียน 0 จาก 1 หน่วยงาน")
                .doesNotContain(FORM);
    }

    @Test
    void theTextIsReadyToPaste() {
        assertThat(at(NOW, SLOTS).text()).isEqualTo(theSeminar().title() + """

                        ยังไม่ลงทะเบียน 2 จาก 3 หน่วยงาน
                        ขอความร่วมมือลงทะเบียนภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น. ที่
                        https://register.example/s/ita-2564

                        อำเภอเมืองเพชรบุรี (1 หน่วยงาน)
                        1. องค์การบริหารส่วนตำบลนาวุ้ง

                        อำเภอเขาย้อย (1 หน่วยงาน)
                        1. องค์การบริหารส่วนตำบลเขาย้อย

                        สอบถาม สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี โทร. ๐-๓๒๔๒-๔๕๑๘-๙ ในวันและเวลาราชการ (08.30–16.30 น.)
                        ข้อมูล ณ วันที่ 8 มีนาคม 2564 เวลา 09.00 น.
                        """);
    }

    @Test
    void beforeAndAfterTheWindowNobodyIsCalledToRegisterNow() {
        assertThat(at(OPENS.minusSeconds(1), SLOTS).text())
                .contains("เปิดรับลงทะเบียนวันที่ 8 มีนาคม 2564 เวลา 08.30 น. ที่\n" + FORM);
        assertThat(at(CLOSES, SLOTS).text())
                .contains("ปิดรับลงทะเบียนแล้วเมื่อวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.\n")
                .doesNotContain(FORM);
    }

    @Test
    void whereEverybodyIsInItSaysSo() {
        assertThat(at(NOW, List.of(SLOTS.get(1))).text())
                .contains("ลงทะเบียนครบทั้ง 1 หน่วยงานแล้ว")
                .doesNotContain(FORM);
    }

    @Test
    void namesakesOfADistrictAreToldApartByTheirType() {
        Slot town = silent(new Organisation(
                organisation("5760201", "", "").code(), "เขาย้อย", "เทศบาลตำบล", "เขาย้อย", "เพชรบุรี"));
        Slot village = silent(
                new Organisation(organisation("6760201", "", "").code(), "เขาย้อย", "อบต.", "เขาย้อย", "เพชรบุรี"));

        assertThat(at(NOW, List.of(town, village)).text()).contains("1. เขาย้อย (เทศบาลตำบล)\n2. เขาย้อย (อบต.)\n");
    }

    @Test
    void districtsOfSeveralProvincesNameTheirs() {
        Slot elsewhere = silent(
                new Organisation(organisation("6700201", "", "").code(), "ดอนแร่", "อบต.", "เมืองราชบุรี", "ราชบุรี"));

        assertThat(at(NOW, List.of(SLOTS.getFirst(), elsewhere)).text())
                .contains("อำเภอเมืองราชบุรี จังหวัดราชบุรี (1 หน่วยงาน)", "อำเภอเขาย้อย จังหวัดเพชรบุรี (1 หน่วยงาน)");
    }
}
