package thabian.page.open;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.slot.Invitation;
import thabian.given.AsRead;
import thabian.link.Links;
import thabian.page.Assets;

class ProgressPageTest {
    private static final String FORM = "href=\"/s/ita-2564?org=5760201\"";
    private static final String DEADLINE = "วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.";

    private final Pages pages = new Pages(new Links(""), new Links("https://seminar.example"), new Assets());

    @Test
    void theSilentComeBeforeThoseWhoAreInAndOneNameIsToldApartByItsType() {
        assertThat(at(NOW))
                .contains("<h2>อำเภอเขาย้อย</h2>", "ลงทะเบียนแล้ว 1 จาก 2</p>")
                .containsSubsequence(
                        "<summary>ยังไม่ลงทะเบียน 1 แห่ง</summary>",
                        FORM + ">เทศบาลตำบลเขาย้อย</a>",
                        "<h3>ลงทะเบียนแล้ว 1 หน่วยงาน</h3>",
                        "<li>องค์การบริหารส่วนตำบลเขาย้อย</li>");
    }

    @Test
    void aDistrictHasAnAddressOfItsOwnThatStaysWhenItsFirstRegisters() {
        List<Invitation> all = TheLetter.invitations();
        List<Invitation> complete = all.stream()
                .map(invitation -> new Invitation(invitation.organisation(), true))
                .toList();

        assertThat(List.of(at(NOW), page(complete, NOW)))
                .allMatch(html -> html.contains("<details id=\"district-5760201\">"));
        assertThat(page(complete, NOW)).contains("ลงทะเบียนครบทุกหน่วยงานแล้ว").doesNotContain("?org=");
    }

    @Test
    void thoseDistrictsComeFirstThatLackMost() {
        List<Invitation> invitations = new ArrayList<>(TheLetter.invitations());
        for (String code : List.of("6760601", "6760602")) {
            invitations.add(new Invitation(anOrganisation(code), false));
        }
        assertThat(page(invitations, NOW)).containsSubsequence("id=\"district-6760601\"", "id=\"district-5760201\"");
    }

    @Test
    void whoIsSilentInADistrictIsATextForAChat() {
        assertThat(at(NOW))
                .contains("data-copy=\"district-5760201-text\"")
                .contains("อำเภอเขาย้อย ยังไม่ลงทะเบียน 1 จาก 2 หน่วยงาน\n"
                        + "1. เทศบาลตำบลเขาย้อย\n"
                        + "ขอความร่วมมือลงทะเบียนภายใน" + DEADLINE + " ที่\n"
                        + "https://thabian.example/s/ita-2564\n"
                        + "ข้อมูล ณ วันที่ 8 มีนาคม 2564 เวลา 09.00 น.</textarea>");
        assertThat(at(CLOSES)).contains("ปิดรับลงทะเบียนแล้วเมื่อ" + DEADLINE + "\nข้อมูล");
        assertThat(at(OPENS.minusMillis(1))).contains("https://thabian.example/s/ita-2564\nข้อมูล");
    }

    @Test
    void whoDeclinedIsNotOfTheText() {
        List<Invitation> declined = TheLetter.invitations().stream()
                .map(invitation -> new Invitation(invitation.organisation(), false, true, Optional.empty()))
                .toList();
        assertThat(page(declined, NOW))
                .contains("<h3>แจ้งไม่เข้าร่วม 2 หน่วยงาน</h3>", "<summary>ดูรายชื่อ</summary>")
                .doesNotContain("data-copy", "ครบทุกหน่วยงาน");
    }

    @ParameterizedTest
    @CsvSource({
        "P11DT15H, เหลือเวลาอีก 11 วัน 15 ชั่วโมง",
        "PT24H, เหลือเวลาอีก 1 วัน 0 ชั่วโมง",
        "PT23H59M59S, เหลือเวลาอีก 23 ชั่วโมง 59 นาที",
        "PT59M59S, เหลือเวลาอีกไม่เกิน 60 นาที",
        "PT0.001S, เหลือเวลาอีกไม่เกิน 1 นาที"
    })
    void theTimeLeftIsSaidInWords(Duration left, String words) {
        assertThat(at(CLOSES.minus(left))).contains(words, "ภายใน" + DEADLINE, FORM);
    }

    @Test
    void onlyAnOpenSeminarLeadsToTheForm() {
        assertThat(at(CLOSES)).contains("ปิดรับลงทะเบียนแล้วเมื่อ" + DEADLINE).doesNotContain(FORM, "เหลือเวลา");
        assertThat(at(OPENS.minusMillis(1)))
                .contains("จะเปิดรับลงทะเบียนในวันที่ 8 มีนาคม 2564")
                .doesNotContain(FORM, "เหลือเวลา");
    }

    @Test
    void whoHasALateExceptionStillHasTheFormAndIsToldUntilWhen() {
        List<Invitation> extended = TheLetter.invitations().stream()
                .map(invitation -> new Invitation(
                        invitation.organisation(),
                        invitation.registered(),
                        Optional.of(CLOSES.plus(Duration.ofDays(1)))))
                .toList();
        assertThat(page(extended, CLOSES))
                .contains("ปิดรับลงทะเบียนแล้วเมื่อ" + DEADLINE, FORM)
                .contains("ขยายเวลาถึงวันเสาร์ที่ 20 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(page(extended, CLOSES.plus(Duration.ofDays(1)))).doesNotContain(FORM, "ขยายเวลา");
    }

    @Test
    void aListWithoutAnybodyIsAPageToo() {
        assertThat(page(List.of(), NOW))
                .contains("ลงทะเบียนแล้ว 0 จาก 0 หน่วยงาน")
                .doesNotContain("<h3>");
    }

    private String at(Instant now) {
        return page(TheLetter.invitations(), now);
    }

    private String page(List<Invitation> invitations, Instant now) {
        return AsRead.of(pages.progress(new Standing(
                theSeminar(),
                theSeminar().provinces().getFirst(),
                invitations,
                "https://thabian.example/s/ita-2564",
                now)));
    }
}
