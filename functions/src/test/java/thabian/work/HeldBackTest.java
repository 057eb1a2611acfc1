package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aLease;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.mail;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.CLERK;
import static thabian.mail.MailExamples.OFFICE;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;
import static thabian.mail.MailExamples.TOKENS;
import static thabian.mail.MailExamples.submission;
import static thabian.mail.MailExamples.withNewChief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.Message.State;
import thabian.domain.post.Outbox;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryMailer.Turn;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// What waits until an officer has looked, and who is told all the same.
class HeldBackTest {
    private static final OrganisationCode ORGANISATION = code("6760607");
    private static final Address SLOT = new Address.OfSlot(SEMINAR, ORGANISATION);
    private static final EmailAddress LISTED = mail("listed@6760607.example");

    private Instant now = NOW;
    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Outbox outbox = new MemoryOutbox(store);
    private final Registry registry = new Registry(slots, Given.random());
    private final MemoryMailer mailer = new MemoryMailer();
    private final Dispatch dispatch =
            new MemoryPost(store, () -> now).dispatch(outbox, mailer, new Letters(PUBLIC, SENDER));

    @BeforeEach
    void registerOne() {
        Given.put(new MemorySeminars(store, () -> 0), theSeminar());
        Reach reach = new Reach(Optional.of(LISTED), Optional.empty());
        slots.invite(SEMINAR, new Invitee(anOrganisation("6760607"), reach), Optional.empty());
        registry.register(theSeminar(), submission(), TOKENS, now);
    }

    @Test
    void nothingIsHeldBeforeTheMailboxOnTheListWasTold() {
        object();
        registry.change(theSeminar(), ORGANISATION, manage(), Seen.revision(1), withNewChief(), now);
        mailer.plan(Turn.FAIL);

        dispatch();
        assertThat(owed().state()).isEqualTo(State.OPEN);
        now = now.plus(Duration.ofHours(1));
        dispatch();

        assertThat(mailer.handedOverFor()).containsExactly(LISTED, LISTED);
        assertThat(owed().state()).isEqualTo(State.HELD);
    }

    @Test
    void aReminderWaitsBesideWhatIsHeld() {
        hold();
        registry.remind(slot(), now);

        dispatch();

        assertThat(mailer.handedOver()).isEmpty();
        assertThat(owed().state()).isEqualTo(State.HELD);
    }

    @Test
    void whoNeverHeardOfARegistrationIsNotToldThatItIsCancelledOrDisputed() {
        object();
        dispatch();
        assertThat(mailer.handedOverFor()).containsExactly(OFFICE);
        registry.cancel(theSeminar(), ORGANISATION, manage(), Seen.revision(1), now);

        dispatch();

        assertThat(mailer.handedOverFor()).doesNotContain(CLERK);
        assertThat(slot().post().open()).isEmpty();
    }

    @Test
    void newsOfAFloodTellsNobodyWhoWasNotToldBefore() {
        OrganisationCode last = theLastOfAFlood();
        registry.announce(slots.find(SEMINAR, last).orElseThrow(), now);

        dispatch.dispatch(new Address.OfSlot(SEMINAR, last), () -> Duration.ofMinutes(1));

        assertThat(mailer.handedOver()).isEmpty();
    }

    @Test
    void whoWasToldBeforeAFloodIsToldOfTheCancellationToo() {
        OrganisationCode last = theLastOfAFlood();
        Address its = new Address.OfSlot(SEMINAR, last);
        Given.sendAll(outbox, its, now);
        registry.cancel(theSeminar(), last, manage(), Seen.revision(1), now);

        dispatch.dispatch(its, () -> Duration.ofMinutes(1));

        assertThat(mailer.handedOver()).hasSize(4);
        assertThat(lastMessage(slots.find(SEMINAR, last).orElseThrow()).state()).isEqualTo(State.DONE);
    }

    private OrganisationCode theLastOfAFlood() {
        for (int i = 1; i <= 30; i++) {
            String digits = "67609%02d".formatted(i);
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            registry.register(theSeminar(), Given.aSubmission(digits, 100 + i, Given.threePeople()), TOKENS, now);
        }
        return code("6760930");
    }

    private void object() {
        registry.object(SEMINAR, ORGANISATION, TOKENS.object().secret(), now);
    }

    private void hold() {
        Lease lease = aLease(now);
        Message held = outbox.take(SLOT, lease, now).orElseThrow().getFirst().holding();
        assertThat(outbox.release(SLOT, lease, List.of(held), List.of(held))).isTrue();
    }

    private void dispatch() {
        dispatch.dispatch(SLOT, () -> Duration.ofMinutes(1));
    }

    private static Opener manage() {
        return Opener.token(TOKENS.manage().secret());
    }

    private Message owed() {
        return lastMessage(slot());
    }

    private Slot slot() {
        return slots.find(SEMINAR, ORGANISATION).orElseThrow();
    }
}
