package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;
import thabian.words.Words;

/// An office changes the seats of a seminar while somebody's form is open: what they typed is told to them, and nobody
/// is left out unsaid.
class SeatsMeanwhileTest {
    private static final String FORM = "/s/ita-2564";
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final Words PAGE = Words.of("page");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final List<Seat> LETTERS = Stack.letter().seats();

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static Instant now = Stack.instant("2021-03-10T09:00:00+07:00");

    private final Browser clerk = new Browser(STACK.home());
    private final String organisation = STACK.nextOrganisation();
    private final TypedForm typed = TypedForm.of(organisation)
            .with("/attendees/0/phone", "081-000-0001")
            .with("/attendees/1/phone", "081-000-0002")
            .with("/attendees/2/phone", "081-000-0003");

    @AfterEach
    void theLettersSeats() {
        seats("1 2 3");
    }

    /// @param places of the letter's seats, counted from 1; any other text is a new one
    private static void seats(String places) {
        Seminar seminar = STACK.seminars().current(Stack.letter().id()).orElseThrow();
        List<Seat> seats = Stream.of(places.split(" "))
                .map(place -> place.matches("[123]")
                        ? LETTERS.get(Integer.parseInt(place) - 1)
                        : new Seat(place, "ผู้แทน " + place))
                .toList();
        STACK.seminars()
                .write(new Seminar(
                        seminar.id(),
                        seminar.subject(),
                        seminar.office(),
                        seminar.meeting(),
                        seminar.window(),
                        seats,
                        seminar.rules(),
                        seminar.territory(),
                        seminar.edition()))
                .orElseThrow();
        now = now.plusSeconds(60);
        STACK.moveClockTo(now.toString());
    }

