package thabian.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.messageId;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.CHIEF;
import static thabian.mail.MailExamples.CLERK;
import static thabian.mail.MailExamples.OFFICE;
import static thabian.mail.MailExamples.OFFICER;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;
import static thabian.mail.MailExamples.cancelled;
import static thabian.mail.MailExamples.changed;
import static thabian.mail.MailExamples.delegation;
import static thabian.mail.MailExamples.filledBy;
import static thabian.mail.MailExamples.registered;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.HtmlChecker;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.people.Unmasked;
import thabian.domain.people.Veil;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Act;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Order;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Token;
import thabian.domain.text.EmailAddress;
import thabian.given.AsRead;
import thabian.given.Given;

class LettersTest {
    private static final String MANAGE_LINK = PUBLIC + "/s/ita-2564/6760607?t=MANAGE-token_1";
    private static final String VIEW_LINK = PUBLIC + "/s/ita-2564/6760607?t=VIEW-token_1";

    private final Letters letters = new Letters(PUBLIC, SENDER);

    @Test
    void theConfirmationSaysEverythingToEverybody() {
        Slot own = vouched(registered());
        for (EmailAddress to : List.of(CLERK, CHIEF, OFFICER)) {
            Mail mail = mail(own, to);
            for (String body : List.of(mail.text(), AsRead.of(mail.html()))) {
                assertThat(body)
                        .contains(
                                "ยกระดับผลการประเมินคุณธรรม",
                                "สำนักงาน ป.ป.ช.",
                                "ที่ พบ ๐๐๒๓.๔/ว… ลงวันที่ 5 มีนาคม 2564")
                        .contains("องค์การบริหารส่วนตำบลทดสอบ 6760607", "อำเภอชะอำ จังหวัดเพชรบุรี", "ITA-2564-6760607")
                        .contains("วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น.", "https://zoom.example/w/98765")
                        .contains("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.")
                        .contains("ปลัดองค์กรปกครองส่วนท้องถิ่น", "นายสมพงษ์ ใจทดสอบ", "ปลัด อบต.")
                        .contains("หัวหน้าสำนักปลัด", "นางสาวน้ำผึ้ง ณ ท่าทดสอบ", "นักจัดการงานทั่วไป (รักษาราชการแทน)")
                        .contains(
                                "เจ้าหน้าที่ผู้ปฏิบัติงาน",
                                "ว่าที่ร้อยตรี ธนากร กล้าทดสอบ",
                                "นักวิเคราะห์นโยบายและแผน (ผู้แทน)")
                        .contains("ธุรการ ทดสอบ", "032-111-222 ต่อ 12")
                        .contains("สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี", "๐-๓๒๔๒-๔๕๑๘-๙")
                        .contains("ผู้ควบคุมข้อมูลส่วนบุคคล", "90 วันหลังสัมมนา (ถึงวันที่ 22 มิถุนายน 2564) แล้วลบ");
            }
            assertThat(mail.to()).isEqualTo(to);
            assertThat(mail.replyTo()).isEqualTo(OFFICE);
            assertThat(mail.subject()).startsWith("ยืนยันการลงทะเบียน ITA-2564-6760607");
        }
    }

    @Test
    void theContactGetsTheManageLinkAndAttendeesTheViewLink() {
        for (Slot slot : List.of(registered(), changed())) {
            Mail contact = mail(slot, CLERK);
            Mail attendee = mail(slot, OFFICER);
            assertThat(contact.text()).contains(MANAGE_LINK).doesNotContain("VIEW");
            assertThat(contact.html()).contains("href=\"" + MANAGE_LINK + "\"").doesNotContain("VIEW");
            assertThat(attendee.text()).contains(VIEW_LINK).doesNotContain("MANAGE");
            assertThat(attendee.html()).contains("href=\"" + VIEW_LINK + "\"").doesNotContain("MANAGE");
        }
    }

    @Test
    void theButtonJoinsAndTheSlipComesAfterWhenWhereAndWho() {
        for (EmailAddress to : List.of(CLERK, OFFICER)) {
            assertThat(mail(registered(), to).text())
                    .containsSubsequence(
                            "เข้าร่วมสัมมนาออนไลน์:\nhttps://zoom.example/w/98765",
                            "วันและเวลา: ",
                            "เข้าร่วมที่: ",
                            "นายสมพงษ์ ใจทดสอบ",
                            PUBLIC + "/s/ita-2564/6760607?t=",
                            "เลขที่อ้างอิง: ITA-2564-6760607");
        }
    }

