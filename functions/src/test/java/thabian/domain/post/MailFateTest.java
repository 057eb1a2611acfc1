package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.post.MailFate.Fate.BOUNCED;
import static thabian.domain.post.MailFate.Fate.COMPLAINED;
import static thabian.domain.post.MailFate.Fate.DELIVERED;
import static thabian.domain.post.MailFate.Fate.GIVEN_UP;
import static thabian.domain.post.MailFate.Fate.OWED;
import static thabian.domain.post.MailFate.Fate.REFUSED;
import static thabian.domain.post.MailFate.Fate.SENT;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.delegation;
import static thabian.given.Given.mail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.slot.Registration;
import thabian.domain.text.EmailAddress;

class MailFateTest {
    private static final EmailAddress CLERK = mail("saraban@lao.example");
    private static final EmailAddress CHIEF = mail("somchai@lao.example");
    private static final Registration REGISTRATION = aSlot().filledBy(
                    delegation("saraban", "somchai", "saraban", "somchai"))
            .build()
            .registration()
            .orElseThrow();

    @Test
    void everyMailboxIsNamedOnceTheContactsFirst() {
        assertThat(MailFate.of(REGISTRATION.delegation().mailboxes(), Optional.of(sent(1)), List.of()))
                .containsExactly(new MailFate(CLERK, SENT), new MailFate(CHIEF, SENT));
    }

    @Test
    void anAddressOfWhichNothingIsKnownIsNotNamed() {
        assertThat(MailFate.of(REGISTRATION.delegation().mailboxes(), Optional.empty(), List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OWED, OWED", "SENT, SENT", "REFUSED, REFUSED"})
    void withoutAReportTheCopyTells(OwedMail.Fate copy, MailFate.Fate fate) {
        assertThat(fateOf(sent(1).with(0, copy))).isEqualTo(fate);
    }

    @Test
    void aCopyStillOwedWhenTheMailWasGivenUpWillNeverGo() {
        OwedMail givenUp = sent(1).with(0, OwedMail.Fate.OWED).in(OwedMail.State.GIVEN_UP);
        assertThat(fateOf(givenUp)).isEqualTo(GIVEN_UP);
        assertThat(fateOf(sent(1).in(OwedMail.State.GIVEN_UP))).isEqualTo(SENT);
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, DELIVERED", "BOUNCED, BOUNCED", "COMPLAINED, COMPLAINED"})
    void whatTheCarrierSaidOfTheMailCounts(What said, MailFate.Fate fate) {
        assertThat(fateOf(sent(2), report(2, said))).isEqualTo(fate);
    }

    @Test
    void theReportMayComeBeforeTheCopyIsMarked() {
        assertThat(fateOf(sent(1).with(0, OwedMail.Fate.OWED), report(1, What.BOUNCED)))
                .isEqualTo(BOUNCED);
    }

    @Test
    void thatAnOlderMailArrivedSaysNothingOfTheNewOne() {
        assertThat(fateOf(sent(2), report(1, What.DELIVERED))).isEqualTo(SENT);
        assertThat(fateOf(sent(2).with(0, OwedMail.Fate.OWED), report(1, What.DELIVERED)))
                .isEqualTo(OWED);
        assertThat(fateOf(sent(2).with(0, OwedMail.Fate.REFUSED), report(1, What.DELIVERED)))
                .isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"BOUNCED, BOUNCED", "COMPLAINED, COMPLAINED"})
    void troubleStaysUntilANewerMailHasArrived(What said, MailFate.Fate fate) {
        assertThat(fateOf(sent(2), report(1, said))).isEqualTo(fate);
        assertThat(fateOf(sent(2).with(0, OwedMail.Fate.OWED), report(1, said))).isEqualTo(fate);
        assertThat(fateOf(sent(2), report(2, What.DELIVERED))).isEqualTo(DELIVERED);
    }

    @Test
    void anAddressThatTheLastMailWasNotForKeepsItsReport() {
        OwedMail link = OwedMail.manageLink(2, REGISTRATION.delegation()).with(0, OwedMail.Fate.SENT);
        DeliveryReport chief = new DeliveryReport(CHIEF, 1, What.COMPLAINED, NOW);
        assertThat(MailFate.of(REGISTRATION.delegation().mailboxes(), Optional.of(link), List.of(chief)))
                .containsExactly(new MailFate(CLERK, SENT), new MailFate(CHIEF, COMPLAINED));
    }

    @Test
    void capitalsMakeNoOtherMailbox() {
        DeliveryReport shouted = new DeliveryReport(mail("SARABAN@lao.example"), 1, What.DELIVERED, NOW);
        assertThat(fateOf(sent(1), shouted)).isEqualTo(DELIVERED);
    }

    @Test
    void aReportOfSomebodyElseIsNotAsked() {
        DeliveryReport other = new DeliveryReport(mail("somebody@lao.example"), 1, What.BOUNCED, NOW);
        assertThat(MailFate.of(REGISTRATION.delegation().mailboxes(), Optional.of(sent(1)), List.of(other)))
                .containsExactly(new MailFate(CLERK, SENT), new MailFate(CHIEF, SENT));
    }

    @Test
    void whatNeedsSomebodyIsTrouble() {
        assertThat(EnumSet.allOf(MailFate.Fate.class))
                .filteredOn(MailFate.Fate::trouble)
                .containsExactly(BOUNCED, COMPLAINED, REFUSED, GIVEN_UP);
    }

    private static MailFate.Fate fateOf(OwedMail last, DeliveryReport... reports) {
        return MailFate.of(REGISTRATION.delegation().mailboxes(), Optional.of(last), Arrays.asList(reports))
                .getFirst()
                .fate();
    }

    private static DeliveryReport report(int revision, What what) {
        return new DeliveryReport(CLERK, revision, what, NOW);
    }

    private static OwedMail sent(int revision) {
        OwedMail owed = OwedMail.toAll(OwedMail.Kind.CONFIRMATION, revision, REGISTRATION.delegation(), List.of());
        return owed.with(0, OwedMail.Fate.SENT).with(1, OwedMail.Fate.SENT).in(OwedMail.State.DONE);
    }
}
