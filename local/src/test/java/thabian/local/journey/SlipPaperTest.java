package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// The slip on paper, and as a picture on a phone.
class SlipPaperTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start();
        stack.moveClockTo("2021-03-08T09:00:00+07:00");
    }

    @AfterAll
    static void stop() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void itFillsOneSheetWithTheBlankForItsNumberAndItsCode() {
        try (var page = open(ofTheLetter())) {
            assertThat(Paper.sheets(page)).isOne();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".stamp").isVisible()).isTrue();
            assertThat(page.locator(".slip .qr svg").isVisible()).isTrue();
            assertThat(page.locator(".picture").isVisible()).isFalse();
            assertThat(page.locator(".head").isVisible()).isTrue();
        }
    }

    @Test
    void tenLongNamesStillFillOneSheet() {
        try (var page = open(ofTen())) {
            assertThat(page.locator(".person").count()).isEqualTo(11);
            assertThat(Paper.sheets(page)).isOne();
        }
    }

    @Test
    void itsPictureIsLoadedOnlyWhenItIsAskedFor() {
        try (var page = CHROMIUM.browser().newPage()) {
            page.setViewportSize(390, 844);
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(stack.home().resolve(ofTheLetter()).toString());
            page.locator(".picture").scrollIntoViewIfNeeded();
            assertThat(asked).noneMatch(url -> url.contains("slip.png"));
            page.waitForResponse(url -> url.url().contains("slip.png"), () -> page.click(".picture summary"));
            PlaywrightAssertions.assertThat(page.locator(".picture img")).hasJSProperty("naturalWidth", 1080);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void theCodeInThePictureShowsNamesAndNothingThatReachesAnybody() {
        var organisation = stack.nextOrganisation();
        var registered = stack.register(TypedForm.of(organisation));
        var slip = "/s/ita-2564/" + organisation;
        var picture = stack.get(slip + "/slip.png?t=" + registered.field("viewToken"));
        var scanned = Qr.scan(picture.bytes());
        var names = scanned.substring(scanned.indexOf("?t=") + 3);
        assertThat(scanned).isEqualTo(stack.home() + slip + "?t=" + names);

        assertThat(stack.get(slip + "?t=" + names).text())
                .contains("สมมุติ", "ปลัด อบต.")
                .doesNotContain("@" + organisation, "089-611-2233", "032-111-222")
                .doesNotContain(registered.field("viewToken"), registered.field("manageToken"));
        assertThat(stack.get(slip + "/slip.png?t=" + names).bytes()).isEqualTo(picture.bytes());
        assertThat(stack.get(slip + "/calendar.ics?t=" + names).status()).isEqualTo(200);
        assertThat(stack.get(slip + "/edit?t=" + names).status()).isEqualTo(404);
        for (var method : List.of("GET", "DELETE")) {
            assertThat(stack.registration(method, organisation)
                            .holding(names)
                            .ifMatch(1)
                            .answer()
                            .outcome())
                    .isEqualTo("404 unknown-registration");
        }
    }

    private static String ofTheLetter() {
        var organisation = stack.nextOrganisation();
        var token = stack.register(TypedForm.of(organisation)).field("viewToken");
        return "/s/ita-2564/" + organisation + "?t=" + token;
    }

    private static String ofTen() {
        var seats = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new Seat("seat-" + number, "เจ้าหน้าที่ผู้ปฏิบัติงาน คนที่ " + number))
                .toList();
        Seminar ten = Given.put(
                stack.seminars(), Given.aSeminar().called("ten").seating(seats).build());
        var organisation = Given.anOrganisation("6760607");
        stack.slots().invite(ten.id(), Invitee.of(organisation), Optional.empty());
        var model = Given.threePeople().attendees().getFirst();
        List<Attendee> people = seats.stream()
                .map(seat -> Given.like(model)
                        .in(seat)
                        .named("ว่าที่ร้อยตรีหญิง", "กมลวรรณพรรณรายเพชร", "ศรีสุวรรณภูมิพิทักษ์ทดสอบ")
                        .holding("นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ")
                        .build())
                .toList();
        stack.registry()
                .register(
                        ten,
                        Given.aSubmission(
                                "6760607", 1, new Delegation(Given.threePeople().contact(), people)),
                        new Tokens(new Token("manage-of-ten"), new Token("view-of-ten"), new Token("object-of-ten")),
                        Given.NOW);
        return "/s/ten/6760607?t=view-of-ten";
    }

    private static Page open(String path) {
        var page = CHROMIUM.browser().newPage();
        page.navigate(stack.home().resolve(path).toString());
        page.evaluate("document.fonts.ready");
        return page;
    }
}