    @Test
    void inTheDarkNothingStaysWhiteButTheWordsOnButtons() {
        String html = mail(registered(), CLERK).html();

        assertThat(html)
                .contains("<meta name=\"color-scheme\" content=\"light dark\">", "@media (prefers-color-scheme: dark)")
                .contains("class=\"sheet\"", "class=\"soft line\"");
        assertThat(html.split("background:#f", -1))
                .as("paper and sheet, which have classes")
                .hasSize(4);
    }

    @Test
    void theContactsNumberCanBeRungFromTheMailOfARegistrationByTheOwnLink() {
        Slot own = vouched(registered());
        for (EmailAddress to : List.of(CLERK, OFFICER)) {
            assertThat(mail(own, to).html()).contains("href=\"tel:+6632111222;ext=12\"");
        }
    }

    @Test
    void aNumberThatAnybodyMayHaveTypedStandsInNoMail() {
        for (EmailAddress to : List.of(CLERK, OFFICER)) {
            for (String body : List.of(
                    mail(registered(), to).text(), mail(registered(), to).html())) {
                assertThat(AsRead.of(body)).contains("ผู้ประสานงาน").doesNotContain("032-111-222", "6632111222");
            }
        }
    }

    @Test
    void noMailTellsANewMailboxWhatItsNamerWasNotShown() {
        Slot own = vouched(registered());
        Delegation standing = own.registration().orElseThrow().delegation();
        Attendee officer = Given.like(standing.attendees().getLast())
                .reading("else@office.example")
                .build();
        Set<String> unseen = new HashSet<>(Veil.reach(standing));
        unseen.remove(Veil.ofSeat(Given.OFFICER.id(), PersonField.EMAIL));
        Delegation next = new Delegation(
                standing.contact(),
                List.of(standing.attendees().get(0), standing.attendees().get(1), officer));
        Slot changed = SlotChange.takingOver(
                        new Unmasked(next, unseen), new Token("OTHER"), By.contact(Given.NOW, Given.messageId(9)))
                .apply(own);

        assertThat(mail(changed, Given.mail("else@office.example")).html()).doesNotContain("tel:+6632111222");
        assertThat(mail(changed, CLERK).html()).contains("tel:+6632111222");
    }

    private static Slot vouched(Slot slot) {
        SlotChange same = _ -> slot;
        return same.vouching().apply(slot);
    }

    @Test
    void noCalendarHoldsALinkOfTheRegistration() {
        for (EmailAddress to : List.of(CLERK, OFFICER)) {
            assertThat(calendar(mail(registered(), to)).content()).doesNotContain("token_1");
        }
    }

    @Test
    void whoWasDroppedIsToldSoAndNobodysName() {
        Mail mail = mail(changed(), CHIEF);

        assertThat(mail.subject()).startsWith("เปลี่ยนรายชื่อผู้เข้าร่วมสัมมนา ITA-2564-6760607");
        for (String body : List.of(mail.text(), AsRead.of(mail.html()))) {
            assertThat(body)
                    .contains("อีเมลของท่านไม่อยู่ในการลงทะเบียน", "ITA-2564-6760607")
                    .doesNotContain("ใจทดสอบ", "ธุรการ", "token_1", "zoom.example");
        }
        assertThat(calendar(mail).method()).isEqualTo("CANCEL");
    }

    @Test
    void aCancellationGoesToAllWithoutNamesOrLinks() {
        for (EmailAddress to : List.of(CLERK, CHIEF, OFFICER)) {
            Mail mail = mail(cancelled(), to);
            assertThat(mail.text())
                    .contains("ถูกยกเลิกแล้ว", "ITA-2564-6760607", "องค์การบริหารส่วนตำบลทดสอบ 6760607")
                    .doesNotContain("ใจทดสอบ", "/s/ita-2564");
            assertThat(calendar(mail).method()).isEqualTo("CANCEL");
            assertThat(calendar(mail).content()).contains("SEQUENCE:1\r\n");
        }
    }

