package thabian.local.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.post.MailFate;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Board;
import thabian.domain.standing.Suspicion;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Thailand;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// A stranger who has the one QR of the letter, and the 85 offices whom it was made for. `make attack` shows the
/// counts.
class AttackTest {
    private static final String BOARD = "/staff/seminars/ita-2564";
    private static final Pattern OBJECT = Pattern.compile("http[^\"\\s]*/object\\?t=[A-Za-z0-9_-]{27}");

    /// What a stranger would have official mail say. Of it only what is a name or a post gets in at all.
    private static final String WORDS = "คลิกรับเงินเยียวยา";

    @AutoClose
    private final Stack stack = Stack.start();

    private final List<Organisation> free = new ArrayList<>(Stack.organisations());
    private Instant now = Stack.instant("2021-03-09T10:12:00+07:00");
    private String officer = "";

    /// How the mailboxes of nobody begin: the laptop's SES tells at once of `bounce`, and never of any other.
    private String nobody = "bounce";

    @BeforeEach
    void twoHaveRegisteredAlready() {
        clock(now);
        officer = stack.staffToken("76", "officer");
        for (int i = 0; i < 2; i++) {
            stack.register(honest(free.removeFirst(), 900 + i));
        }
        stack.settleMails();
        assertThat(free).hasSize(83);
    }

    private void clock(Instant next) {
        now = next;
        stack.moveClockTo(Thailand.rfc3339(now));
    }

    private void pass(Duration time) {
        clock(now.plus(time));
    }

    private List<String> strangersPeople(int before) {
        return toPeople(before).stream()
                .filter(recipient -> recipient.contains("@people"))
                .toList();
    }

    private static TypedForm honest(Organisation organisation, int number) {
        return TypedForm.of(organisation.code().digits())
                .with("/contact/name", "นางสาวประสานงาน " + word(number))
                .with("/contact/phone", "081%07d".formatted(number));
    }

