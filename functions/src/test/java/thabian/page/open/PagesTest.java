package thabian.page.open;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.mailing;
import static thabian.given.Given.sent;
import static thabian.given.Given.theSeminar;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import thabian.HtmlChecker;
import thabian.domain.call.Seat;
import thabian.domain.call.Window;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.PersonField;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Tokens;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Fault;
import thabian.given.AsRead;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.words.Faults;

class PagesTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "</textarea>&amp;");

    private static final Map<String, String> INNOCENT = EveryPage.saying("=X=1", new Links(""));

    private final Pages pages = new Pages(new Links(""), new Links("https://seminar.example"), new Assets());

    @TestFactory
    Stream<DynamicTest> hostileWordsStayWords() {
        return HOSTILE.stream().flatMap(said -> {
            Map<String, String> others = likeIt(said);
            return EveryPage.saying(said, new Links("")).entrySet().stream()
                    .map(page -> DynamicTest.dynamicTest(
                            page.getKey() + " " + said,
                            () -> assertThat(elements(wellFormed(page.getValue())))
                                    .isEqualTo(elements(wellFormed(others.get(page.getKey()))))));
        });
    }

    /// Every page, saying what is as faulty, and would make other elements, or end no attribute.
    private static Map<String, String> likeIt(String said) {
        return EveryPage.saying(said.replaceAll("script|img|textarea", "b").replace('\'', '’'), new Links(""));
    }

    @Test
    void everyPageIsValidHtml() {
        assertThat(HtmlChecker.faults(INNOCENT)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyPageKeepsTheStrictContentPolicy() {
        return INNOCENT.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(page.getValue())
                                .doesNotContainPattern(
                                        "<script(?! src=\"/assets/(?:app|more)\\.[0-9a-f]{8}\\.js\" defer></script>)")
                                .doesNotContain("<style", " style=\"", "<base", "http://")
                                .doesNotContainPattern("<[^>]* on[a-z]+=")));
    }

    @TestFactory
    Stream<DynamicTest> everyAddressStandsBelowTheBasePath() {
        return EveryPage.saying("X", new Links("/prod")).entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> assertThat(addresses(page.getValue()))
                                .isNotEmpty()
                                .allMatch(address -> address.startsWith("/prod/")
                                        || address.startsWith("#")
                                        || address.startsWith("data:image/svg+xml;base64,")
                                        || address.startsWith("tel:+66")
                                        || address.startsWith("https://line.me/R/share?text=")
                                        || address.startsWith("https://calendar.google.com/calendar/render?action=")
                                        || address.startsWith("https://zoom.example/"))));
    }

    @TestFactory
    Stream<DynamicTest> everyIdIsThereOnceAndEveryReferenceIsMet() {
        return INNOCENT.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    List<String> ids = found(page.getValue(), " id=\"([^\"]+)\"");
                    assertThat(ids).doesNotHaveDuplicates();
                    List<String> references = new ArrayList<>(found(page.getValue(), "href=\"#([^\"]+)\""));
                    references.addAll(found(page.getValue(), " for=\"([^\"]+)\""));
                    found(page.getValue(), " aria-(?:describedby|labelledby)=\"([^\"]+)\"")
                            .forEach(several -> references.addAll(List.of(several.split(" "))));
                    assertThat(ids).containsAll(references);
                }));
    }

    @Test
    void theFormOffersEveryInvitedOrganisationAndMarksTheFilled() {
        String html = AsRead.of(pages.form(blank(""), List.of()));

        assertThat(html)
                .contains("<optgroup label=\"อำเภอเขาย้อย\">")
                .contains("<option value=\"5760201\">เทศบาลตำบลเขาย้อย</option>")
                .contains("<option value=\"6760202\" disabled>องค์การบริหารส่วนตำบลเขาย้อย – ลงทะเบียนแล้ว</option>")
                .contains("ลงทะเบียนแล้ว 1 จาก 2 หน่วยงาน");
    }

    @Test
    void noPageSaysTwiceOfWhichTypeAnOrganisationIs() {
        assertThat(EveryPage.saying("", new Links("")).values())
                .allSatisfy(html -> assertThat(AsRead.of(html))
                        .doesNotContainPattern("(?:องค์การบริหารส่วน|เทศบาล)[ก-๎]+ \\((?:อบ[ตจ]\\.|เทศบาล)"));
    }

    @Test
    void anOrganisationsOwnAddressChoosesIt() {
        assertThat(pages.form(blank("5760201"), List.of())).contains("<option value=\"5760201\" selected>");
    }

    @Test
    void anOrganisationThatHasRegisteredIsToldSoAtOnce() {
        assertThat(pages.form(blank("6760202"), List.of()))
                .contains("หน่วยงานนี้ลงทะเบียนแล้ว")
                .contains("action=\"/s/ita-2564/6760202/send-link\"")
                .doesNotContain("selected");
    }

    @Test
    void theCodeIsAskedForOnlyWhereTheSeminarAsks() {
        assertThat(pages.form(blank(""), List.of()))
                .contains("<input type=\"hidden\" name=\"code\" value=\"\">")
                .doesNotContain("id=\"code\"");
        Entry entry = Entry.blank(
                aSeminar().askingForCodes().build(),
                theSeminar().provinces().getFirst(),
                TheLetter.invitations(),
                "5760201",
                "K7M2Q9XD4T",
                new UUID(1, 2),
                NOW);
        assertThat(pages.form(entry, List.of())).contains("name=\"code\" value=\"K7M2Q9XD4T\"");
    }

    @Test
    void aFaultyFormKeepsWhatWasTypedAndSaysWhatIsWrongAtTheField() {
        RegistrationForm typed = TheLetter.saying("081-234");
        List<Fault> faults = TheLetter.faultsOf(typed);

        String html = AsRead.of(pages.form(TheLetter.entry(typed), faults));

        assertThat(html).contains("<title>มีข้อผิดพลาด").contains("id=\"errors\" role=\"alert\" tabindex=\"-1\"");
        assertThat(found(html, "value=\"(081-234)\"")).hasSizeGreaterThanOrEqualTo(3 + 3 * 6);
        assertThat(faults)
                .allSatisfy(fault -> assertThat(html)
                        .contains("href=\"#" + fault.pointer().substring(1).replace('/', '-') + "\"")
                        .contains(Faults.detail(fault)));
    }

    @Test
    void theCheckPageShowsEverythingFoldedAndCarriesItAsTyped() {
        String html = AsRead.of(pages.check(TheLetter.entry(TheLetter.filledIn()), TheLetter.submission()));

        assertThat(html)
                .contains("name=\"contact.phone\" value=\"๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒\"")
                .contains("032-111-222 ต่อ 12", "081-234-5678")
                .contains("name=\"attendees.2.capacity\" value=\"acting\"")
                .contains("name=\"submissionId\" value=\"9f1c0f5e-3b1d-4c55-8f4e-2d6b1f0a7c11\"")
                .contains("name=\"noticeRead\" value=\"true\"")
                .contains("name=\"step\" value=\"send\"", "name=\"step\" value=\"edit\"")
                .contains("เทศบาลตำบลเขาย้อย อำเภอเขาย้อย");
    }

    @Test
    void whereTwoHaveOneNameTheCheckPageTellsTheTypeAndTheRefusalTheTwin() {
        Entry entry = TheLetter.entry(TheLetter.filledIn());
        assertThat(AsRead.of(pages.check(entry, TheLetter.submission())))
                .contains("<b>เทศบาลตำบล</b> ไม่ใช่ องค์การบริหารส่วนตำบลเขาย้อย อำเภอเขาย้อย");
        assertThat(AsRead.of(pages.refused(entry, new Admission.AlreadyRegistered())))
                .contains("อาจมีผู้เลือกผิดแห่ง", "องค์การบริหารส่วนตำบลเขาย้อย อำเภอเขาย้อย", "tel:");
        Entry alone = new Entry(
                entry.seminar(),
                entry.province(),
                List.of(TheLetter.invitations().getFirst()),
                entry.form(),
                NOW);
        assertThat(pages.check(alone, TheLetter.submission())).doesNotContain("ไม่ใช่");
        assertThat(pages.refused(alone, new Admission.AlreadyRegistered())).doesNotContain("อาจมีผู้เลือกผิดแห่ง");
    }

    @Test
    void theFormAndTheCheckPageSendTheSameFields() {
        String form = pages.form(TheLetter.entry(TheLetter.filledIn()), List.of());
        String check = pages.check(TheLetter.entry(TheLetter.filledIn()), TheLetter.submission());

        List<String> typed = found(form, " name=\"([a-z][^\"]*)\"").stream()
                .filter(name -> !name.equals("viewport") && !name.equals("format-detection"))
                .filter(name -> !name.endsWith("ForAll") && !name.endsWith("isContact") && !name.equals("list"))
                .distinct()
                .toList();
        assertThat(found(check, " name=\"([^\"]+)\"")).containsAll(typed);
    }

    @Test
    void aFreshFormAsksForOneBoxAPersonAndPresetsTheUsualPosts() {
        assertThat(pages.form(blank(""), List.of()))
                .contains("name=\"attendees.0.fullName\" value=\"\"", "name=\"attendees.2.isContact\"")
                .contains("name=\"attendees.0.position\" value=\"\"", "name=\"attendees.2.position\" value=\"\"")
                .contains("name=\"attendees.1.position\" value=\"หัวหน้าสำนักปลัด\"")
                .contains("name=\"contact.emailForAll\" value=\"true\" checked")
                .contains("name=\"contact.emailForAll\"", "name=\"contact.phoneForAll\"")
                .doesNotContain("attendees.0.firstName", "attendees.0.prefix");
    }

    private static RegistrationForm inOneBox(String contact, String chief, boolean contactComes) {
        List<AttendeeForm> people = List.of(
                person(SEATS.get(0), chief, false),
                person(SEATS.get(1), "นายสมศักดิ์ ทดสอบ", false),
                person(SEATS.get(2), contactComes ? "" : "นางมานี ทดสอบ", contactComes));
        return new RegistrationForm(
                "5760201",
                "",
                "9f1c0f5e-3b1d-4c55-8f4e-2d6b1f0a7c11",
                new ContactForm(contact, "032-111-222", "saraban@gmial.com", true, true),
                people,
                true);
    }

    private static AttendeeForm person(Seat seat, String name, boolean isContact) {
        Map<PersonField<?>, String> typed = Map.of(PersonField.CAPACITY, "holder", PersonField.POSITION, seat.title());
        return new AttendeeForm(seat.id(), typed, Optional.of(name), isContact);
    }

    @Test
    void aNameThatCannotBeSplitIsAskedBackInItsParts() {
        RegistrationForm typed = inOneBox("นางสาววิภา ทดสอบ", "นายจอห์น พอล ทดสอบ", true);

        String html = pages.form(TheLetter.entry(typed), TheLetter.faultsOf(typed));

        assertThat(html)
                .contains("name=\"attendees.0.prefix\" value=\"นาย\"")
                .contains("name=\"attendees.0.firstName\" value=\"จอห์น\"", "href=\"#attendees-0-firstName\"")
                .contains("name=\"attendees.0.lastName\" value=\"พอล ทดสอบ\"")
                .contains("name=\"attendees.1.fullName\" value=\"นายสมศักดิ์ ทดสอบ\"")
                .contains("name=\"attendees.2.isContact\" value=\"true\" checked")
                .contains("name=\"contact.emailForAll\" value=\"true\" checked")
                .contains("type=\"hidden\" name=\"attendees.0.fullName\" value=\"นายจอห์น พอล ทดสอบ\"")
                .contains("name=\"attendees.0.insist\"")
                .doesNotContain("attendees.1.insist", "contact.insist");
    }

    @Test
    void whatWasInsistedOnIsCarriedToTheAnswersAndBack() {
        RegistrationForm typed = inOneBox("นางสาววิภา ทดสอบ", "นายว่าง ทดสอบ", true);
        AttendeeForm person = typed.attendees().getFirst();
        List<AttendeeForm> people = new ArrayList<>(typed.attendees());
        people.set(0, person.insisting(person.mark()));
        RegistrationForm insisted = new RegistrationForm(
                typed.organisation(), typed.code(), typed.submissionId(), typed.contact(), people, true);

        assertThat(pages.check(TheLetter.entry(insisted), TheLetter.submission(insisted)))
                .contains("name=\"attendees.0.insist\" value=\"" + person.mark() + "\"");
        assertThat(pages.form(TheLetter.entry(insisted), List.of()))
                .contains("name=\"attendees.0.insist\" value=\"" + person.mark() + "\" checked");
    }

    @Test
    void theContactsNameIsAskedBackWhereTheContactComes() {
        RegistrationForm typed = inOneBox("วิภา ทดสอบ", "นายสมชาย ทดสอบ", true);

        assertThat(pages.form(TheLetter.entry(typed), TheLetter.faultsOf(typed)))
                .contains("href=\"#attendees-2-prefix\"", "name=\"attendees.2.prefix\" value=\"\"")
                .contains("name=\"attendees.2.firstName\" value=\"วิภา\"")
                .contains("name=\"attendees.2.lastName\" value=\"ทดสอบ\"");
    }

    @Test
    void whatIsSharedIsCarriedAsItWasTicked() {
        RegistrationForm typed = inOneBox("นางสาววิภา ทดสอบ", "นายสมชาย ทดสอบ", true);

        assertThat(pages.check(TheLetter.entry(typed), TheLetter.submission(typed)))
                .contains("name=\"contact.emailForAll\" value=\"true\"", "name=\"contact.phoneForAll\" value=\"true\"")
                .contains("name=\"attendees.2.isContact\" value=\"true\"")
                .contains("name=\"attendees.0.fullName\" value=\"นายสมชาย ทดสอบ\"")
                .contains("name=\"attendees.0.email\" value=\"\"")
                .doesNotContain("name=\"attendees.0.isContact\"");
    }

    @Test
    void aLikelySlipIsPointedOutOnceWithAButtonThatMendsIt() {
        RegistrationForm typed = inOneBox("นางสาวฤาดี ทดสอบ", "นายสมชาย ทดสอบ", true);

        String html = AsRead.of(pages.check(TheLetter.entry(typed), TheLetter.submission(typed)));

        assertThat(found(html, "name=\"use\" value=\"([^\"]+)\""))
                .containsExactly("saraban@gmial.com saraban@gmail.com");
        assertThat(html)
                .contains("ผู้ประสานงาน: “นางสาวฤาดี ทดสอบ”", "เจ้าหน้าที่ผู้ปฏิบัติงาน: “ฤาดี”")
                .contains("ใช้ saraban@gmail.com");
        assertThat(pages.check(TheLetter.entry(TheLetter.filledIn()), TheLetter.submission()))
                .doesNotContain("class=\"card remarks\"");
    }

    @Test
    void everyRefusalSaysWhomToRing() {
        assertThat(EveryPage.refusals())
                .allSatisfy(refusal -> assertThat(pages.refused(TheLetter.entry(TheLetter.filledIn()), refusal))
                        .contains("href=\"tel:+6632424518\""));
    }

    @Test
    void aWrongCodeLosesNothingThatWasTyped() {
        assertThat(pages.refused(TheLetter.entry(TheLetter.filledIn()), new Admission.WrongCode()))
                .contains("name=\"attendees.1.firstName\" value=\"สมหญิง\"", "name=\"step\" value=\"edit\"");
    }

    @Test
    void aClosedRefusalSaysTheLastMinuteAndNotTheExclusiveEnd() {
        Admission.Closed closed = new Admission.Closed(CLOSES);

        assertThat(AsRead.of(pages.refused(TheLetter.entry(TheLetter.filledIn()), closed)))
                .contains("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
    }

    @Test
    void theSlipShowsItsOwnDrawingUnescapedAndToAttendeesNoManageToken() {
        Slip slip = TheLetter.slip(TheLetter.slot(), false, NOW);

        assertThat(pages.slip(slip))
                .contains(TheLetter.QR)
                .contains("ITA-2564-5760201", "นายสมชาย ทดสอบ", "ลงทะเบียนเรียบร้อยแล้ว")
                .contains("/s/ita-2564/5760201/calendar.ics?t="
                        + slip.registration().tokens().view().secret())
                .doesNotContain(slip.registration().tokens().manage().secret());
    }

    @Test
    void whoeverSeesNamesOnlySeesNoPhoneNoMailAndNoOtherToken() {
        Slot slot = TheLetter.slot();
        Tokens tokens = slot.registration().orElseThrow().tokens();

        String html = pages.slip(TheLetter.slip(theSeminar(), slot, Slip.Key.NAMES, Slip.News.NONE, NOW));

        assertThat(html)
                .contains("นายสมชาย ทดสอบ", "slip.png?t=" + tokens.names().secret())
                .contains("calendar.ics?t=" + tokens.names().secret())
                .doesNotContain("@lao.example", "032-000-001", "class=\"reach\"", "id=\"fates\"")
                .doesNotContain(tokens.view().secret(), tokens.manage().secret());
    }

    @Test
    void theNextThingsStandBeforeTheDetails() {
        assertThat(pages.slip(TheLetter.slip()))
                .containsSubsequence(
                        "slip.png?t=",
                        "https://line.me/R/share?text=",
                        "https://calendar.google.com/calendar/render?action=TEMPLATE",
                        "dates=20210324T020000Z/20210324T050000Z",
                        "calendar.ics?t=",
                        "data-print",
                        "<article class=\"slip card\">");
    }

    @Test
    void onlyTheContactsSlipLeadsToTheChange() {
        Slip slip = TheLetter.slip();
        String manage = slip.registration().tokens().manage().secret();

        assertThat(pages.slip(slip)).contains("href=\"/s/ita-2564/5760201/edit?t=" + manage + "\"");
        assertThat(pages.slip(TheLetter.slip(slip.slot(), false, NOW))).doesNotContain("/edit?");
        assertThat(pages.slip(TheLetter.slip(slip.slot(), true, CLOSES))).doesNotContain("/edit?");
    }

    @Test
    void aSlipAfterClosingSendsChangesToThePhone() {
        assertThat(pages.slip(TheLetter.slip(TheLetter.slot(), false, CLOSES))).contains("พ้นกำหนดแก้ไขแล้ว");
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED, ตีกลับ โปรดแก้ไขที่อยู่อีเมล หรือโทรแจ้งเจ้าหน้าที่", "COMPLAINED, ถูกแจ้งว่าเป็นสแปม"})
    void aSlipSaysWhatTroubleTheCarrierReported(DeliveryReport.What what, String words) {
        Slot slot = TheLetter.slot();
        EmailAddress clerk =
                slot.registration().orElseThrow().delegation().contact().email();
        Message message = sent(lastMessage(slot));
        Slot told = mailing(
                slot,
                Correspondence.NONE.owing(message).told(new DeliveryReport(new Copy(message.id(), 0), what, NOW)));
        String html = pages.slip(TheLetter.slip(told, true, NOW));
        assertThat(AsRead.of(html)).contains("<li class=\"trouble\"><span>" + clerk + "</span> <b>", words);
    }

    @Test
    void aProblemLeadsBackToTheList() {
        assertThat(pages.problem("ไม่พบหน้านี้", "โปรดตรวจที่อยู่อีกครั้ง"))
                .contains("<h1>ไม่พบหน้านี้</h1>", "<a class=\"button\" href=\"/\">");
    }

    private static Entry blank(String organisation) {
        return Entry.blank(
                theSeminar(),
                theSeminar().provinces().getFirst(),
                TheLetter.invitations(),
                organisation,
                "",
                new UUID(1, 2),
                NOW);
    }

    private static List<String> addresses(String html) {
        return found(html, " (?:href|src|action)=\"([^\"]*)\"");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    /// The page as a tree, read by XML's rules, which are stricter than HTML's.
    private static Document wellFormed(String html) throws Exception {
        String xml = html.replace("<!DOCTYPE html>", "")
                .replaceAll("<(meta|link|img|input|br)\\b((?:[^>\"]|\"[^\"]*\")*)>", "<$1$2/>")
                .replaceAll(
                        " (defer|disabled|selected|checked|open|novalidate|hidden|readonly|data-[a-z]+)(?=[ />])",
                        " $1=\"\"");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> elements(Document document) {
        List<String> shape = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            shape.add(all.item(i).getNodeName() + " "
                    + all.item(i).getAttributes().getLength());
        }
        return shape;
    }

    @Test
    void aLinkThatIsPassedOnHasACard() {
        assertThat(pages.form(blank(""), List.of()))
                .contains(
                        "<meta property=\"og:title\" content=\"" + theSeminar().title() + "\">")
                .containsPattern("og:description\" content=\"[^\"]*ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น\\.")
                .contains("<meta property=\"og:image\" content=\"https://seminar.example/s/ita-2564/card.png?until="
                        + theSeminar().window().closes().getEpochSecond() + "\">")
                .contains("<title>" + theSeminar().title() + " –");
    }

    @Test
    void theCardInvitesOnlyWhileItIsOpen() {
        Instant opens = theSeminar().window().opens();
        assertThat(card(Window.Phase.UPCOMING, opens.minusSeconds(1))).contains("จะเปิดรับลงทะเบียน ");
        assertThat(card(Window.Phase.OPEN, opens)).contains("ขอเชิญลงทะเบียน ภายในวันศุกร์ที่ 19 มีนาคม 2564");
        assertThat(card(Window.Phase.CLOSED, CLOSES)).contains("ปิดรับลงทะเบียนแล้ว เมื่อวันศุกร์ที่ 19 มีนาคม 2564");
        assertThat(card(Window.Phase.CLOSED, theSeminar().starts())).contains("การสัมมนาเริ่มแล้ว วันพุธที่ 24");
        assertThat(card(Window.Phase.CLOSED, theSeminar().ends()))
                .contains("การสัมมนาสิ้นสุดแล้ว จัดเมื่อวันพุธที่ 24");
    }

    private String card(Window.Phase phase, Instant now) {
        String page = pages.announcement(theSeminar(), phase, now);
        int begin = page.indexOf("og:description");
        return page.substring(begin, page.indexOf('\n', begin));
    }
}
