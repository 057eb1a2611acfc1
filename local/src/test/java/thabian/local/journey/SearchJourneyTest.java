package thabian.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import thabian.domain.call.Organisation;
import thabian.given.Search;
import thabian.upload.RegisterFile;
import thabian.words.OrganisationWords;

/// The form's search for an organisation, in a browser: by the server's rule, over provinces of the register.
class SearchJourneyTest {
    private static final Pattern OPTIONS =
            Pattern.compile("(<option value=\"\">[^<]*</option>).*?</select>", Pattern.DOTALL);
    private static final String BOX = "#organisation";
    private static final String STATUS = ".combo [role=status]";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    /// Opens the form with everybody of a province in the register to choose from.
    private static Page open(Phone phone, Play play, String province) {
        var all = RegisterFile.register().in(province);
        var form = new String(play.fetch(play.seminar()), UTF_8)
                .replaceFirst(
                        "data-province=\"[^\"]*\"",
                        "data-province=\"" + all.getFirst().province() + "\"");
        var choices = all.stream().map(SearchJourneyTest::choice).collect(Collectors.joining());
        var html = OPTIONS.matcher(form).replaceFirst("$1" + Matcher.quoteReplacement(choices) + "</select>");
        phone.page().unrouteAll();
        phone.page()
                .route(
                        play.seminar(),
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html; charset=utf-8")
                                .setBody(html)));
        return phone.open(play.seminar());
    }

    private static String choice(Organisation one) {
        return "<optgroup label=\"อำเภอ%s\"><option value=\"%s\">%s</option></optgroup>"
                .formatted(one.district(), one.code(), OrganisationWords.name(one));
    }

    /// The codes that are offered for each of what is typed.
    @SuppressWarnings("unchecked")
    private static List<String> offered(Page form, List<String> typed) {
        return (List<String>) form.evaluate("""
                typed => typed.map((words) => {
                  const box = document.querySelector("#organisation");
                  box.value = words;
                  box.dispatchEvent(new Event("input", { bubbles: true }));
                  return [...document.querySelectorAll("[role=option]")]
                    .map((row) => row.querySelector("small").textContent.split(" · ")[1]).join(" ");
                })""", typed);
    }

    @Test
    void theBrowserFindsWhomTheServerFindsInTheSameOrder() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var byProvince = Search.all().stream().collect(Collectors.groupingBy(Search::province));
            for (var province : byProvince.keySet()) {
                var searches = Stream.concat(byProvince.get(province).stream(), ways(province))
                        .toList();
                var offered = offered(
                        open(phone, play, province),
                        searches.stream().map(Search::typed).toList());
                for (var i = 0; i < searches.size(); i++) {
                    assertThat(offered.get(i))
                            .as("%s", searches.get(i))
                            .isEqualTo(String.join(" ", searches.get(i).found()));
                }
            }
            phone.hadNoTrouble();
        }
    }

    /// How every twentieth of a province might be typed.
    private static Stream<Search> ways(String province) {
        var all = RegisterFile.register().in(province);
        return IntStream.range(0, all.size())
                .filter(number -> number % 20 == 0)
                .mapToObj(all::get)
                .flatMap(one -> {
                    var called = one.target().called();
                    var middle = called.length() / 2;
                    return Stream.of(
                            one.name(),
                            one.type() + called + " อ." + one.district(),
                            Normalizer.normalize(called, Normalizer.Form.NFKD),
                            called.substring(0, middle),
                            called.substring(0, middle) + "ฮ" + called.substring(middle + 1),
                            called.substring(0, middle) + called.substring(middle + 1),
                            one.district(),
                            "0" + one.code());
                })
                .map(typed -> new Search(province, typed, List.of()));
    }

    @Test
    void theFirstIsWhoseNameWasTyped() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = open(phone, play, "76");
            page.fill(BOX, "บ้านแหลม");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(Clerk.chosen(page)).isEqualTo("5760702");
            phone.hadNoTrouble();
        }
    }

    @Test
    void whoIsFoundButForALetterIsChosenByHandOnly() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = open(phone, play, "76");
            for (var typed : List.of("ท่าคอบ", "ท่าคอย")) {
                page.fill(BOX, typed);
                assertThat(page.locator("[role=option]").count()).isOne();
                page.keyboard().press("Tab");
                assertThat(Clerk.chosen(page)).isEqualTo(typed.endsWith("บ") ? "" : "6760513");
            }
            page.fill(BOX, "ท่าคอบ");
            page.keyboard().press("Enter");
            assertThat(Clerk.chosen(page)).isEqualTo("6760513");
            phone.hadNoTrouble();
        }
    }

    @Test
    void nothingOfANameIsCutOff() throws IOException {
        try (var play = Play.start("");
                var phone = CHROMIUM.phone(play, true)) {
            var page = open(phone, play, "76");
            var whole = "องค์การบริหารส่วนตำบลหนองชุมพลเหนือ";
            for (var width : List.of(320, 1280)) {
                page.setViewportSize(width, 844);
                page.fill(BOX, "หนองชุมพล");
                assertThat(page.evaluate("[...document.querySelectorAll('[role=option]')]"
                                + ".filter(row => row.scrollWidth > row.clientWidth).length"))
                        .isEqualTo(0);
                assertThat(page.locator("[role=option]").last().innerText()).startsWith(whole);
                page.locator("[role=option]").last().click();
                assertThat(page.inputValue(BOX)).isEqualTo(whole);
                assertThat(page.innerText(STATUS)).isEqualTo(width == 320 ? whole + " อำเภอเขาย้อย · 6760204" : "");
            }
            phone.hadNoTrouble();
        }
    }
}
