package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Message.Kind;
import thabian.domain.post.Message.State;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.post.Recipient.Role;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;

class CorrespondenceTest {
    @Test
    void messagesStandByTheirAge() {
        Correspondence post = owing(sent(3), sent(1), sent(2));

        assertThat(ids(post)).containsExactly(messageId(1), messageId(2), messageId(3));
    }

    @Test
    void ofTheSameInstantTheirNamesTell() {
        Message one = Message.closingReport(messageId(1), NOW);
        Message two = Message.closingReport(messageId(2), NOW);

        assertThat(owing(two, one)).isEqualTo(owing(one, two));
    }

    @Test
    void aMessageIsOwedBesideTheOthers() {
        Correspondence post = owing(message(1), givenUp(2), message(3));

        assertThat(post.open()).containsExactly(message(1), message(3));
        assertThat(post.message(messageId(2))).contains(givenUp(2));
    }

    @Test
    void aMessageThatTakesOverEndsTheOlderOpenOrGivenUpOnes() {
        Correspondence post = owing(message(1), givenUp(2), sent(3)).telling(message(4));

        assertThat(post.messages())
                .extracting(Message::state)
                .containsExactly(State.OVER, State.OVER, State.DONE, State.OPEN);
        assertThat(post.open()).containsExactly(message(4));
    }

    @Test
    void whatWasSentOfAMessageThatIsOverStaysKnown() {
        Correspondence post = owing(message(1).with(0, Recipient.Fate.SENT)).telling(message(2));

        assertThat(post.messages().getFirst().to().getFirst().fate()).isEqualTo(Recipient.Fate.SENT);
    }

    @Test
    void whoLeftIsUntoldUntilAMessageTellsIt() {
        Message changed = Message.to(
                List.of(Recipient.of(Role.FORMER, mail("former@lao.example"))), messageId(1), Kind.CHANGED, 2, NOW);

        assertThat(owing(changed).untoldFormer()).containsExactly(mail("former@lao.example"));
        assertThat(owing(Given.sent(changed)).untoldFormer()).isEmpty();
        assertThat(owing(changed).telling(message(2)).untoldFormer()).isEmpty();
        assertThat(owing(changed).owing(message(2)).untoldFormer())
                .as("what stands beside it tells nobody of it")
                .hasSize(1);
    }

    @Test
    void ofACopyTheGraverReportIsKept() {
        Correspondence bounced = owing(sent(1)).told(report(1, 0, What.BOUNCED));

        assertThat(bounced.told(report(1, 0, What.DELIVERED))).isEqualTo(bounced);
        assertThat(bounced.told(report(1, 0, What.COMPLAINED)).said()).containsExactly(report(1, 0, What.COMPLAINED));
    }

    @Test
    void aReportThatComesAgainIsNothingNew() {
        Correspondence bounced = owing(sent(1)).told(report(1, 0, What.BOUNCED));
        DeliveryReport later =
                new DeliveryReport(new Copy(messageId(1), 0), What.BOUNCED, NOW.plus(Duration.ofHours(1)));

        assertThat(bounced.told(later)).isEqualTo(bounced);
    }

    @Test
    void everyCopyHasAReportOfItsOwn() {
        Correspondence post = owing(sent(1), sent(2))
                .told(report(2, 0, What.DELIVERED))
                .told(report(1, 1, What.BOUNCED))
                .told(report(1, 0, What.COMPLAINED));

        assertThat(post.said())
                .containsExactly(
                        report(1, 0, What.COMPLAINED), report(1, 1, What.BOUNCED), report(2, 0, What.DELIVERED));
        assertThat(post.said(new Copy(messageId(1), 1))).contains(report(1, 1, What.BOUNCED));
        assertThat(post.said(new Copy(messageId(2), 1))).isEmpty();
    }

    @Test
    void aReportOfNoCopyThatIsKnownIsNotKept() {
        Correspondence post = owing(sent(1));

        assertThat(post.told(report(2, 0, What.BOUNCED))).isEqualTo(post);
        assertThat(post.told(report(1, 2, What.BOUNCED))).isEqualTo(post);
    }

