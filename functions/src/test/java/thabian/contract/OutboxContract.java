package thabian.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.people.DataSubject;
import thabian.domain.post.Copy;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Errand.Queue;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Order;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.EmailAddress;
import thabian.given.Given;
import thabian.work.Registry;

/// What every [Outbox] keeps, whatever it keeps it in.
public abstract class OutboxContract {
    private static final Outbox.Address ADDRESS = new Outbox.Address.OfSlot(SEMINAR, code("6760607"));
    private static final Instant LEASE_OVER = NOW.plus(Lease.LENGTH);

    private Outbox outbox;
    private Slots slots;
    private Registry registry;
    private Registration registration;

    /// The mails of an empty store.
    protected abstract Outbox emptyOutbox();

    /// The slots of that store.
    protected abstract Slots itsSlots();

    @BeforeEach
    void registerOne() {
        outbox = emptyOutbox();
        slots = itsSlots();
        registry = new Registry(slots, Given.random());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        Admission admission = registry.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
        registration = ((Admission.Admitted) admission).registration();
    }

    private Slot slot() {
        return slots.find(SEMINAR, code("6760607")).orElseThrow();
    }

    private Message stored() {
        return Given.lastMessage(slot());
    }

    private Lease take(Instant now) {
        Lease lease = Given.aLease(now);
        assertThat(outbox.take(ADDRESS, lease, now)).isPresent();
        return lease;
    }

    private boolean release(Lease lease, Message... worked) {
        return outbox.release(ADDRESS, lease, List.of(worked), List.of(worked));
    }

    private void change() {
        registry.change(
                theSeminar(),
                code("6760607"),
                Opener.token(registration.tokens().manage().secret()),
                Seen.revision(1),
                delegation("saraban", "new", "somying", "somsak"),
                NOW);
    }

    @Test
    void takingTellsWhatLiesThereAndChangesNothingOfIt() {
        assertThat(outbox.take(ADDRESS, Given.aLease(NOW), NOW)).contains(List.of(stored()));
        assertThat(stored().state()).isEqualTo(Message.State.OPEN);
        assertThat(stored().to()).extracting(Recipient::fate).containsOnly(Fate.OWED);
    }

    @Test
    void whatIsTakenIsNobodyElses() {
        take(NOW);
        assertThat(outbox.take(ADDRESS, Given.aLease(NOW), LEASE_OVER.minusMillis(1)))
                .isEmpty();
        take(LEASE_OVER);
    }

