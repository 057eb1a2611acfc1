package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.random;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.post.Message.Kind;
import thabian.domain.post.Message.State;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.post.Recipient.Role;
import thabian.given.Given;

class MessageTest {
    private static final Message TWO = Message.to(
            List.of(
                    Recipient.of(Role.CONTACT, mail("saraban@lao.example")),
                    Recipient.of(Role.ATTENDEE, mail("somchai@lao.example"))),
            messageId(1),
            Kind.CONFIRMATION,
            1,
            NOW);

    private static Message failed(Message message, int times) {
        Message tried = message;
        for (int i = 0; i < times; i++) {
            tried = tried.failed(NOW, true);
        }
        return tried;
    }

    @Test
    void whatIsNewIsDueAtOnce() {
        assertThat(TWO.open()).isTrue();
        assertThat(TWO.tries()).isZero();
        assertThat(TWO.due(NOW)).isTrue();
        assertThat(TWO.nextLook()).isEqualTo(NOW);
        assertThat(fates(TWO)).containsOnly(Fate.OWED);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "3, PT1M", "4, PT2M", "5, PT4M", "8, PT32M", "9, PT1H", "99, PT1H"})
    void theMoreOftenItFailedOfItselfTheLaterItIsTriedNext(int tries, Duration pause) {
        Message tried = failed(TWO, tries);

        assertThat(tried.tries()).isEqualTo(tries);
        assertThat(tried.nextLook()).isEqualTo(NOW.plus(pause));
        assertThat(tried.due(NOW.plus(pause).minusMillis(1))).isFalse();
        assertThat(tried.due(NOW.plus(pause))).isTrue();
        assertThat(tried.open()).as("nothing is given up for having failed").isTrue();
        assertThat(tried.stuck()).isEqualTo(tries >= Message.STUCK);
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "3, PT1M", "4, PT2M", "5, PT2M", "99, PT2M"})
    void whatMeetsSilenceIsTriedAgainSoonHoweverOftenItDid(int times, Duration pause) {
        Message tried = TWO;
        for (int i = 0; i < times; i++) {
            tried = tried.unheard(NOW, true);
        }

        assertThat(tried.tries()).isEqualTo(times);
        assertThat(tried.next()).contains(NOW.plus(pause));
        assertThat(tried.stuck()).isEqualTo(times >= Message.STUCK);
        assertThat(tried.unblamed().tries()).isZero();
        assertThat(TWO.unheard(NOW, false).tries()).isZero();
    }

    @Test
    void eachRoundBeginsBehindTheCopyThatWasTriedLast() {
        assertThat(TWO.places()).containsExactly(0, 1);
        assertThat(TWO.behind(0).places()).containsExactly(1, 0);
        assertThat(TWO.behind(0).behind(1).places()).containsExactly(0, 1);
    }

    @Test
    void whatIsOverIsNotStuckHoweverOftenItFailed() {
        assertThat(failed(TWO, Message.STUCK).over().stuck()).isFalse();
    }

    @Test
    void itHasAPlaceForAHundred() {
        Recipient somebody = Recipient.of(Role.ATTENDEE, mail("somchai@lao.example"));
        assertThat(Message.to(Collections.nCopies(100, somebody), messageId(1), Kind.CHANGED, 1, NOW)
                        .to())
                .hasSize(100);
        assertThatThrownBy(() -> Message.to(Collections.nCopies(101, somebody), messageId(1), Kind.CHANGED, 1, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOutageCostsItNoTry() {
        Message waiting = TWO.failed(NOW, false).failed(NOW, false);

        assertThat(waiting.tries()).isZero();
        assertThat(waiting.nextLook()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatIsGivenUpIsDone() {
        Message over = Given.givenUp(TWO.with(0, Fate.SENT));

        assertThat(fates(over)).containsExactly(Fate.SENT, Fate.GIVEN_UP);
        assertThat(over.state()).isEqualTo(State.DONE);
        assertThat(over.givenUp()).isTrue();
        assertThat(over.due(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void itIsDoneOnceEveryCopyHasItsFate() {
        assertThat(TWO.with(0, Fate.SENT).state()).isEqualTo(State.OPEN);
        assertThat(TWO.with(0, Fate.SENT).with(1, Fate.REFUSED).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatOwesNothingIsNotHeldButDone() {
        assertThat(TWO.holding().state()).isEqualTo(State.HELD);
        Message nobody = TWO.onlyTo(_ -> false);
        assertThat(nobody.holding().state()).isEqualTo(State.DONE);
        assertThat(TWO.with(0, Fate.SENT).with(1, Fate.REFUSED).holding().state())
                .isEqualTo(State.DONE);
        assertThat(TWO.with(0, Fate.SENT).with(1, Fate.LATER).holding().state()).isEqualTo(State.HELD);
    }

    @Test
    void theFateOfACopyLeavesTheOthersAsTheyAre() {
        assertThat(fates(TWO.with(1, Fate.SENT))).containsExactly(Fate.OWED, Fate.SENT);
    }

    @Test
    void nothingIsSentOfAMessageThatIsOver() {
        Message over = TWO.over();

        assertThat(over.open()).isFalse();
        assertThat(over.due(NOW)).isFalse();
        assertThat(over.with(0, Fate.SENT).with(1, Fate.SENT).state()).isEqualTo(State.OVER);
    }

    @Test
    void aFormerOneIsUntoldUntilTheCopyIsOnItsWay() {
        Message changed = Message.to(
                List.of(
                        Recipient.of(Role.CONTACT, mail("saraban@lao.example")),
                        Recipient.of(Role.FORMER, mail("former@lao.example"))),
                messageId(1),
                Kind.CHANGED,
                2,
                NOW);

        assertThat(changed.untoldFormer()).containsExactly(changed.to().get(1));
        assertThat(Given.givenUp(changed).untoldFormer())
                .as("a copy that was given up")
                .hasSize(1);
        assertThat(changed.with(1, Fate.SENT).untoldFormer()).isEmpty();
        assertThat(changed.with(1, Fate.REFUSED).untoldFormer()).isEmpty();
        assertThat(changed.over().untoldFormer())
                .as("a newer message tells them")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofACancellationEverybodyIsFormer(Kind kind) {
        Message told = Message.to(TWO.to(), messageId(1), kind, 2, NOW);

        assertThat(told.untoldFormer()).hasSize(kind == Kind.CANCELLED ? 2 : 0);
    }

    @Test
    void theClosingReportGoesToWhoeverIsTheOfficeWhenItIsSent() {
        Message report = Message.closingReport(messageId(1), NOW);

        assertThat(report.kind()).isEqualTo(Kind.CLOSING_REPORT);
        assertThat(report.to()).singleElement().satisfies(office -> {
            assertThat(office.role()).isEqualTo(Role.OFFICE);
            assertThat(office.address()).isEmpty();
            assertThat(office.reads(mail("office@phetchaburi.example"))).isFalse();
        });
    }

    @Test
    void capitalsMakeNoOtherReader() {
        Recipient contact = TWO.to().getFirst();

        assertThat(contact.reads(mail("SARABAN@lao.example"))).isTrue();
        assertThat(contact.reads(mail("somchai@lao.example"))).isFalse();
    }

    @Test
    void aDrawnNameIsTwelveHexadecimalDigits() {
        RandomGenerator random = random();
        List<String> drawn =
                Stream.generate(() -> MessageId.draw(random).value()).limit(100).toList();

        assertThat(drawn).doesNotHaveDuplicates().allMatch(name -> name.matches("[0-9a-f]{12}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2a", "00000000002A", "00000000002a0", "00000000002g", "0000000000.0", "00000000002a\n"})
    void anythingElseNamesNoMessage(String text) {
        assertThat(MessageId.isOne(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void aCopyHasAPlace(int place) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Copy(messageId(1), place));
    }

    private static List<Fate> fates(Message message) {
        return message.to().stream().map(Recipient::fate).toList();
    }
}