    /// A word of Thai letters for a number.
    private static String word(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> List.of("กา", "ขา", "คา", "งา", "จา", "ชา", "ดา", "ตา", "นา", "มา")
                        .get(digit - '0'))
                .collect(Collectors.joining());
    }

    /// Three people who never asked, every fourth of them with a mailbox that is not there.
    private TypedForm strangers(Organisation organisation, int number, String contact, String phone, String mailbox) {
        TypedForm typed = TypedForm.of(organisation.code().digits())
                .with("/contact/name", contact)
                .with("/contact/phone", phone)
                .with("/contact/email", mailbox);
        for (int person = 0; person < 3; person++) {
            int victim = number * 3 + person;
            typed = typed.with(
                    "/attendees/" + person + "/email",
                    (victim % 4 == 3 ? nobody : "victim") + victim + "@people" + number + ".example");
        }
        return typed;
    }

    private Answer come(TypedForm typed) {
        return stack.ask("POST", Stack.REGISTRATIONS).json(typed.json()).answer();
    }

    private List<String> listed() {
        return free.stream()
                .map(organisation -> stack.slot(organisation.code().digits()))
                .flatMap(slot -> slot.reach().email().stream())
                .map(EmailAddress::value)
                .toList();
    }

    /// What went out since so many mails, but for the notices.
    private List<String> toPeople(int before) {
        Set<String> notices = Set.copyOf(listed());
        return stack.recipients().stream()
                .skip(before)
                .filter(recipient -> !notices.contains(recipient))
                .toList();
    }

    private long bounced(List<String> recipients) {
        return recipients.stream().filter(to -> to.startsWith(nobody)).count();
    }

    private void tell(String attack, List<String> mails, Object... more) {
        System.out.println(
                "attack " + attack + (nobody.equals("bounce") ? "" : ", of bounces nothing told") + ": " + mails.size()
                        + " mails to people who never asked, " + bounced(mails) + " of them bounced; " + List.of(more));
    }

    private Board board() {
        return Board.of(stack.slots().all(Stack.letter().id(), "76"), now);
    }

    private void everyListedMailboxWasToldOnce(int before) {
        assertThat(stack.recipients().stream().skip(before).filter(Set.copyOf(listed())::contains))
                .as("each mailbox on the list is told once, at once, whatever is held")
                .containsExactlyInAnyOrderElementsOf(listed());
    }

    private void theTrueOfficeTakesItsPlaceByItself(Organisation organisation) {
        String code = organisation.code().digits();
        String own = stack.slot(code).code().orElseThrow().value();
        int before = stack.recipients().size();
        Answer changed = stack.registration("PUT", code)
                .with("Organisation-Code", own)
                .ifMatch(stack.slot(code).revision())
                .json(honest(organisation, 7).asChange().json())
                .answer();
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        stack.settleMails();
        assertThat(stack.recipients().stream().skip(before).distinct())
                .contains("saraban@" + code + ".example", "piti@" + code + ".example");
        assertThat(stack.slot(code).mailFates()).extracting(MailFate::fate).doesNotContain(MailFate.Fate.HELD);
    }

    /// A number as Thai people type it.
    private static String thai(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '๐'))
                .collect(Collectors.joining());
    }

    private Answer console(String path, String form) {
        return stack.ask("POST", path)
                .asBrowser()
                .with("Cookie", "thabian_session=" + stack.lastingSession(officer))
                .with("Origin", stack.home().toString())
                .form(form)
                .answer();
    }

    private Answer page(String path) {
        return stack.ask("GET", path)
                .asBrowser()
                .with("Cookie", "thabian_session=" + stack.lastingSession(officer))
                .answer();
    }

    /// By one act; whoever was told nothing is told nothing now.
    private void oneActUndoesAll() {
        Suspicion suspicion = board().suspicions().getFirst();
        int count = suspicion.slots().size();
        String check = BOARD + "/organisations/"
                + suspicion.slots().getFirst().organisation().code().digits() + "/check";
        assertThat(page(BOARD).text()).contains(check);
        assertThat(page(check).text()).contains(String.valueOf(count));
        Set<String> written = Set.copyOf(stack.recipients());
        int before = stack.recipients().size();

        for (var act : List.of("right", "cancel&number=" + count + "&reason=x")) {
            var overtaken = console(check, "seen=0&act=" + act);
            assertThat(overtaken.status()).as(act).isEqualTo(409);
            assertThat(overtaken.text()).contains("รายการนี้เปลี่ยนไปหลังจากเปิดหน้านี้");
        }
        var cancel = "act=cancel&seen=" + suspicion.mark() + "&number=";
        assertThat(console(check, cancel + (count - 1) + "&reason=x").status()).isEqualTo(422);
        assertThat(console(check, cancel + thai(count) + "&reason=ไม่ใช่หน่วยงาน")
                        .status())
                .isEqualTo(303);

        stack.settleMails();
        assertThat(suspicion.slots())
                .extracting(
                        slot -> stack.slot(slot.organisation().code().digits()).filled())
                .containsOnly(false);
        assertThat(stack.recipients().stream().skip(before).filter(to -> !written.contains(to)))
                .as("mailed, and never before")
                .isEmpty();
        assertThat(board().suspicions()).isEmpty();
    }

    private void noWordOfTheStrangersButNamesAndPosts(int before) {
        assertThat(stack.mails().stream().skip(before).map(Map::toString))
                .noneMatch(mail -> mail.contains(WORDS) || mail.contains("evil"));
    }

    @Test
    void aByOneHandAllAtOnce() {
        nobody = "gone";
        int before = stack.recipients().size();
        assertThat(come(strangers(free.getFirst(), 0, WORDS, "0890000000", "one@evil.example")
                                .with("/attendees/0/position", "https://evil.example/" + WORDS))
                        .status())
                .as("words that are no post")
                .isEqualTo(422);
        for (int i = 0; i < free.size(); i++) {
            assertThat(come(strangers(free.get(i), i, "นายคนเดียว กันหมด", "0890000000", "one@hand.example"))
                            .status())
                    .isEqualTo(201);
        }
        stack.settleMails();
        stack.sweep();
        var mails = toPeople(before);
        tell("a, one hand", mails, board().suspicions().size() + " line on the board");

        assertThat(mails).hasSizeLessThanOrEqualTo(20);
        assertThat(bounced(mails)).isLessThanOrEqualTo(5);
        everyListedMailboxWasToldOnce(before);
        noWordOfTheStrangersButNamesAndPosts(before);
        assertThat(board().suspicions())
                .singleElement()
                .satisfies(line -> assertThat(line.slots()).hasSize(83))
                .satisfies(line -> assertThat(line.districts()).isEqualTo(8));
        assertThat(stack.slot(free.getLast().code().digits()).mailFates())
                .extracting(MailFate::fate)
                .containsOnly(MailFate.Fate.HELD);
        assertThat(board().tally().mails().owed()).as("held is not owed").isZero();
        theTrueOfficeTakesItsPlaceByItself(free.getLast());
        oneActUndoesAll();
        assertThat(board().tally().registered()).isEqualTo(3);
        whoComesNextIsToldAtOnce();
    }

    /// Nothing of what was undone keeps anybody else's mails back.
    private void whoComesNextIsToldAtOnce() {
        pass(Duration.ofMinutes(2));
        for (int i = 0; i < 8; i++) {
            pass(Duration.ofSeconds(30));
            var organisation = free.get(i);
            assertThat(come(honest(organisation, 700 + i)).status()).isEqualTo(201);
            stack.settleMails();
            assertThat(stack.recipients().reversed().subList(0, 3))
                    .as(organisation.name())
                    .contains("piti@" + organisation.code() + ".example");
        }
    }

    @Test
    void dByChangesOfWhatGotThrough() {
        int before = stack.recipients().size();
        for (int i = 0; i < 5; i++) {
            come(strangers(free.get(i * 17), i, "นายคนเดียว กันหมด", "0890000000", "one@hand.example"));
        }
        stack.settleMails();
        for (int change = 1; change <= 8; change++) {
            for (int i = 0; i < 5; i++) {
                pass(Duration.ofSeconds(7));
                var code = free.get(i * 17).code().digits();
                var slot = stack.slot(code);
                stack.change(
                        slot.registration().orElseThrow().tokens().manage().secret(),
                        slot.revision(),
                        strangers(
                                free.get(i * 17),
                                100 * change + i,
                                "นายคนเดียว กันหมด",
                                "0890000000",
                                "one@hand.example"));
                stack.settleMails();
            }
        }
        tell("d, by changes", toPeople(before), board().suspicions().size() + " line on the board");
        assertThat(toPeople(before)).hasSizeLessThanOrEqualTo(20);
        for (int i = 0; i < 5; i++) {
            var slot = stack.slot(free.get(i * 17).code().digits());
            var object = slot.registration().orElseThrow().tokens().object().secret();
            stack.ask("POST", "/s/ita-2564/" + slot.organisation().code() + "/object?t=" + object)
                    .asBrowser()
                    .answer();
        }
        stack.settleMails();
        assertThat(toPeople(before).stream().filter(to -> !to.startsWith("one@") && !to.contains("province")))
                .as("an objection tells nobody new")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void whatIsHeldStaysHeldWhenTheSeminarsNewsGoOut() {
        int before = stack.recipients().size();
        for (int i = 0; i < free.size(); i += 7) {
            come(strangers(free.get(i), i, "นายคนเดียว กันหมด", "0890000000", "one@hand.example"));
        }
        stack.settleMails();
        var held = strangersPeople(before);
        stack.slots().all(Stack.letter().id(), "76").stream()
                .filter(slot -> slot.registration().isPresent())
                .forEach(slot -> stack.registry().announce(slot, now));
        stack.settleMails();
        stack.sweep();
        assertThat(Set.copyOf(strangersPeople(before)))
                .as("nobody who was not told before")
                .hasSameElementsAs(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounce", "gone"})
    void bByManyHandsTwoASecond(String nobodys) {
        nobody = nobodys;
        int before = stack.recipients().size();
        for (int i = 0; i < free.size(); i++) {
            pass(Duration.ofMillis(500));
            come(strangers(
                    free.get(i),
                    i,
                    "นาง" + word(i) + " คนใหม่",
                    "089%07d".formatted(i),
                    "c" + i + "@hand" + i + ".example"));
            if (i % 4 == 3) {
                stack.settleMails();
            }
        }
        stack.settleMails();
        stack.sweep();
        var mails = toPeople(before);
        tell("b, many hands", mails, board().suspicions().size() + " line on the board");

        assertThat(mails).hasSizeLessThanOrEqualTo(100);
        assertThat(bounced(mails)).isLessThanOrEqualTo(25);
        everyListedMailboxWasToldOnce(before);
        theTrueOfficeTakesItsPlaceByItself(free.getLast());
        oneActUndoesAll();
    }

    @Test
    void cSlowlyFiveADay() {
        nobody = "gone";
        int before = stack.recipients().size();
        var taken = free.subList(0, 20);
        for (int i = 0; i < taken.size(); i++) {
            pass(Duration.ofMinutes(i % 5 == 4 ? 1_440 - 4 * 90 : 90));
            come(strangers(
                    taken.get(i),
                    i,
                    "นาง" + word(i) + " คนใหม่",
                    "089%07d".formatted(i),
                    "c" + i + "@hand" + i + ".example"));
            stack.settleMails();
        }
        tell("c, slowly", toPeople(before));
        var told = taken.stream()
                .flatMap(organisation -> stack.slot(organisation.code().digits()).reach().email().stream())
                .map(EmailAddress::value)
                .toList();
        assertThat(stack.recipients()).containsAll(told);
        noWordOfTheStrangersButNamesAndPosts(before);

        var objected = taken.getFirst();
        var link = stack.mails().stream()
                .filter(mail ->
                        mail.toString().contains("saraban@" + objected.code().digits()))
                .map(mail -> OBJECT.matcher(mail.toString()))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group())
                .findFirst()
                .orElseThrow();
        var path = link.substring(stack.home().toString().length());
        assertThat(stack.get(path).text()).contains("สมมุติ", "ปลัด อบต.").doesNotContain("089", "@people");
        assertThat(stack.slot(objected.code().digits()).disputed())
                .as("looked at by a scanner")
                .isFalse();
        assertThat(stack.ask("POST", path).asBrowser().answer().status()).isEqualTo(200);
        assertThat(stack.slot(objected.code().digits()).disputed()).isTrue();
        stack.settleMails();
        assertThat(stack.recipients().reversed().subList(0, 2))
                .containsExactlyInAnyOrder(
                        "c0@hand0.example", Stack.letter().office().email().value());

        for (var organisation : taken) {
            var code = organisation.code().digits();
            assertThat(console(
                                    BOARD + "/organisations/" + code,
                                    "act=withdraw&confirm=yes&reason=x&revision="
                                            + stack.slot(code).revision())
                            .status())
                    .isEqualTo(303);
        }
        assertThat(board().tally().registered()).isEqualTo(2);
    }

    /// All of them come from one address, as whole provinces do by their carriers'.
    @Test
    void theHonestNoticeNothing() {
        twoWhoseEveryMailComesBack();
        var owed = new ArrayList<String>();
        for (int i = 0; i < free.size(); i++) {
            pass(Duration.ofSeconds(4));
            var organisation = free.get(i);
            boolean helped = organisation.district().equals("ท่ายาง");
            var typed = helped
                    ? honest(organisation, 555).with("/contact/email", "thayang@district.example")
                    : honest(organisation, i);
            assertThat(come(typed).status()).isEqualTo(201);
            owed.add(helped ? "thayang@district.example" : "saraban@" + organisation.code() + ".example");
            owed.add("piti@" + organisation.code() + ".example");
            if (owed.size() >= 10 || i == free.size() - 1) {
                stack.settleMails();
                assertThat(stack.recipients().reversed().stream().limit(2L * owed.size()))
                        .as("within twenty seconds")
                        .containsAll(owed);
                owed.clear();
            }
        }
        var held = stack.slots().all(Stack.letter().id(), "76").stream()
                .map(Slot::mailFates)
                .flatMap(List::stream)
                .filter(mail -> mail.fate() != MailFate.Fate.DELIVERED && mail.fate() != MailFate.Fate.BOUNCED)
                .toList();
        System.out.println("attack none, 83 honest offices behind one address after two whose every mail came back: "
                + stack.recipients().size() + " mails, " + held.size() + " held; lines on the board: "
                + board().suspicions().size());
        assertThat(held).isEmpty();
        assertThat(board().suspicions())
                .as("whoever helped, and that so many came without a pause")
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.held()).isFalse());
        whoeverHelpedPutsRightWhatWasMistyped();
    }

    /// Strangers, who come right before the others.
    private void twoWhoseEveryMailComesBack() {
        for (int i = 0; i < 2; i++) {
            var typed = strangers(
                    free.removeLast(),
                    0,
                    "นาง" + word(i) + " คนใหม่",
                    "089%07d".formatted(i),
                    nobody + i + "@x" + i + ".example");
            for (int person = 0; person < 3; person++) {
                typed = typed.with("/attendees/" + person + "/email", nobody + person + "@dead" + i + ".example");
            }
            assertThat(come(typed).status()).isEqualTo(201);
        }
        stack.settleMails();
    }

    private void whoeverHelpedPutsRightWhatWasMistyped() {
        var helped = free.stream()
                .filter(organisation -> organisation.district().equals("ท่ายาง"))
                .toList();
        for (int i = 0; i < helped.size(); i++) {
            pass(Duration.ofHours(i < 8 ? 5 : 1));
            var code = helped.get(i).code().digits();
            var slot = stack.slot(code);
            var put = stack.change(
                    slot.registration().orElseThrow().tokens().manage().secret(),
                    slot.revision(),
                    honest(helped.get(i), 555)
                            .with("/contact/email", "thayang@district.example")
                            .with("/attendees/1/email", "right@" + code + ".example"));
            assertThat(put.status()).as(put.text()).isEqualTo(200);
            stack.settleMails();
            assertThat(stack.recipients()).as("correction " + (i + 1)).contains("right@" + code + ".example");
        }
    }

    @Test
    void eByRegisteringAndCancellingAgainAndAgain() {
        int before = stack.recipients().size();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 5; i++) {
                int number = 5 * round + i;
                pass(Duration.ofSeconds(61));
                come(strangers(
                        free.get(i * 17),
                        number,
                        "นาง" + word(number) + " คนใหม่",
                        "089%07d".formatted(number),
                        "c" + number + "@hand" + number + ".example"));
                stack.settleMails();
                var slot = stack.slot(free.get(i * 17).code().digits());
                stack.registration("DELETE", slot.organisation().code().digits())
                        .holding(slot.registration()
                                .orElseThrow()
                                .tokens()
                                .manage()
                                .secret())
                        .ifMatch(slot.revision())
                        .answer();
                stack.settleMails();
            }
        }
        tell("e, by registering anew", strangersPeople(before));
        assertThat(Set.copyOf(strangersPeople(before))).hasSizeLessThanOrEqualTo(2 * 5 * 3);
    }
}
