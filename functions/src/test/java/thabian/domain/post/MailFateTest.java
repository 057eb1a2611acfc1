package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.post.MailFate.Fate.BOUNCED;
import static thabian.domain.post.MailFate.Fate.COMPLAINED;
import static thabian.domain.post.MailFate.Fate.DELIVERED;
import static thabian.domain.post.MailFate.Fate.GIVEN_UP;
import static thabian.domain.post.MailFate.Fate.OWED;
import static thabian.domain.post.MailFate.Fate.REFUSED;
import static thabian.domain.post.MailFate.Fate.SENT;
import static thabian.domain.post.MailFate.Fate.TEMPORARY;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Message.Kind;
import thabian.domain.post.Recipient.Role;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;

class MailFateTest {
    private static final EmailAddress CLERK = mail("saraban@lao.example");
    private static final EmailAddress CHIEF = mail("somchai@lao.example");

    @Test
    void everyAddressIsNamedInItsOrder() {
        Correspondence post = Correspondence.NONE.owing(Given.sent(confirmation(1)));

        assertThat(post.fates(List.of(CLERK, CHIEF)))
                .containsExactly(
                        new MailFate(CLERK, SENT, Optional.empty()), new MailFate(CHIEF, SENT, Optional.empty()));
        assertThat(post.fates(List.of(CHIEF, CLERK)))
                .containsExactly(
                        new MailFate(CHIEF, SENT, Optional.empty()), new MailFate(CLERK, SENT, Optional.empty()));
    }

