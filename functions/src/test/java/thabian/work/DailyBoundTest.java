package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.DailyBound;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Board;
import thabian.domain.standing.Trouble;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// A mailbox gets so many mails a day, over all organisations; the rest goes out on the next.
class DailyBoundTest {
    private static final List<String> ORGANISATIONS = List.of("6760607", "6760608");

    private Instant now = NOW;
    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Registry registry = new Registry(slots, Given.random());
    private final MemoryPost post = new MemoryPost(store, () -> now).bound(1);
    private final MemoryMailer mailer = new MemoryMailer();
    private final Dispatch dispatch = post.dispatch(mailer, new Letters(PUBLIC, SENDER));
    private final Sweep sweep = post.sweep(seminars, slots, new MemoryOutbox(store));

    @BeforeEach
    void twoOrganisationsSendTheSamePeople() {
        Given.put(seminars, theSeminar());
        for (String organisation : ORGANISATIONS) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(organisation)), Optional.empty());
            registry.register(theSeminar(), aSubmission(organisation), someTokens(), NOW);
        }
        ORGANISATIONS.forEach(this::send);
    }

    private boolean send(String organisation) {
        return dispatch.dispatch(new Address.OfSlot(SEMINAR, code(organisation)), () -> Duration.ofMinutes(1));
    }

    private Slot second() {
        return slots.find(SEMINAR, code("6760608")).orElseThrow();
    }

    private void tomorrow() {
        now = DailyBound.next(now);
        sweep.run(now);
        post.woken().forEach(address -> dispatch.dispatch(address, () -> Duration.ofMinutes(1)));
    }

    @Test
    void whatIsOverTheBoundWaitsOutsideWhatIsOwed() {
        int first =
                second().registration().orElseThrow().delegation().mailboxes().size();
        assertThat(mailer.handedOverFor()).hasSize(first);
        assertThat(second().mailFates()).extracting(MailFate::fate).containsOnly(MailFate.Fate.LATER);
        assertThat(Given.lastMessage(second()).next()).contains(DailyBound.next(NOW));
        assertThat(post.told()).contains("postponed 0");
        now = NOW.plus(Duration.ofHours(1));
        sweep.run(now);
        assertThat(post.woken()).isEmpty();
        assertThat(post.pulse().owed().orElseThrow().oldestOfAll()).isZero();
        assertThat(Board.of(List.of(second()), now).troubles())
                .extracting(Trouble::kind)
                .containsExactly(Trouble.Kind.LATER);
    }

    @Test
    void itGoesOutOnTheNextDay() {
        int first = mailer.handedOverFor().size();
        tomorrow();
        assertThat(mailer.handedOverFor()).hasSize(2 * first);
        assertThat(second().mailFates()).extracting(MailFate::fate).containsOnly(MailFate.Fate.SENT);
        assertThat(Given.lastMessage(second()).state()).isEqualTo(Message.State.DONE);
    }

    @Test
    void aNewerMessageTakesOverWhatWaits() {
        registry.perform(
                theSeminar(), code("6760608"), new Act.Resend(false), Order.now("officer-76", "ขออีกครั้ง", NOW));
        send("6760608");
        assertThat(second().post().open()).hasSize(1);
        int before = mailer.handedOverFor().size();
        tomorrow();
        assertThat(mailer.handedOverFor()).hasSize(2 * before);
    }

    @Test
    void theLargestDistrictsHelperDoesNotComeNearIt() {
        assertThat(DailyBound.USUAL.most()).isGreaterThanOrEqualTo(3 * 29);
    }
}