    @Test
    void aCopyThatArrivedCountsAsSentWhereItsAnswerWasLost() {
        Message owed = message(1).with(1, Fate.LATER);

        assertThat(owing(owed).told(report(1, 0, What.DELIVERED)).arrived(owed)).isEqualTo(owed.with(0, Fate.SENT));
        assertThat(owing(owed)
                        .told(report(1, 0, What.DELIVERED))
                        .told(report(1, 1, What.DELIVERED))
                        .arrived(owed))
                .isEqualTo(sent(1));
        assertThat(owing(givenUp(1)).told(report(1, 0, What.DELIVERED)).arrived(givenUp(1)))
                .as("it goes to nobody any more")
                .isEqualTo(givenUp(1));
    }

    @ParameterizedTest
    @EnumSource(value = What.class, mode = EnumSource.Mode.EXCLUDE, names = "DELIVERED")
    void whatElseIsReportedOfACopyThatIsOwedTellsWhyItIsNotSent(What what) {
        assertThat(owing(message(1)).told(report(1, 0, what)).arrived(message(1)))
                .isEqualTo(message(1));
    }

    @Test
    void whenTheLinkWasAskedForIsKeptThroughWhateverElseIsOwed() {
        Correspondence asked = owing(message(1)).linkOwed(NOW);

        assertThat(asked.owing(message(2))
                        .telling(message(3))
                        .told(report(3, 0, What.BOUNCED))
                        .linkOwedAt())
                .contains(NOW);
    }

    @Test
    void beyondItsBytesTheOldestMessagesLeave() {
        Correspondence post = owing(many(100));

        assertThat(ids(post).getLast()).isEqualTo(messageId(100));
        assertThat(post.messages()).hasSizeBetween(5, 15);
        assertThat(ids(post))
                .isEqualTo(IntStream.rangeClosed(101 - post.messages().size(), 100)
                        .mapToObj(Given::messageId)
                        .toList());
    }

    @Test
    void whoeverWasNeverToldStaysOnRecordHoweverMuchIsToldLater() {
        Correspondence post = owing(givenUp(1)).owing(message(2)).owing(sent(3));
        for (Message later : many(100)) {
            post = post.message(later.id()).isPresent() ? post : post.owing(later);
        }
        assertThat(post.message(messageId(1))).contains(givenUp(1));
    }

    @Test
    void whatCameBackLeavesAfterWhatArrived() {
        Correspondence post = owing(sent(1)).told(report(1, 0, What.BOUNCED));
        for (int number = 2; number < 100; number++) {
            post = post.owing(sent(number));
        }
        assertThat(post.message(messageId(1))).isPresent();
        assertThat(post.message(messageId(2))).isEmpty();
    }

    /// One message to one person each, whose address has 20 characters: 250 bytes.
    @Test
    void whoIsErasedOfAMessageHasItsSenderReadItAgain() {
        Correspondence post = owing(message(1), message(2));
        EmailAddress reader =
                post.messages().getLast().to().getFirst().address().orElseThrow();

        assertThat(post.without(reader::equals).wakesSender(post)).contains(at(2));
        assertThat(post.without(mail("nobody@lao.example")::equals).wakesSender(post))
                .isEmpty();
        assertThat(post.owing(message(3)).wakesSender(post))
                .as("what is new wakes by itself")
                .isEmpty();
        assertThat(post.over().wakesSender(post)).isEmpty();
    }

    private static Message toOne(int number) {
        return Given.sent(Message.to(
                List.of(Recipient.of(Role.ATTENDEE, mail("somebody%02d@x.example".formatted(number)))),
                messageId(number),
                Kind.CONFIRMATION,
                1,
                at(number)));
    }

    private static Correspondence toMany(int people) {
        return IntStream.range(0, people)
                .mapToObj(CorrespondenceTest::toOne)
                .reduce(Correspondence.NONE, Correspondence::owing, (one, _) -> one);
    }

    private static Correspondence bouncingForMany(int people) {
        Correspondence post = Correspondence.NONE;
        for (int number = 0; number < people; number++) {
            post = post.owing(toOne(number)).told(report(number, 0, What.BOUNCED));
        }
        return post;
    }

    @Test
    void whatFitsExactlyStays() {
        assertThat(toMany(Correspondence.BYTES / 250).messages()).hasSize(16);
        assertThat(toMany(Correspondence.BYTES / 250 + 1).messages()).hasSize(16);
    }

    @Test
    void nobodysTroubleLeavesUnlessItIsTwiceTooMuch() {
        assertThat(bouncingForMany(32).messages()).hasSize(32);
        assertThat(ids(bouncingForMany(40)))
                .isEqualTo(IntStream.range(8, 40).mapToObj(Given::messageId).toList());
    }