    @Test
    void anAddressOfWhichNothingIsKnownIsNotNamed() {
        assertThat(Correspondence.NONE.fates(List.of(CLERK))).isEmpty();
        assertThat(Correspondence.NONE.owing(confirmation(1)).fates(List.of(mail("new@lao.example"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OWED, OWED", "SENT, SENT", "REFUSED, REFUSED", "GIVEN_UP, GIVEN_UP"})
    void withoutAReportTheCopyTells(Recipient.Fate copy, MailFate.Fate fate) {
        assertThat(ofClerk(Correspondence.NONE.owing(confirmation(1).with(0, copy))))
                .isEqualTo(fate);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCarrierSaidOfTheCopyCounts(What said) {
        Correspondence post = reported(Correspondence.NONE.owing(Given.sent(confirmation(1))), 1, said);

        assertThat(ofClerk(post)).isEqualTo(MailFate.Fate.valueOf(said.name()));
    }

    @Test
    void whatTheCarrierSaidOfOneCopySaysNothingOfAnother() {
        Correspondence post = reported(Correspondence.NONE.owing(Given.sent(confirmation(1))), 1, What.BOUNCED);

        assertThat(post.fates(List.of(CLERK, CHIEF)))
                .containsExactly(
                        new MailFate(CLERK, BOUNCED, Optional.of(NOW)), new MailFate(CHIEF, SENT, Optional.empty()));
    }

    @Test
    void aReportThatIsFasterThanTheFateOfItsCopyCountsAtOnce() {
        Message owed = confirmation(1);
        Correspondence early = reported(Correspondence.NONE.owing(owed), 1, What.BOUNCED);

        assertThat(ofClerk(early)).isEqualTo(BOUNCED);
        assertThat(ofClerk(new Correspondence(
                        List.of(Given.sent(owed)), early.said(), early.linkOwedAt(), Optional.empty())))
                .isEqualTo(BOUNCED);
    }

    @Test
    void anOldReportNeverSpeaksForTheNewCopy() {
        Correspondence arrived = reported(Correspondence.NONE.owing(Given.sent(confirmation(1))), 1, What.DELIVERED);

        assertThat(ofClerk(arrived.owing(confirmation(2)))).isEqualTo(OWED);
        assertThat(ofClerk(arrived.owing(Given.sent(confirmation(2))))).isEqualTo(SENT);
        assertThat(ofClerk(arrived.owing(confirmation(2).with(0, Recipient.Fate.REFUSED))))
                .isEqualTo(REFUSED);
    }

    @Test
    void anOldReportThatComesLateDoesNotSpeakForTheNewCopyEither() {
        Correspondence both =
                Correspondence.NONE.owing(Given.sent(confirmation(1))).telling(Given.sent(confirmation(2)));

        assertThat(ofClerk(reported(reported(both, 2, What.DELIVERED), 1, What.COMPLAINED)))
                .isEqualTo(DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED, BOUNCED", "COMPLAINED, COMPLAINED"})
    void troubleStaysUntilANewerCopyHasArrived(What said, MailFate.Fate trouble) {
        Correspondence post = reported(Correspondence.NONE.owing(Given.sent(confirmation(1))), 1, said);

        assertThat(ofClerk(post.telling(confirmation(2)))).isEqualTo(trouble);
        Correspondence again = post.telling(Given.sent(confirmation(2)));
        assertThat(ofClerk(again)).isEqualTo(trouble);
        assertThat(ofClerk(reported(again, 2, What.DELIVERED))).isEqualTo(DELIVERED);
    }

    @Test
    void aMailSentAgainAndDeliveredClearsAnEarlierBounceOfTheSameRevision() {
        Message first = Given.sent(message(1, Kind.CONFIRMATION, 1));
        Message again = Given.sent(message(2, Kind.CONFIRMATION, 1));
        Correspondence bounced = reported(Correspondence.NONE.owing(first), 1, What.BOUNCED);

        assertThat(ofClerk(reported(bounced.telling(again), 2, What.DELIVERED))).isEqualTo(DELIVERED);
    }

    @Test
    void whatWasRefusedIsClearedByANewerCopyThatArrived() {
        Correspondence refused = Correspondence.NONE
                .owing(confirmation(1).with(0, Recipient.Fate.REFUSED))
                .telling(Given.sent(confirmation(2)));

        assertThat(ofClerk(refused)).isEqualTo(REFUSED);
        assertThat(ofClerk(reported(refused, 2, What.DELIVERED))).isEqualTo(DELIVERED);
    }

    @Test
    void ofTwoMessagesBesideEachOtherTheNewerTells() {
        Correspondence both =
                Correspondence.NONE.owing(Given.sent(confirmation(1))).owing(Given.sent(message(2, Kind.REMINDER, 1)));

        assertThat(ofClerk(reported(reported(both, 1, What.DELIVERED), 2, What.BOUNCED)))
                .isEqualTo(BOUNCED);
        assertThat(ofClerk(reported(reported(both, 1, What.BOUNCED), 2, What.DELIVERED)))
                .isEqualTo(DELIVERED);
    }

    @Test
    void anAddressThatTheLastMessageWasNotForKeepsItsFate() {
        Message link = Given.sent(link(2));
        Correspondence post =
                Correspondence.NONE.owing(Given.sent(confirmation(1))).owing(link);
        Correspondence told = post.told(new DeliveryReport(new Copy(messageId(1), 1), What.COMPLAINED, NOW));

        assertThat(told.fates(List.of(CLERK, CHIEF)))
                .containsExactly(
                        new MailFate(CLERK, SENT, Optional.empty()), new MailFate(CHIEF, COMPLAINED, Optional.of(NOW)));
    }

    @Test
    void whoeverWasGivenUpStaysSoBesideALinkThatArrived() {
        Correspondence post =
                Correspondence.NONE.owing(Given.givenUp(confirmation(1))).owing(Given.sent(link(2)));

        assertThat(post.fates(List.of(CLERK, CHIEF)))
                .containsExactly(
                        new MailFate(CLERK, GIVEN_UP, Optional.empty()),
                        new MailFate(CHIEF, GIVEN_UP, Optional.empty()));
        assertThat(ofClerk(reported(post, 2, What.DELIVERED))).isEqualTo(GIVEN_UP);
        assertThat(ofClerk(reported(post, 2, What.BOUNCED))).isEqualTo(BOUNCED);
    }

    @Test
    void whatIsStillOwedIsToldThoughANewerCopyWentOut() {
        Correspondence post = Correspondence.NONE.owing(confirmation(1)).owing(Given.sent(link(2)));

        assertThat(ofClerk(post)).isEqualTo(OWED);
        assertThat(ofClerk(reported(post, 2, What.DELIVERED))).isEqualTo(OWED);
    }

    @Test
    void whatIsOverIsNeitherOwedNorGivenUp() {
        Correspondence owed = Correspondence.NONE.owing(confirmation(1)).telling(Given.sent(confirmation(2)));
        Correspondence given =
                Correspondence.NONE.owing(Given.givenUp(confirmation(1))).telling(Given.sent(confirmation(2)));

        assertThat(ofClerk(owed)).isEqualTo(SENT);
        assertThat(ofClerk(given)).isEqualTo(SENT);
    }

    @Test
    void whatWentOutBeforeItWasOverKeepsItsReport() {
        Correspondence post = Correspondence.NONE.owing(confirmation(1).with(0, Recipient.Fate.SENT));

        assertThat(ofClerk(reported(post.telling(confirmation(2)), 1, What.BOUNCED)))
                .isEqualTo(BOUNCED);
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        EmailAddress shouted = mail("SARABAN@lao.example");

        assertThat(Correspondence.NONE.owing(Given.sent(confirmation(1))).fates(List.of(shouted)))
                .containsExactly(new MailFate(shouted, SENT, Optional.empty()));
    }

    @Test
    void whatNeedsSomebodyIsTrouble() {
        assertThat(EnumSet.allOf(MailFate.Fate.class))
                .filteredOn(MailFate.Fate::trouble)
                .containsExactly(TEMPORARY, BOUNCED, COMPLAINED, REFUSED, GIVEN_UP);
    }

    private static MailFate.Fate ofClerk(Correspondence post) {
        return post.fates(List.of(CLERK)).getFirst().fate();
    }

    private static Correspondence reported(Correspondence post, int message, What said) {
        return post.told(new DeliveryReport(new Copy(messageId(message), 0), said, NOW));
    }

    private static Message confirmation(int number) {
        return message(number, Kind.CONFIRMATION, number);
    }

    private static Message message(int number, Kind kind, int revision) {
        return Message.to(
                List.of(Recipient.of(Role.CONTACT, CLERK), Recipient.of(Role.ATTENDEE, CHIEF)),
                messageId(number),
                kind,
                revision,
                NOW.plusSeconds(number));
    }

    private static Message link(int number) {
        return Message.to(
                List.of(Recipient.of(Role.CONTACT, CLERK)),
                messageId(number),
                Kind.MANAGE_LINK,
                1,
                NOW.plusSeconds(number));
    }
}