    @Test
    void whoComesBackIsToldWhatWasUndoneAndWhen() {
        Act undo = new Act.Undo(1, MailExamples.TOKENS.manage());
        for (Slot slot : List.of(cancelled(), changed())) {
            Slot back = SlotChange.of(
                            undo, SlotChange.By.officer(Order.now("officer-76", "ผิดแห่ง", NOW), Given.messageId(9)))
                    .apply(slot);
            Mail mail = mail(back, CHIEF);
            assertThat(mail.subject()).startsWith("คืนการลงทะเบียนตามเดิมแล้ว ITA-2564-6760607");
            assertThat(mail.text())
                    .contains(
                            slot.filled()
                                    ? "การแก้ไขการลงทะเบียนของหน่วยงานท่านเมื่อวันที่ 8 มีนาคม 2564"
                                    : "ที่แจ้งยกเลิกเมื่อวันที่ 8 มีนาคม 2564")
                    .contains(VIEW_LINK, "สมพงษ์ ใจทดสอบ");
            assertThat(calendar(mail).method()).isEqualTo("REQUEST");
            assertThat(calendar(mail).content()).contains("SEQUENCE:2\r\n");
        }
    }

    @Test
    void theManageLinkGoesAloneAndWithoutCalendar() {
        Slot slot = registered();
        Message owed = to(CLERK, Recipient.Role.CONTACT, Message.Kind.MANAGE_LINK, 1);

        Mail mail = letters.of(theSeminar(), slot, owed, 0, NOW);

        assertThat(mail.text()).contains(MANAGE_LINK, "ไม่ได้เป็นผู้ขอ").doesNotContain("ใจทดสอบ");
        assertThat(mail.calendar()).isEmpty();
        assertThat(mail.tags()).containsEntry("kind", "manage-link");
    }

    @Test
    void theReminderNamesTheDayAndHoldsOnlyTheLinkThatShows() {
        Slot slot = registered();
        for (Recipient.Role role : List.of(Recipient.Role.CONTACT, Recipient.Role.ATTENDEE)) {
            Message owed = to(CLERK, role, Message.Kind.REMINDER, 1);

            Mail mail = letters.of(theSeminar(), slot, owed, 0, NOW);

            assertThat(mail.subject()).startsWith("แจ้งเตือนสัมมนาวันพุธที่ 24 มีนาคม 2564 ITA-2564-6760607");
            assertThat(mail.text())
                    .contains(VIEW_LINK, "https://zoom.example/w/98765", "เวลา 09.00–12.00 น.", "ใจทดสอบ")
                    .doesNotContain("MANAGE", "แก้ไขหรือยกเลิกได้");
            assertThat(calendar(mail).content()).contains("METHOD:REQUEST", "SEQUENCE:0\r\n");
        }
    }

    @Test
    void whoeverIsWrittenToForTheFirstTimeGetsAConfirmation() {
        Slot slot = registered();
        Message changed = to(CHIEF, Recipient.Role.ATTENDEE, Message.Kind.CHANGED, 2);
        assertThat(letters.of(theSeminar(), slot, changed, 0, NOW).subject()).startsWith("ยืนยันการลงทะเบียน");

        Message earlier =
                to(CHIEF, Recipient.Role.ATTENDEE, Message.Kind.CONFIRMATION, 1).with(0, Recipient.Fate.SENT);
        Slot written = Given.mailing(
                slot, new Correspondence(List.of(earlier, changed), List.of(), Optional.empty(), Optional.empty()));
        assertThat(letters.of(theSeminar(), written, changed, 0, NOW).subject()).startsWith("แก้ไขการลงทะเบียนแล้ว");
    }

    @Test
    void newsIsNewsOnlyToWhomItChangesSomething() {
        Message half = new Message(
                messageId(1),
                Message.Kind.CONFIRMATION,
                1,
                NOW,
                Message.State.OPEN,
                0,
                Optional.empty(),
                0,
                false,
                List.of(Recipient.of(Recipient.Role.ATTENDEE, CHIEF), Recipient.of(Recipient.Role.ATTENDEE, OFFICER)));
        Slot slot = Given.mailing(
                registered(),
                new Correspondence(
                        List.of(half.with(0, Recipient.Fate.SENT)), List.of(), Optional.empty(), Optional.empty()));
        Slot told = SlotChange.announcing(By.sweep(NOW, messageId(2))).apply(slot);
        Message news = lastMessage(told);

        assertThat(news.to())
                .allSatisfy(one -> assertThat(
                                letters.of(theSeminar(), told, news, news.to().indexOf(one), NOW)
                                        .subject())
                        .startsWith(one.reads(CHIEF) ? "เปลี่ยนแปลงเวลาหรือลิงก์" : "ยืนยันการลงทะเบียน"));
    }

