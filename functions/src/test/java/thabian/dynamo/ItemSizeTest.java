package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Edition;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.people.Delegation;
import thabian.domain.post.Allowance;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Former;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Trouble;
import thabian.domain.text.Checked;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Fault;
import thabian.given.Given;
import thabian.memory.table.ItemSize;
import thabian.memory.table.MemoryDynamo;
import thabian.work.AtOnce;
import thabian.work.Carriage;
import thabian.work.Dispatch;
import thabian.work.LetterDesk;
import thabian.work.LetterWriter;
import thabian.work.ListWriter;
import thabian.work.Pace;
import thabian.work.Registry;
import thabian.work.Release;
import thabian.work.Sweep;

/// However much happens to one slot, and however long everything is that people type, its item stays small. DynamoDB
/// takes 400 KB and no more, and every write costs by the size.
class ItemSizeTest {
    /// Of three seats, and of the ten that a seminar may have; docs/table.md states both.
    private static final Map<Integer, Integer> BOUNDS = Map.of(3, 34 * 1024, 10, 60 * 1024);

    /// What former people may take: more than here, where one letter again and again compresses well.
    private static final Map<Integer, Integer> FORMER = Map.of(3, 4_000, 10, Former.ALONE);

    /// What a slot may keep of where registrations were moved from and to.
    private static final int MOVES = 2_200;

    private static final String TABLE = "thabian";

    private static final String OFFICER = Longest.thai(40, 7) + " (0f8fad5b-d9cb-469f-a165-70867728950e)";

    private final MemoryDynamo table = MemoryDynamo.ofPages(25);
    private final Seminars seminars = new DynamoSeminars(table, TABLE, System::nanoTime);
    private final Slots slots = new DynamoSlots(table, TABLE);
    private final Registry registry = new Registry(slots, Given.random());
    private final Outbox outbox = new DynamoOutbox(table, TABLE);
    private final RandomGenerator random = Given.random();
    private final Carriage carriage =
            new Carriage(new DynamoCarriers(table, TABLE), new Allowance(1_000, 1_000_000), new Unhurried());
    private final Sweep sweep = new Sweep(
            seminars,
            slots,
            outbox,
            registry,
            new Release(outbox, seminars, carriage),
            new ListWriter(new DynamoListJobs(table, TABLE), slots, AtOnce.onThreads(), random, () -> 0),
            random,
            _ -> {});
    private Instant now = NOW;

    /// How mails fare all the time.
    private enum Luck {
        NOTHING_GOES_OUT(Mailer.Sent.UNKNOWN),
        ALL_ARE_REFUSED(Mailer.Sent.REFUSED),
        ALL_COME_BACK(Mailer.Sent.ACCEPTED);

        private final Mailer.Sent answer;

        Luck(Mailer.Sent answer) {
            this.answer = answer;
        }
    }