    @Test
    void itWroteToWhomeverTheCarrierTookAnythingFor() {
        Correspondence post = owing(message(1).with(0, Recipient.Fate.SENT).with(1, Recipient.Fate.GIVEN_UP));
        assertThat(post.wrote(mail("SARABAN@lao.example"))).isTrue();
        assertThat(post.wrote(mail("somchai@lao.example"))).isFalse();
        assertThat(post.wrote(mail("stranger@lao.example"))).isFalse();
    }

    @Test
    void whatArrivedAfterABounceDoesNotLeaveBeforeIt() {
        Correspondence post =
                owing(sent(1), sent(2)).told(report(1, 1, What.BOUNCED)).told(report(2, 1, What.DELIVERED));
        for (int number = 3; number < 200; number++) {
            post = post.owing(Given.sent(Message.to(
                    List.of(Recipient.of(Role.CONTACT, mail("saraban@lao.example"))),
                    messageId(number),
                    Kind.MANAGE_LINK,
                    1,
                    at(number))));
            assertThat(post.fates(List.of(mail("somchai@lao.example"))))
                    .noneMatch(fate -> fate.fate().trouble());
        }
    }

    @Test
    void theLongerTheAddressesTheFewerMessagesStay() {
        Message wordy = Message.to(
                List.of(Recipient.of(Role.CONTACT, mail("a".repeat(60) + "@" + "b".repeat(60) + ".example"))),
                messageId(100),
                Kind.CONFIRMATION,
                1,
                at(100));
        int standing = owing(many(99)).messages().size();

        assertThat(owing(many(99)).owing(wordy).messages()).hasSizeLessThanOrEqualTo(standing);
        assertThat(owing(many(99)).owing(crowded(100)).messages()).hasSizeLessThan(standing);
    }

    @Test
    void whatIsStillOwedNeverLeaves() {
        Correspondence post = owing(message(1));
        for (Message sent : many(100)) {
            post = post.owing(sent);
        }

        assertThat(post.open()).containsExactly(message(1));
        assertThat(post.messages()).hasSizeBetween(5, 15);
    }

    @Test
    void aMessageDoesNotLeaveAsItComesHoweverManyItTells() {
        Message crowded = crowded(100);

        assertThat(owing(many(9)).owing(crowded).messages()).containsExactly(crowded);
        assertThat(owing(many(9)).owing(Given.sent(crowded)).messages()).containsExactly(Given.sent(crowded));
    }

    @Test
    void theReportsOfAMessageLeaveWithIt() {
        Correspondence post =
                owing(sent(1), sent(2)).told(report(1, 0, What.DELIVERED)).told(report(2, 0, What.DELIVERED));
        int next = 3;
        while (post.message(messageId(1)).isPresent()) {
            post = post.owing(sent(next));
            next++;
        }

        assertThat(post.said()).containsExactly(report(2, 0, What.DELIVERED));
    }

    private static Correspondence owing(Message... messages) {
        return Stream.of(messages).reduce(Correspondence.NONE, Correspondence::owing, (one, _) -> one);
    }

    private static Message[] many(int messages) {
        return IntStream.rangeClosed(1, messages)
                .mapToObj(CorrespondenceTest::sent)
                .toArray(Message[]::new);
    }

    private static Message sent(int number) {
        return Given.sent(message(number));
    }

    private static Message givenUp(int number) {
        return Given.givenUp(message(number));
    }

    private static Message message(int number) {
        return Message.to(
                List.of(
                        Recipient.of(Role.CONTACT, mail("saraban@lao.example")),
                        Recipient.of(Role.ATTENDEE, mail("somchai@lao.example"))),
                messageId(number),
                Kind.CONFIRMATION,
                1,
                at(number));
    }

    /// A message that alone takes more bytes than are kept.
    private static Message crowded(int number) {
        return Message.to(
                IntStream.range(0, 50)
                        .mapToObj(i -> Recipient.of(Role.ATTENDEE, mail("somebody" + i + "@lao.example")))
                        .toList(),
                messageId(number),
                Kind.CONFIRMATION,
                1,
                at(number));
    }

    private static Instant at(int number) {
        return NOW.plusSeconds(number);
    }

    private static DeliveryReport report(int message, int place, What what) {
        return new DeliveryReport(new Copy(messageId(message), place), what, NOW);
    }

    private static List<MessageId> ids(Correspondence post) {
        return post.messages().stream().map(Message::id).toList();
    }
}