    @Test
    void throughEveryLetterItIsOneEventWithAGrowingSequence() {
        List<Message.Kind> kinds = List.of(
                Message.Kind.CONFIRMATION,
                Message.Kind.CHANGED,
                Message.Kind.UPDATED,
                Message.Kind.CANCELLED,
                Message.Kind.CONFIRMATION);
        for (int i = 0; i < kinds.size(); i++) {
            Message owed = to(CHIEF, Recipient.Role.ATTENDEE, kinds.get(i), i + 1);

            Mail.Calendar calendar = calendar(letters.of(theSeminar(), registered(), owed, 0, NOW));

            String method = kinds.get(i) == Message.Kind.CANCELLED ? "CANCEL" : "REQUEST";
            assertThat(calendar.method()).isEqualTo(method);
            assertThat(calendar.content())
                    .contains("METHOD:" + method + "\r\n", "SEQUENCE:" + i + "\r\n")
                    .contains("UID:ita-2564-6760607@thabian\r\n");
        }
    }

    @Test
    void aJoinLinkThatIsNotThereYetIsPromised() {
        Mail mail = mail(aSeminar().withoutJoinLink().build(), registered(), CLERK);

        assertThat(mail.text()).contains("เข้าร่วมที่: จะแจ้งให้ทราบภายหลัง");
        assertThat(mail.html()).contains("จะแจ้งให้ทราบภายหลัง");
    }

    @Test
    void aSlotsOwnTimeIsItsDeadline() {
        Slot late = filledBy(delegation())
                .extendedUntil(CLOSES.plus(Duration.ofDays(1)))
                .build();

        assertThat(mail(late, CLERK).text()).contains("ภายในวันเสาร์ที่ 20 มีนาคม 2564 เวลา 23.59 น.");
    }

    @Test
    void whateverPeopleWroteIsEscaped() {
        String nasty = "<script>alert('x')</script> & \"y\"";

        String html = mail(titled(nasty), filledBy(delegation(nasty, CHIEF)).build(), CLERK)
                .html();

        assertThat(html).doesNotContain("<script", "'x'", "\"y\"");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &#34;y&#34;");
        assertThat(html).contains("href=\"https://zoom.example/w/98765?pwd=a,b;c&amp;x=1\"");
    }

    @Test
    void aLetterWrittenAfterClosingPromisesNoMoreChanges() {
        assertThat(mail(theSeminar(), changed(), CLERK, CLOSES.minusMillis(1)).text())
                .contains("แก้ไขหรือยกเลิกได้: ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.", "ดู แก้ไข หรือยกเลิก");
        assertThat(mail(theSeminar(), changed(), CLERK, CLOSES).text())
                .contains("หมดเวลาแก้ไขเมื่อวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.", "ดูใบยืนยัน", MANAGE_LINK)
                .doesNotContain("แก้ไขหรือยกเลิกได้", "ดู แก้ไข");
    }

    @Test
    void everyLetterIsValidHtml() {
        List<Invitation> silent = List.of(invitation("6760101", "อบต.หนึ่ง", "เขาย้อย", false));
        assertThat(HtmlChecker.faults(Map.of(
                        "contact", mail(registered(), CLERK).html(),
                        "attendee", mail(registered(), OFFICER).html(),
                        "changed", mail(changed(), CLERK).html(),
                        "cancelled", mail(cancelled(), CLERK).html(),
                        "report", report(theSeminar(), silent).html())))
                .isEmpty();
    }