    @Test
    void ofManyTakersOneWins() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(10)) {
            List<Callable<Optional<List<Message>>>> tries = IntStream.range(0, 10)
                    .mapToObj(_ -> Given.aLease(NOW))
                    .<Callable<Optional<List<Message>>>>map(lease -> () -> outbox.take(ADDRESS, lease, NOW))
                    .toList();
            assertThat(senders.invokeAll(tries).stream().map(Future::resultNow).filter(Optional::isPresent))
                    .hasSize(1);
        }
    }

    @Test
    void whereNothingIsOwedNothingIsTaken() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        assertThat(outbox.take(new Outbox.Address.OfSlot(SEMINAR, code("6760608")), Given.aLease(NOW), NOW))
                .isEmpty();
        assertThat(outbox.take(new Outbox.Address.OfSlot(SEMINAR, code("6760699")), Given.aLease(NOW), NOW))
                .isEmpty();
        assertThat(slots.find(SEMINAR, code("6760699"))).isEmpty();
        release(take(NOW), Given.sent(stored()));
        assertThat(outbox.take(ADDRESS, Given.aLease(LEASE_OVER), LEASE_OVER)).isEmpty();
    }

    @Test
    void whatIsOwedFallsDueWhereNobodySendsIt() {
        assertThat(outbox.due(Queue.FRESH, NOW.plus(Errand.PATIENCE).minusMillis(1), 10))
                .isEmpty();
        assertThat(outbox.due(Queue.FRESH, NOW.plus(Errand.PATIENCE), 10)).containsExactly(ADDRESS);
    }

    @Test
    void takingPutsOffWhenItFallsDueToTheEndOfTheLease() {
        Instant later = NOW.plusSeconds(30);
        take(later);
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 10)).isEmpty();
        assertThat(outbox.due(Queue.FRESH, later.plus(Lease.LENGTH), 10)).containsExactly(ADDRESS);
    }

    @Test
    void onlySoManyAreAskedForAtOnce() {
        for (String digits : List.of("6760608", "6760609", "6760610")) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            registry.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
        }
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 10)).hasSize(4).doesNotHaveDuplicates();
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 3)).hasSize(3);
    }

    @Test
    void aSenderIsWokenOnceForWhatWasLeftBehind() {
        take(NOW);
        assertThat(outbox.wake(ADDRESS, LEASE_OVER.minusMillis(1), LEASE_OVER.minusMillis(1)))
                .as("not due yet")
                .isFalse();
        assertThat(outbox.wake(ADDRESS, LEASE_OVER, LEASE_OVER)).isTrue();
        assertThat(outbox.wake(ADDRESS, LEASE_OVER, LEASE_OVER))
                .as("woken already")
                .isFalse();
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 10)).isEmpty();
        take(LEASE_OVER);
    }

    @Test
    void nobodyIsWokenForWhatIsDone() {
        release(take(NOW), Given.sent(stored()));
        assertThat(outbox.wake(ADDRESS, LEASE_OVER, LEASE_OVER)).isFalse();
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER.plus(Duration.ofDays(9)), 10))
                .isEmpty();
    }

    @Test
    void fatesAreKeptOneByOneAndTheLeaseIsGivenBackWithTheRest() {
        Lease lease = take(NOW);
        assertThat(outbox.keep(ADDRESS, lease, new Copy(stored().id(), 1), Fate.SENT))
                .isTrue();
        assertThat(stored().to())
                .extracting(Recipient::fate)
                .containsExactly(Fate.OWED, Fate.SENT, Fate.OWED, Fate.OWED, Fate.OWED);
        assertThat(stored().open()).isTrue();

        Message done = Given.sent(stored());
        assertThat(release(lease, done)).isTrue();
        assertThat(stored()).isEqualTo(done);
        assertThat(stored().state()).isEqualTo(Message.State.DONE);
    }

    @Test
    void whatIsTriedInVainFallsDueWhenItIsTriedNext() {
        Message tried = stored().behind(1).failed(NOW, true);
        assertThat(release(take(NOW), tried)).isTrue();
        assertThat(stored()).isEqualTo(tried);
        assertThat(outbox.due(Queue.FRESH, tried.next().orElseThrow().minusMillis(1), 10))
                .isEmpty();
        assertThat(outbox.due(Queue.FRESH, tried.next().orElseThrow(), 10)).containsExactly(ADDRESS);
    }

    @Test
    void whoLostTheLeaseKeepsNothing() {
        Lease slow = take(NOW);
        Lease second = take(LEASE_OVER);
        Copy copy = new Copy(stored().id(), 0);
        assertThat(outbox.keep(ADDRESS, slow, copy, Fate.SENT)).isFalse();
        assertThat(release(slow, Given.sent(stored()))).isFalse();
        assertThat(outbox.keep(ADDRESS, second, copy, Fate.SENT)).isTrue();
    }

    @Test
    void whatIsOverKeepsNothing() {
        Lease lease = take(NOW);
        Message confirmation = stored();
        change();
        assertThat(outbox.keep(ADDRESS, lease, new Copy(confirmation.id(), 0), Fate.SENT))
                .isFalse();
        assertThat(slot().post().message(confirmation.id()).orElseThrow()).isEqualTo(confirmation.over());
    }

    @Test
    void theLeaseIsNotGivenBackWhereMoreBecameOwedMeanwhile() {
        Lease lease = take(NOW);
        Message confirmation = Given.sent(stored());
        change();
        assertThat(release(lease, confirmation)).isFalse();
        assertThat(stored().kind()).isEqualTo(Message.Kind.CHANGED);
        assertThat(outbox.take(ADDRESS, Given.aLease(NOW), NOW))
                .as("still held")
                .isEmpty();
        take(LEASE_OVER);
    }

    @Test
    void whoLeavesALeaseLetsTheNextSenderTakeIt() {
        Lease lease = take(NOW);
        outbox.leave(ADDRESS, Given.aLease(NOW));
        assertThat(outbox.take(ADDRESS, Given.aLease(NOW), NOW)).as("another's").isEmpty();
        change();
        outbox.leave(ADDRESS, lease);
        take(NOW);
    }

    @Test
    void aMessageBesideAnotherLeavesItsFatesAlone() {
        Lease lease = take(NOW);
        registry.remind(slot(), NOW.plusMillis(1));
        assertThat(outbox.keep(
                        ADDRESS,
                        lease,
                        new Copy(slot().post().messages().getFirst().id(), 0),
                        Fate.SENT))
                .isTrue();
        assertThat(slot().post().messages().getFirst().to().getFirst().fate()).isEqualTo(Fate.SENT);
        assertThat(stored().kind()).isEqualTo(Message.Kind.REMINDER);
        assertThat(stored().to().getFirst().fate()).isEqualTo(Fate.OWED);
    }

    @Test
    void whoeverIsPurgedMeanwhileIsSentNothing() {
        Lease lease = take(NOW);
        Message confirmation = stored();
        registry.purge(slot(), NOW);
        assertThat(outbox.keep(ADDRESS, lease, new Copy(confirmation.id(), 0), Fate.SENT))
                .isFalse();
        assertThat(release(lease, Given.sent(confirmation))).isFalse();
        assertThat(slot().post().messages()).isEmpty();
        assertThat(outbox.take(ADDRESS, Given.aLease(LEASE_OVER), LEASE_OVER)).isEmpty();
    }

    @Test
    void whoeverIsErasedMeanwhileIsBroughtBackByNoSender() {
        change();
        Lease lease = take(NOW);
        Message owed = stored();
        EmailAddress former = owed.to().stream()
                .filter(recipient -> recipient.role() == Recipient.Role.FORMER)
                .flatMap(recipient -> recipient.address().stream())
                .findFirst()
                .orElseThrow();
        DataSubject whose = new DataSubject(former.value(), Set.of(), Optional.of(former));
        registry.perform(
                theSeminar(), code("6760607"), new Act.Erase(whose, false), Order.now("officer-76", "ตามคำขอ", NOW));
        assertThat(outbox.keep(ADDRESS, lease, new Copy(owed.id(), 0), Fate.SENT))
                .isTrue();
        assertThat(release(lease, owed)).isFalse();
        assertThat(stored().to()).noneMatch(recipient -> recipient.reads(former));
        assertThat(stored().to().getFirst().fate()).isEqualTo(Fate.SENT);
        take(LEASE_OVER);
    }

    @Test
    void theEarliestDueComesFirst() {
        for (String digits : List.of("6760608", "6760609", "6760610")) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
        }
        for (int i = 3; i > 0; i--) {
            registry.register(theSeminar(), aSubmission("676060" + (7 + i % 3)), someTokens(), NOW.minusSeconds(i));
        }
        List<Instant> ages = outbox.due(Queue.FRESH, LEASE_OVER, 10).stream()
                .map(address -> slots.find(SEMINAR, ((Outbox.Address.OfSlot) address).organisation())
                        .orElseThrow()
                        .registeredAt()
                        .orElseThrow())
                .toList();
        assertThat(ages).hasSizeGreaterThan(2).isSorted();
    }

    @Test
    void whatIsNotYetDueStandsInLineToo() {
        assertThat(outbox.waiting(Queue.FRESH, NOW.plus(Duration.ofDays(9)), 10))
                .containsExactly(new Outbox.Waiting(ADDRESS, NOW.plus(Errand.PATIENCE)));
        assertThat(outbox.waiting(Queue.FRESH, NOW, 10)).isEmpty();
    }

    @Test
    void whatLiesAtAnAddressIsReadWithoutTakingIt() {
        assertThat(outbox.lyingAt(List.of()).whole()).isEmpty();
        assertThat(outbox.lyingAt(List.of(ADDRESS, ADDRESS)).whole()).containsExactly(stored());
        release(take(NOW), Given.sent(stored()));
        assertThat(outbox.lyingAt(List.of(ADDRESS)).whole()).noneMatch(Message::open);
    }

    @Test
    void moreAddressesAreReadThanOneRequestTakes() {
        List<Outbox.Address> addresses = new ArrayList<>(List.of(ADDRESS));
        for (int i = 0; i < 120; i++) {
            String digits = String.valueOf(6770000 + i);
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            registry.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
            addresses.add(new Outbox.Address.OfSlot(SEMINAR, code(digits)));
        }
        assertThat(outbox.lyingAt(addresses).whole()).hasSize(121).allMatch(Message::open);
    }

    @Test
    void whatGoesToEverybodyWaitsInAQueueOfItsOwnUntilASenderIsWoken() {
        release(take(NOW), Given.sent(stored()));
        registry.remind(slot(), NOW);
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 10)).isEmpty();
        assertThat(outbox.due(Queue.BULK, NOW, 10)).containsExactly(ADDRESS);
        assertThat(outbox.wake(ADDRESS, NOW, NOW)).isTrue();
        assertThat(outbox.due(Queue.BULK, NOW, 10)).isEmpty();
        release(take(NOW), Given.sent(stored()));
        assertThat(outbox.due(Queue.BULK, LEASE_OVER, 10)).isEmpty();
    }

    @Test
    void whatGoesToEverybodyIsNotTakenOnceOthersHadToWaitBehindIt() {
        release(take(NOW), Given.sent(stored()));
        registry.remind(slot(), NOW);
        outbox.wake(ADDRESS, NOW, NOW);
        Instant late = NOW.plus(Errand.YIELDING).plusMillis(1);
        assertThat(outbox.take(ADDRESS, Given.aLease(late), late)).isEmpty();
        Instant woken = NOW.plus(Errand.PATIENCE);
        assertThat(outbox.wake(ADDRESS, woken, woken)).isTrue();
        take(woken.plus(Errand.YIELDING));
    }

    @Test
    void whatSomebodyWaitsForIsTakenHoweverLateItIsReached() {
        take(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void whatGoesToEverybodyIsNotLostOnWhoeverHoldsTheLease() {
        Lease lease = take(NOW);
        Message confirmation = Given.sent(stored());
        registry.remind(slot(), NOW.plusMillis(1));
        assertThat(release(lease, confirmation)).isFalse();
        take(LEASE_OVER);
    }

    @Test
    void whatIsLeftOfBothQueuesStandsInTheFirst() {
        registry.remind(slot(), NOW.plusMillis(1));
        Lease lease = take(NOW.plusMillis(2));
        List<Message> left = slot().post().messages();
        assertThat(outbox.release(ADDRESS, lease, List.of(), left)).isTrue();
        assertThat(outbox.due(Queue.FRESH, NOW, 10)).containsExactly(ADDRESS);
        Lease again = take(NOW.plusMillis(3));
        List<Message> sent = List.of(Given.sent(left.getFirst()), left.getLast());
        assertThat(outbox.release(ADDRESS, again, List.of(sent.getFirst()), sent))
                .isTrue();
        assertThat(outbox.due(Queue.FRESH, LEASE_OVER, 10)).isEmpty();
        assertThat(outbox.due(Queue.BULK, LEASE_OVER, 10)).containsExactly(ADDRESS);
    }

    @Test
    void whoeverHoldsTheLeaseIsNotWokenForWhatWaitsForTheSweep() {
        take(NOW);
        registry.remind(slot(), NOW.plusMillis(1));
        assertThat(outbox.wake(ADDRESS, NOW.plusMillis(2), NOW.plusMillis(2))).isFalse();
        assertThat(outbox.wake(ADDRESS, LEASE_OVER, LEASE_OVER)).isTrue();
    }

    @Test
    void whatSomebodyWaitsForStaysInItsQueueBesideWhatGoesToEverybody() {
        registry.remind(slot(), NOW.plusMillis(1));
        assertThat(outbox.due(Queue.FRESH, NOW.plusMillis(1), 10)).containsExactly(ADDRESS);
        assertThat(outbox.due(Queue.BULK, LEASE_OVER, 10)).isEmpty();
    }

    @Test
    void whoeverHoldsTheLeaseTakesItAgainForWhatBecameOwedMeanwhile() {
        Lease lease = take(NOW);
        change();
        Instant later = NOW.plusSeconds(30);
        Lease again = Lease.of(lease.holder(), later);
        assertThat(outbox.take(ADDRESS, again, later)).contains(slot().post().messages());
        assertThat(outbox.take(ADDRESS, Given.aLease(LEASE_OVER), LEASE_OVER))
                .as("held for as long again")
                .isEmpty();
    }
}