    @Test
    void nothingLongerIsTakenThanWhatIsMeasuredHere() {
        Seminar seminar = Longest.seminar(3);
        assertThat(Longest.form(seminar, 0, "ม").check(seminar.seats()))
                .isInstanceOfSatisfying(
                        Checked.Faulty.class,
                        faulty -> assertThat(((Checked.Faulty<?>) faulty).faults())
                                .extracting(Fault::pointer)
                                .contains(
                                        "/contact/name",
                                        "/contact/email",
                                        "/attendees/0/prefix",
                                        "/attendees/0/firstName",
                                        "/attendees/0/lastName",
                                        "/attendees/0/position",
                                        "/attendees/0/email"));
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_GOES_OUT,3", "NOTHING_GOES_OUT,10", "ALL_ARE_REFUSED,3", "ALL_COME_BACK,3", "ALL_COME_BACK,10"
    })
    void officersActUntilTheHistoryIsFull(Luck luck, int seats) {
        Life life = new Life(luck, seats);
        life.registers();
        Outcome outcome;
        int acts = 0;
        do {
            outcome = life.performs(life.act(acts));
            acts++;
        } while (outcome instanceof Outcome.Done || outcome instanceof Outcome.UnderWay);
        assertThat(outcome).isInstanceOf(Outcome.HistoryFull.class);
        life.goesOn();
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_GOES_OUT,3", "NOTHING_GOES_OUT,10"})
    void notesKeepNeitherContactsNorOfficersFromChanging(Luck luck, int seats) {
        Life life = new Life(luck, seats);
        life.registers();
        for (int notes = 0; notes < 60; notes++) {
            assertThat(life.performs(new Act.Note())).isInstanceOf(Outcome.Done.class);
        }
        Amendment amendment;
        do {
            amendment = life.changes();
        } while (amendment instanceof Amendment.Amended);
        assertThat(amendment).isEqualTo(new Amendment.TooMany());
        assertThat(life.performs(life.act(4))).isInstanceOf(Outcome.Done.class);
        assertThat(life.performs(life.act(5))).isInstanceOf(Outcome.Done.class);
        life.goesOn();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10})
    void whoeverWasWithdrawnLastComesBackHoweverLittleTheirNamesCompress(int seats) {
        Seminar seminar = Longest.seminar(seats);
        Given.put(seminars, seminar);
        slots.invite(seminar.id(), Longest.invitee(), Optional.empty());
        SplittableRandom random = new SplittableRandom(2564);
        for (int revision = 1; revision <= 3; revision += 2) {
            registry.register(seminar, Longest.random(seminar, random, revision), someTokens(), now);
            Order order = new Order(OFFICER, Longest.reason(0), Seen.revision(revision), now);
            assertThat(registry.perform(seminar, Longest.CODE, new Act.Withdraw(), order))
                    .isInstanceOf(Outcome.Done.class);
        }

        AttributeValue former = item(seminar, Longest.CODE).get("former");

        assertThat(ItemSize.of(former)).isLessThanOrEqualTo(FORMER.getOrDefault(seats, 0));
        Order undoing = new Order(OFFICER, Longest.reason(0), Seen.revision(4), now);
        assertThat(registry.perform(
                        seminar, Longest.CODE, new Act.Undo(3, someTokens().manage()), undoing))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whereItWasMovedFromAndToTakesNoMoreThanIsCountedHere() {
        Seminar seminar = Longest.seminar(3);
        Given.put(seminars, seminar);
        List<OrganisationCode> stations = List.of(Longest.CODE, Longest.neighbour(1), Longest.neighbour(2));
        stations.forEach(code -> slots.invite(seminar.id(), Longest.invitee(code), Optional.empty()));
        registry.register(seminar, Longest.submission(seminar, 0), someTokens(), now);
        for (int i = 0; i < 2; i++) {
            Order order = Order.now(OFFICER, Longest.reason(i), now.plusSeconds(i));
            assertThat(registry.move(seminar, stations.get(i), stations.get(i + 1), order))
                    .isInstanceOf(Outcome.Done.class);
        }
        AttributeValue moves = item(seminar, stations.get(1)).get("moves");
        assertThat(ItemSize.of(moves)).isBetween(MOVES - 200, MOVES);
    }

    /// The item of a slot, as it lies there.
    private Map<String, AttributeValue> item(Seminar seminar, OrganisationCode organisation) {
        Map<String, AttributeValue> key = Map.of(
                "pk",
                AttributeValue.fromS("SLOT#" + seminar.id() + "#" + organisation.province()),
                "sk",
                AttributeValue.fromS(organisation.digits()));
        return table.getItem(request -> request.tableName(TABLE).key(key).consistentRead(true))
                .item();
    }

    /// What happens to one slot.
    private final class Life {
        private final Luck luck;
        private final Seminar seminar;
        private final int bound;
        private final Outbox.Address address;
        private final Dispatch dispatch;
        private int delegations;
        private int reasons;

        Life(Luck luck, int seats) {
            this.luck = luck;
            seminar = Longest.seminar(seats);
            bound = BOUNDS.getOrDefault(seats, 0);
            address = new Outbox.Address.OfSlot(seminar.id(), Longest.CODE);
            dispatch = new Dispatch(
                    outbox,
                    new DynamoMailboxes(table, TABLE),
                    DailyBound.USUAL,
                    new LetterDesk(seminars, slots, new Blank(), () -> now),
                    _ -> luck.answer,
                    carriage,
                    new Release(outbox, seminars, carriage),
                    () -> now,
                    () -> new UUID(random.nextLong(), random.nextLong()),
                    new Blank());
            Given.put(seminars, seminar);
            slots.invite(seminar.id(), Longest.invitee(), Optional.of(Longest.INVITATION));
        }

        void registers() {
            assertThat(registry.register(seminar, Longest.submission(seminar, delegations++), someTokens(), now))
                    .isInstanceOf(Admission.Admitted.class);
            mails();
        }

        /// Everything that officers do, in turn.
        Act act(int number) {
            return switch (number % 9) {
                case 0 -> new Act.Extend(seminar.window().closes().plusMillis(number));
                case 1 ->
                    new Act.NewLink(others().contact().email(), someTokens().manage());
                case 2 -> new Act.Reissue(new InvitationCode("Y".repeat(40)));
                case 3 -> new Act.Resend(true);
                case 4 -> new Act.Withdraw();
                case 5 ->
                    new Act.Undo(
                            stored().former().getLast().until(), someTokens().manage());
                case 6, 7 -> new Act.Register(others(), someTokens(), new UUID(9, number));
                default -> new Act.Note();
            };
        }

        Outcome performs(Act act) {
            Seen seen = Seen.revision(stored().revision());
            Order order = new Order(OFFICER, Longest.reason(reasons++), seen, now);
            Outcome outcome = registry.perform(seminar, Longest.CODE, act, order);
            mails();
            return outcome;
        }

        Amendment changes() {
            Slot slot = stored();
            Registration registration = slot.registration().orElseThrow();
            String token = registration.tokens().manage().secret();
            Seen seen = Seen.revision(slot.revision());
            Amendment amendment = registry.change(seminar, Longest.CODE, Opener.token(token), seen, others(), now);
            mails();
            return amendment;
        }

        private Delegation others() {
            return Longest.submission(seminar, delegations++).delegation();
        }

        /// What still happens to a slot whose history is full: links that are asked for, what comes by date, reports.
        void goesOn() {
            for (int day = 0; day < 10; day++) {
                now = now.plus(Duration.ofDays(2));
                registry.oweManageLink(seminar.id(), Longest.CODE, now);
                mails();
            }
            for (int news = 0; news < 3; news++) {
                Given.put(seminars, seminar.with(new Edition(1, Optional.of(now))));
                sweep(now.plusSeconds(60));
                sweep(now.plusSeconds(60));
            }
            boolean filled = stored().registration().isPresent();
            sweep(seminar.reminder());
            assertThat(stored().toldSince(seminar.reminder())).isEqualTo(filled);
            List<Message> standing = stored().post().messages();
            standing.forEach(message -> report(message, DeliveryReport.What.COMPLAINED));
            measure();
            assertThat(stored().post().said())
                    .hasSize(standing.stream()
                            .mapToInt(message -> message.to().size())
                            .sum())
                    .extracting(DeliveryReport::what)
                    .containsOnly(DeliveryReport.What.COMPLAINED);
            sweep(seminar.purgeDate());
            assertThat(stored().holdsPeople()).isFalse();
        }

        private void sweep(Instant then) {
            now = then;
            assertThat(sweep.run(now).failures()).isEmpty();
            mails();
        }

        /// The carrier is asked for what is owed.
        private void mails() {
            measure();
            dispatch.dispatch(address, () -> Duration.ofMinutes(1));
            now = now.plus(Duration.ofMinutes(3));
            if (luck == Luck.ALL_COME_BACK) {
                stored().post().messages().reversed().stream()
                        .limit(1)
                        .forEach(last -> report(last, DeliveryReport.What.BOUNCED));
            }
            measure();
        }

        private void report(Message message, DeliveryReport.What what) {
            for (int place = 0; place < message.to().size(); place++) {
                slots.keep(seminar.id(), Longest.CODE, new DeliveryReport(new Copy(message.id(), place), what, now));
            }
        }

        private Slot stored() {
            return slots.find(seminar.id(), Longest.CODE).orElseThrow();
        }

        private void measure() {
            Map<String, AttributeValue> item = item(seminar, Longest.CODE);
            AttributeValue former = item.get("former");
            int spared =
                    former == null ? 0 : FORMER.getOrDefault(seminar.seats().size(), 0) - ItemSize.of(former);
            assertThat(spared).isNotNegative();
            assertThat(ItemSize.of(item) + spared + MOVES)
                    .as(ItemSize.parts(item))
                    .isLessThanOrEqualTo(bound);
        }
    }

    /// It is always everybody's turn.
    private final class Unhurried implements Pace {
        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void await(Instant turn) {}
    }

    /// Letters with nothing in them: what they say is not at issue.
    private static final class Blank implements LetterWriter, Dispatch.Listener {
        @Override
        public Mail of(Seminar seminar, Slot slot, Message message, int place, Instant now) {
            return blank(message.to().get(place).address().orElseThrow());
        }

        @Override
        public Mail troubles(Seminar seminar, List<Trouble> troubles) {
            return blank(seminar.office().email());
        }

        @Override
        public Mail closingReport(Seminar seminar, List<Invitation> invitations) {
            return blank(seminar.office().email());
        }

        private static Mail blank(EmailAddress to) {
            return new Mail(to, "", to, "", "", "", Optional.empty(), Map.of());
        }

        @Override
        public void givenUp(Outbox.Address address, Copy copy, Recipient.Fate fate) {}

        @Override
        public void held(Outbox.Address address, Message message) {}

        @Override
        public void postponed(Outbox.Address address, Copy copy) {}

        @Override
        public void stuck(Outbox.Address address, Message message) {}

        @Override
        public void down(Carrier.Outage outage) {}

        @Override
        public void up(Carrier.Outage outage) {}

        @Override
        public void unwritten(Outbox.Address address, Message message, RuntimeException why) {
            throw why;
        }
    }
}