    @Test
    void htmlSaysItsLanguageAndLoadsNothing() {
        String html = mail(registered(), CLERK).html();

        assertThat(html).startsWith("<!doctype html>\n<html lang=\"th\">").contains("<meta charset=\"utf-8\">");
        assertThat(html).doesNotContain("<img", "<link", "<script", " src=", "url(", "@import");
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(102_400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ก้", "น้ำใจ ", "a\r\nBcc: x@y.example ", "😀"})
    void aSubjectIsOneLineOfAtMost200Characters(String part) {
        String subject = mail(titled(part.repeat(120)), registered(), CLERK).subject();

        assertThat(subject)
                .hasSizeLessThanOrEqualTo(200)
                .hasSizeGreaterThan(190)
                .endsWith("…");
        assertThat(subject.chars()).noneMatch(Character::isISOControl);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(subject)).isTrue();
    }

    @Test
    void aSubjectIsNeverCutBetweenALetterAndItsMark() {
        for (int shift = 0; shift < 2; shift++) {
            String subject = mail(titled("x".repeat(shift) + "ก้".repeat(100)), registered(), CLERK)
                    .subject();
            assertThat(subject).endsWith("ก้…");
        }
    }

    @Test
    void tagsFindTheVeryCopyBackAndAreWhatSesTakes() {
        Slot slot = changed();
        Message message = lastMessage(slot).addressed(_ -> Optional.of(Given.mail("listed@lao.example")));

        for (int place = 0; place < message.to().size(); place++) {
            Mail mail = letters.of(theSeminar(), slot, message, place, NOW);

            assertThat(mail.to()).isEqualTo(message.to().get(place).address().orElseThrow());
            assertThat(mail.tags())
                    .containsEntry("seminar", "ita-2564")
                    .containsEntry("org", "6760607")
                    .containsEntry("message", message.id().value())
                    .containsEntry("copy", String.valueOf(place))
                    .containsEntry("kind", "changed");
            assertThat(mail.tags().values()).allMatch(value -> value.matches("[A-Za-z0-9_-]{1,256}"));
        }
    }

    @Test
    void theClosingReportNamesTheSilentByDistrict() {
        List<Invitation> invitations = List.of(
                invitation("6760101", "อบต.หนึ่ง", "เมืองเพชรบุรี", true),
                invitation("6760102", "อบต.สอง", "เมืองเพชรบุรี", false),
                invitation("6760103", "อบต.สาม", "เมืองเพชรบุรี", false),
                invitation("6760201", "อบต.สี่", "เขาย้อย", true),
                invitation("6760301", "อบต.ห้า", "ท่ายาง", true),
                invitation("6760302", "อบต.หก", "ท่ายาง", false));

        Mail mail = report(theSeminar(), invitations);

        assertThat(mail.to()).isEqualTo(OFFICE);
        assertThat(mail.subject()).startsWith("ปิดรับลงทะเบียนแล้ว ลงทะเบียน 3 จาก 6 แห่ง: ยกระดับ");
        assertThat(mail.text())
                .contains("ปิดรับเมื่อ: วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.")
                .contains("กลุ่มเป้าหมาย: 6 แห่ง", "ลงทะเบียนแล้ว: 3 แห่ง (ร้อยละ 50.00)", "ยังไม่ลงทะเบียน: 3 แห่ง")
                .contains("อำเภอเมืองเพชรบุรี (2\u00a0แห่ง): อบต.สอง\n    อบต.สาม", "อำเภอท่ายาง (1\u00a0แห่ง): อบต.หก")
                .doesNotContain("เขาย้อย", "อบต.หนึ่ง");
        assertThat(mail.calendar()).isEmpty();
        assertThat(mail.tags()).containsEntry("seminar", "ita-2564").containsEntry("kind", "closing-report");
    }

    @Test
    void aClosingReportWithoutSilentOnesSaysSo() {
        Mail mail = report(theSeminar(), List.of(invitation("6760101", "อบต.หนึ่ง", "เมืองเพชรบุรี", true)));

        assertThat(mail.text()).contains("(ร้อยละ 100.00)", "ลงทะเบียนครบทุกแห่งแล้ว");
    }

    @Test
    void anEmptyTargetListIsReportedAsSuch() {
        assertThat(report(theSeminar(), List.of()).text()).contains("กลุ่มเป้าหมาย: 0 แห่ง", "(ร้อยละ 0.00)");
    }

    @Test
    void aReportOnManyProvincesCountsEach() {
        Seminar national = aSeminar()
                .in(new Province("76", "เพชรบุรี"), new Province("77", "ประจวบคีรีขันธ์"))
                .build();

        Mail mail = report(
                national,
                List.of(
                        invitation("6760101", "อบต.หนึ่ง", "เมือง", "เพชรบุรี", true),
                        invitation("6760102", "อบต.สอง", "เมือง", "เพชรบุรี", false),
                        invitation("6770101", "อบต.สาม", "เมือง", "ประจวบคีรีขันธ์", true)));

        assertThat(mail.text())
                .contains(
                        "จังหวัดเพชรบุรี: 1 จาก 2 แห่ง (ร้อยละ 50.00)",
                        "จังหวัดประจวบคีรีขันธ์: 1 จาก 1 แห่ง (ร้อยละ 100.00)")
                .doesNotContain("อบต.สอง");
    }

    @Test
    void theLargestProvincesSilenceFitsIntoAMail() {
        List<Invitation> silent = new ArrayList<>();
        for (int i = 0; i < 335; i++) {
            String name = "องค์การบริหารส่วนตำบลชื่อยาวทดสอบที่ " + i;
            silent.add(invitation(String.valueOf(6_300_000 + i), name, "อำเภอที่ " + i / 10, false));
        }

        assertThat(report(theSeminar(), silent).html().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(102_400);
    }

    private static Seminar titled(String title) {
        return aSeminar().titled(title).build();
    }

    private Mail mail(Slot slot, EmailAddress to) {
        return mail(theSeminar(), slot, to);
    }

    private Mail mail(Seminar seminar, Slot slot, EmailAddress to) {
        return mail(seminar, slot, to, NOW);
    }

    private Mail mail(Seminar seminar, Slot slot, EmailAddress to, Instant now) {
        Message message = lastMessage(slot);
        int place = message.to().stream().map(Recipient::address).toList().indexOf(Optional.of(to));
        return letters.of(seminar, slot, message, place, now);
    }

    @Test
    void theMailboxOnTheListIsToldOfNamesAndPostsAndHowToObject() {
        Slot slot = registered();
        Message owed = to(CLERK, Recipient.Role.LISTED, Message.Kind.CONFIRMATION, 1);
        Mail notice = letters.of(theSeminar(), slot, owed, 0, NOW);
        Registration registration = slot.registration().orElseThrow();
        assertThat(notice.text())
                .contains(
                        "มีผู้ลงทะเบียนเข้าร่วมสัมมนาในนามหน่วยงานของท่าน เมื่อ",
                        "หากถูกต้องแล้วไม่ต้องดำเนินการใด หากไม่ใช่ โปรดกด “แจ้งว่าไม่ใช่ของหน่วยงาน”",
                        "/object?t=" + registration.tokens().object().secret(),
                        registration.delegation().attendees().getFirst().name().full())
                .doesNotContain(
                        registration.tokens().view().secret(),
                        registration.tokens().manage().secret(),
                        registration.delegation().contact().phone().written(),
                        registration.delegation().contact().email().value());
        assertThat(notice.calendar()).isEmpty();
    }

    @Test
    void anObjectionIsToldToContactAndOffice() {
        Slot slot = registered();
        for (Recipient.Role role : List.of(Recipient.Role.CONTACT, Recipient.Role.OFFICE)) {
            Mail told = letters.of(theSeminar(), slot, to(CLERK, role, Message.Kind.OBJECTED, 1), 0, NOW);
            assertThat(told.text()).contains("ไม่ใช่ของหน่วยงาน").doesNotContain("/object", "?t=");
            assertThat(told.calendar()).isEmpty();
        }
    }

    private static Message to(EmailAddress address, Recipient.Role role, Message.Kind kind, int revision) {
        return Message.to(List.of(Recipient.of(role, address)), messageId(1), kind, revision, NOW);
    }

    private Mail report(Seminar seminar, List<Invitation> invitations) {
        return letters.closingReport(seminar, invitations);
    }

    private static Mail.Calendar calendar(Mail mail) {
        return mail.calendar().orElseThrow();
    }

    private static Invitation invitation(String code, String name, String district, boolean registered) {
        return invitation(code, name, district, "เพชรบุรี", registered);
    }

    private static Invitation invitation(
            String code, String name, String district, String province, boolean registered) {
        return new Invitation(
                new Organisation(new OrganisationCode(code), name, "อบต.", district, province), registered);
    }
}