    private static String fields(Answer page) {
        return HIDDEN.matcher(page.text().substring(page.text().lastIndexOf("<form")))
                .results()
                .map(field ->
                        field.group(1) + "=" + URLEncoder.encode(unescaped(field.group(2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String unescaped(String text) {
        return text.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private List<String> registered() {
        return STACK.slot(organisation).registration().stream()
                .flatMap(registration -> registration.delegation().attendees().stream())
                .map(person -> person.seat().id() + " " + person.name().first())
                .toList();
    }

    /// All that is typed of somebody, by their place in the letter.
    private List<String> about(int place) {
        String at = "/attendees/" + (place - 1) + "/";
        return Stream.of("firstName", "lastName", "position", "phone", "email")
                .map(field -> typed.text(at + field))
                .toList();
    }

    private static List<Integer> gone(String places) {
        return IntStream.rangeClosed(1, 3)
                .filter(place -> !List.of(places.split(" ")).contains(String.valueOf(place)))
                .boxed()
                .toList();
    }

    private static String card(Answer page) {
        int from = page.text().indexOf("id=\"unseated\"");
        return from < 0 ? "" : page.text().substring(from, page.text().indexOf("</section>", from));
    }

    private void tells(Answer page, String places) {
        List<String> all = new ArrayList<>();
        gone(places).forEach(place -> all.addAll(about(place)));
        assertThat(all).allMatch(card(page)::contains);
        IntStream.rangeClosed(1, 3)
                .filter(place -> !gone(places).contains(place))
                .forEach(place ->
                        assertThat(card(page)).doesNotContain(about(place).getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "2 3", "3", "3 1", "2"})
    void whoeverLosesTheirSeatIsToldBeforeTheOthersAreRegistered(String places) {
        seats(places);

        var check = clerk.send(FORM, typed.form("check"));
        assertThat(check.status()).isEqualTo(200);
        tells(check, places);
        var unsaid = clerk.send(FORM, typed.form("send"));
        tells(unsaid, places);
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(registered()).isEmpty();
        tells(clerk.send(FORM, fields(check) + "&step=edit"), places);

        assertThat(clerk.send(FORM, fields(unsaid) + "&step=send").status()).isEqualTo(303);
        assertThat(registered())
                .containsExactlyElementsOf(Stream.of(places.split(" "))
                        .map(Integer::parseInt)
                        .map(place ->
                                LETTERS.get(place - 1).id() + " " + about(place).getFirst())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"1 new 2 3, 1", "new 1 2 3, 0", "1 2 new, 2", "3 new, 1", "new other, 0 1", "1 2 3 new, 3"})
    void aSeatThatWasAddedIsToldToBeEmptyAndNoOtherIsBlamed(String places, String empty) {
        seats(places);
        for (String step : List.of("check", "send")) {
            var again = clerk.send(FORM, typed.form(step));
            assertThat(again.status()).isEqualTo(422);
            tells(again, places);
            assertThat(Pattern.compile("href=\"#attendees-(\\d)-(\\w+)\"")
                            .matcher(again.text())
                            .results()
                            .map(line -> line.group(1))
                            .distinct())
                    .containsExactly(empty.split(" "));
            assertThat(again.text()).contains(about(1)).contains(about(2)).contains(about(3));
        }
        assertThat(registered()).isEmpty();
    }

    @Test
    void aSeatOfWhichNothingWasTypedIsNotMissed() {
        var opened = clerk.open(FORM + "?org=" + organisation);
        seats("1 2");
        assertThat(card(clerk.send(FORM, fields(opened) + "&organisation=" + organisation + "&step=check")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "3 1", "2"})
    void anOfficerIsToldTheSame(String places) {
        var officer = new Browser(STACK.home());
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        String form = BOARD + "/organisations/" + organisation + "/registration";
        seats(places);

        var told = officer.send(form, typed.form("") + "&reason=x&revision=0");
        assertThat(told.status()).isEqualTo(422);
        tells(told, places);
        assertThat(registered()).isEmpty();

        String carried = Stream.of(fields(told).split("&"))
                .filter(field -> field.startsWith("attendees."))
                .filter(field -> field.charAt("attendees.".length()) >= '0' + places.split(" ").length)
                .collect(Collectors.joining("&"));
        TypedForm kept = typed.without("/attendees");
        for (String place : places.split(" ")) {
            String at = "/attendees/" + List.of(places.split(" ")).indexOf(place);
            for (String field :
                    List.of("seat", "capacity", "prefix", "firstName", "lastName", "position", "phone", "email")) {
                kept = kept.with(
                        at + "/" + field, typed.text("/attendees/" + (Integer.parseInt(place) - 1) + "/" + field));
            }
        }
        assertThat(officer.send(form, kept.form("") + "&reason=x&revision=0&" + carried)
                        .status())
                .isEqualTo(303);
        assertThat(registered()).hasSize(places.split(" ").length);
    }

    @Test
    void whoeverSitsInASeatThatIsNoMoreIsNamedWhereverTheOthersAreChanged() {
        var answer = STACK.register(typed);
        String manage = answer.field("manageToken");
        seats("1 2");

        String edit = FORM + "/" + organisation + "/edit?t=" + manage;
        tells(clerk.open(edit), "1 2");
        var officer = new Browser(STACK.home());
        officer.signIn(BOARD, "PHETCHABURI_OFFICER");
        String form = BOARD + "/organisations/" + organisation + "/registration";
        tells(officer.open(form), "1 2");

        var unsaid = officer.send(
                form, typed.with("/attendees/0/firstName", "สมหมาย").form("") + "&reason=x&revision=1");
        tells(unsaid, "1 2");
        var stale = officer.send(
                form,
                typed.with("/attendees/0/firstName", "สมหมาย").form("") + "&reason=x&revision=0&"
                        + "attendees.2.insist=told");
        assertThat(stale.text())
                .contains(PAGE.get("unseated.seat", LETTERS.get(2).title()), "ปิติ");
        assertThat(registered()).hasSize(3);

        var change =
                clerk.send(edit, typed.with("/attendees/0/firstName", "สมหมาย").form("send") + "&revision=1");
        tells(change, "1 2");
        assertThat(registered()).hasSize(3);
        assertThat(clerk.send(edit, fields(change) + "&step=send").status()).isEqualTo(303);
        assertThat(registered()).containsExactly("chief-administrator สมหมาย", "head-of-office มานี");
    }
}
