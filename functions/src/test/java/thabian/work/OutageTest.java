package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.Allowance;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Queue;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryMailer.Turn;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemoryPost.Waking;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// Mails through trouble of the carrier: when they are out after it, and what they cost meanwhile.
class OutageTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int COPIES = 4;

    private Instant now = NOW;
    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Registry registry = new Registry(slots, Given.random());
    private final MemoryMailer mailer = new MemoryMailer();
    private final Letters letters = new Letters(PUBLIC, SENDER);
    private MemoryPost post = new MemoryPost(store, () -> now);

    @BeforeEach
    void convene() {
        Given.put(seminars, theSeminar());
    }

    private Address register(int number) {
        String digits = "67607" + "%02d".formatted(number);
        slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.of(Given.ownCode(digits)));
        registry.register(theSeminar(), Given.byOwnLink(digits), someTokens(), now);
        return new Address.OfSlot(SEMINAR, code(digits));
    }

    private List<Address> registerMany(int many) {
        return IntStream.range(0, many).mapToObj(this::register).toList();
    }

    /// Whoever is woken sends: what the stream does.
    private void sendWoken() {
        Dispatch dispatch = post.dispatch(mailer, letters);
        Set<Waking> done = new HashSet<>();
        List<Waking> woken;
        while (!(woken = post.wakings().stream().filter(done::add).toList()).isEmpty()) {
            woken.forEach(waking -> dispatch.dispatch(waking.address(), () -> MINUTE));
        }
    }

    /// Lets minutes pass, each with its sweep and what that wakes.
    private void minutes(int many) {
        for (int i = 0; i < many; i++) {
            now = now.plus(MINUTE);
            post.sweep().run(now);
            sendWoken();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "10, 14", "14, 14", "20, 14"})
    void whatGoesToEverybodyGetsWhatIsLeftOfARound(int fresh, int woken) {
        registerMany(9);
        sendWoken();
        slots.all(SEMINAR, "76").forEach(slot -> registry.remind(slot, now));
        IntStream.range(10, 10 + fresh).forEach(this::register);
        post = new MemoryPost(store, () -> now, new Allowance(1, 1_000_000));
        now = now.plus(MINUTE.multipliedBy(3));

        assertThat(new Release(new MemoryOutbox(store), seminars, post.carriage())
                        .run(now, (_, step) -> step.run())
                        .woken())
                .isEqualTo(woken);
    }

    private List<Message> messages() {
        return slots.all(SEMINAR, "76").stream()
                .flatMap(slot -> slot.post().messages().stream())
                .toList();
    }

    private long owed() {
        return messages().stream().filter(Message::open).count();
    }

    @ParameterizedTest
    @EnumSource(value = Turn.class, names = "TAKE|REFUSE|REJECT", mode = Mode.MATCH_NONE)
    void afterAnOutageOfADayEverythingIsOutWithinThreeMinutes(Turn trouble) {
        mailer.always(trouble);
        registerMany(20);
        sendWoken();
        for (int hour = 0; hour < 24; hour++) {
            minutes(60);
        }
        int before = mailer.handedOverFor().size();
        minutes(60);
        assertThat(mailer.handedOverFor().size() - before)
                .as("one mail a minute")
                .isBetween(60, 60 * COPIES);

        mailer.always(Turn.TAKE);
        minutes(2);

        assertThat(owed()).isZero();
        assertThat(messages())
                .extracting(Message::tries)
                .as("no attempt is counted")
                .containsOnly(0);
    }

    @Test
    void anOutageCostsNobodysSlotAWriteButTheProbes() {
        mailer.always(Turn.CLOSE);
        registerMany(20);
        sendWoken();
        List<Slot> before = slots.all(SEMINAR, "76");
        minutes(10);
        List<Slot> after = slots.all(SEMINAR, "76");
        assertThat(IntStream.range(0, 20).filter(i -> !before.get(i).equals(after.get(i))))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(post.told()).containsExactly("down CLOSED");
        assertThat(post.pulse().down()).isTrue();
        mailer.always(Turn.TAKE);
        minutes(1);
        assertThat(post.told()).containsExactly("down CLOSED", "up CLOSED");
    }

    @Test
    void anotherMailIsTriedEachTime() {
        mailer.always(Turn.CLOSE);
        registerMany(20);
        sendWoken();
        int tried = mailer.handedOver().size();
        minutes(10);
        List<Mail> probes =
                mailer.handedOver().subList(tried, mailer.handedOver().size());
        assertThat(probes).hasSize(10);
        assertThat(probes).extracting(mail -> mail.tags().get("org")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atSixtyPercentThrottlesTwentyOfficesAreToldWithinFiveMinutes(long seed) {
        Random random = new Random(seed);
        mailer.by(() -> random.nextDouble() < 0.6 ? Turn.THROTTLE : Turn.TAKE);
        registerMany(20);
        sendWoken();
        minutes(5);
        assertThat(owed()).isZero();
        assertThat(mailer.delivered()).hasSize(20 * COPIES);
    }

    @Test
    void onePoisonousMessageBlocksNobody() {
        register(0);
        mailer.poisoning(mail -> mail.tags().get("org").equals("6760700"));
        sendWoken();
        for (int i = 1; i < 20; i++) {
            register(i);
            sendWoken();
            assertThat(owed()).as("the poison alone").isEqualTo(1);
            minutes(1);
        }
        assertThat(post.told()).as("at once").startsWith("stuck 5").doesNotContain("down REJECTED");
        int tried = mailer.handedOver().size();
        minutes(600);
        assertThat(mailer.handedOver().size() - tried).as("once an hour").isBetween(9 * COPIES, 11 * COPIES);
        assertThat(messages().stream()
                        .filter(Message::open)
                        .findFirst()
                        .orElseThrow()
                        .stuck())
                .isTrue();
    }

    @Test
    void whatIsFreshNeverWaitsBehindWhatGoesToEverybody() {
        registerMany(90);
        post = new MemoryPost(store, () -> now);
        sendWoken();
        post = new MemoryPost(store, () -> now, new Allowance(1, 100_000));
        int told = mailer.delivered().size();
        slots.all(SEMINAR, "76").forEach(slot -> registry.remind(slot, now));
        minutes(1);
        assertThat(mailer.delivered().size() - told)
                .as("half of what a minute holds")
                .isBetween(16, 40);
        int before = mailer.delivered().size();
        register(95);
        sendWoken();
        assertThat(mailer.delivered().subList(before, before + COPIES))
                .extracting(mail -> mail.tags().get("kind"))
                .containsOnly("confirmation");
    }

    @Test
    void theDaysQuotaIsKept() {
        post = new MemoryPost(store, () -> now, new Allowance(100, 40));
        registerMany(20);
        sendWoken();
        minutes(30);
        assertThat(mailer.delivered()).hasSize(40);
        now = now.plus(Duration.ofHours(25));
        minutes(2);
        assertThat(mailer.delivered()).hasSize(80);
        assertThat(owed()).isZero();
    }

    @Test
    void nothingGoesWhileSendingIsStopped() {
        post.stop(now);
        registerMany(3);
        sendWoken();
        minutes(5);
        assertThat(mailer.handedOver()).isEmpty();
        post.resume();
        minutes(1);
        assertThat(owed()).isZero();
    }

    @Test
    void aMessageUnderWayStopsWithTheSwitch() {
        register(0);
        mailer.by(() -> {
            post.stop(now);
            return Turn.TAKE;
        });
        sendWoken();
        assertThat(mailer.delivered()).hasSize(1);
        minutes(5);
        assertThat(mailer.handedOver()).hasSize(1);
        post.resume();
        mailer.always(Turn.TAKE);
        minutes(1);
        assertThat(mailer.delivered()).hasSize(COPIES);
        assertThat(owed()).isZero();
    }

    @Test
    void theFirstMailThatIsTakenAgainWakesAllTheOthersAtOnce() {
        mailer.always(Turn.CLOSE);
        registerMany(3);
        sendWoken();
        mailer.always(Turn.TAKE);
        now = now.plus(MINUTE);
        post.sweep().run(now);
        Address tried = post.carriage().current().outage().orElseThrow().tried().getFirst();

        assertThat(post.dispatch(mailer, letters).dispatch(tried, () -> MINUTE)).isTrue();

        assertThat(new MemoryOutbox(store)
                        .due(Queue.FRESH, now.plus(Errand.PATIENCE).minusMillis(1), 10))
                .as("due no earlier than whatever becomes owed now")
                .isEmpty();
    }

    @Test
    void whoeverIsWokenToTryTheCarrierMaySendAtOnce() {
        mailer.always(Turn.CLOSE);
        registerMany(3);
        sendWoken();
        mailer.always(Turn.TAKE);
        now = now.plus(MINUTE);
        DisturbedOutbox outbox = new DisturbedOutbox(new MemoryOutbox(store));
        Dispatch quick = post.dispatch(mailer, letters);
        outbox.whenWoken(address -> quick.dispatch(address, () -> MINUTE));

        assertThat(post.sweep(seminars, slots, outbox).run(now).woken()).isOne();

        assertThat(mailer.delivered()).hasSize(COPIES);
        assertThat(post.told()).containsExactly("down CLOSED", "up CLOSED");
    }

    @Test
    void theCarrierIsTriedOnceAMinuteHoweverOftenTheSweepRuns() {
        mailer.always(Turn.CLOSE);
        registerMany(3);
        sendWoken();
        minutes(1);
        int tried = mailer.handedOver().size();
        now = now.plus(MINUTE).minusMillis(1);
        assertThat(post.sweep().run(now).woken()).isZero();
        now = now.plusMillis(1);
        assertThat(post.sweep().run(now).woken()).isOne();
        sendWoken();
        assertThat(mailer.handedOver()).hasSize(tried + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whereSomeAreInSomebodysHandsTheCarrierIsTriedByAnother(int left) {
        mailer.always(Turn.CLOSE);
        List<Address> owing = new ArrayList<>(registerMany(3));
        sendWoken();
        now = now.plus(MINUTE);
        Outbox outbox = new MemoryOutbox(store);
        Address free = owing.remove(left);
        owing.forEach(address -> outbox.take(address, Given.aLease(now), now));

        assertThat(post.sweep().run(now).woken()).isOne();

        assertThat(post.carriage().current().outage().orElseThrow().isTriedBy(free))
                .isTrue();
        assertThat(post.woken()).contains(free).doesNotContainAnyElementsOf(owing);
    }

    @Test
    void whatIsInSomebodysHandsIsNotCountedAsWoken() {
        Address owing = register(0);
        sendWoken();
        registry.remind(slots.all(SEMINAR, "76").getFirst(), now);
        new MemoryOutbox(store).take(owing, Given.aLease(now), now);
        registry.announce(slots.all(SEMINAR, "76").getFirst(), now);

        assertThat(post.sweep().run(now).woken()).isZero();
    }

    @Test
    void nobodyIsAskedToSendWhatIsNotDue() {
        registerMany(3);
        DisturbedOutbox outbox = new DisturbedOutbox(new MemoryOutbox(store));
        outbox.beforeWaking(address -> {
            throw new AssertionError(address + " is not due");
        });

        assertThat(post.sweep(seminars, slots, outbox)
                        .run(now.plus(Errand.PATIENCE).minusMillis(1))
                        .failures())
                .isEmpty();
    }

    @Test
    void nobodyIsWokenWhileSendingIsStoppedAndEverythingStaysDue() {
        post.stop(now);
        List<Address> owing = registerMany(3);
        now = now.plus(Errand.PATIENCE);
        assertThat(post.sweep().run(now).woken()).isZero();
        assertThat(new MemoryOutbox(store).due(Queue.FRESH, now, 10)).containsExactlyInAnyOrderElementsOf(owing);
    }

    @Test
    void whatGoesToEverybodyExpiresWhenTheSeminarStarts() {
        register(0);
        sendWoken();
        mailer.always(Turn.CLOSE);
        registry.remind(slots.all(SEMINAR, "76").getFirst(), now);
        minutes(1);
        now = theSeminar().starts();
        mailer.always(Turn.TAKE);
        minutes(2);
        assertThat(owed()).isZero();
        assertThat(mailer.delivered())
                .extracting(mail -> mail.tags().get("kind"))
                .doesNotContain("reminder");
        assertThat(messages())
                .filteredOn(message -> message.kind() == Message.Kind.REMINDER)
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.state()).isEqualTo(Message.State.OVER));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void whatExpiredInAnOutageHoldsUpNobodyAtItsEnd(int expired) {
        registerMany(expired + 3);
        sendWoken();
        List<Slot> registered = slots.all(SEMINAR, "76");
        now = theSeminar().starts().minus(MINUTE.multipliedBy(10));
        mailer.always(Turn.CLOSE);
        registered.subList(0, expired).forEach(slot -> registry.remind(slot, now));
        sendWoken();
        minutes(8);
        registered
                .subList(expired, expired + 3)
                .forEach(slot ->
                        registry.oweManageLink(SEMINAR, slot.organisation().code(), now));
        sendWoken();
        minutes(7);
        mailer.always(Turn.TAKE);
        minutes(3);
        assertThat(owed()).isZero();
        assertThat(mailer.delivered())
                .extracting(mail -> mail.tags().get("kind"))
                .contains("manage-link")
                .doesNotContain("reminder");
    }

    @Test
    void newsThatTookOverAConfirmationIsToldAlsoWhenTheSeminarHasBegun() {
        mailer.always(Turn.CLOSE);
        register(0);
        sendWoken();
        registry.announce(slots.all(SEMINAR, "76").getFirst(), now);
        minutes(1);
        now = theSeminar().starts();
        mailer.always(Turn.TAKE);
        minutes(2);
        assertThat(owed()).isZero();
        assertThat(mailer.delivered())
                .filteredOn(mail -> mail.subject().startsWith("ยืนยันการลงทะเบียน"))
                .extracting(Mail::to)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void theOfficeIsToldInOneSummaryAnHourOfMailsThatReachedNobody() {
        mailer.always(Turn.REFUSE);
        registerMany(3);
        sendWoken();
        mailer.always(Turn.TAKE);
        minutes(1);
        assertThat(toTheOffice())
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("3 หน่วยงาน"));

        mailer.always(Turn.REFUSE);
        register(4);
        sendWoken();
        mailer.always(Turn.TAKE);
        minutes(58);
        assertThat(toTheOffice()).hasSize(1);
        minutes(2);
        assertThat(toTheOffice())
                .hasSize(2)
                .last()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("ที่อยู่ส่งไม่ได้ (4)").doesNotContain("@lao.example"));
        minutes(120);
        assertThat(toTheOffice()).as("nothing new").hasSize(2);
    }

    private List<Mail> toTheOffice() {
        return mailer.delivered().stream()
                .filter(mail -> "troubles".equals(mail.tags().get("kind")))
                .toList();
    }

    @Test
    void whatIsOnlyLateIsNoNewsOfALoss() {
        mailer.always(Turn.REFUSE);
        register(1);
        sendWoken();
        mailer.always(Turn.TAKE);
        now = now.plus(Duration.ofMinutes(16));
        register(2);
        mailer.always(Turn.FAIL);
        sendWoken();
        now = now.plus(Duration.ofMinutes(16));
        mailer.always(Turn.TAKE);
        post.sweep().run(now);
        Dispatch dispatch = post.dispatch(mailer, letters);
        dispatch.dispatch(new Address.OfSeminar(SEMINAR), () -> MINUTE);
        assertThat(post.told())
                .doesNotContain("unwritten trouble.overdue")
                .allMatch(told -> told.startsWith("given up"));
        assertThat(toTheOffice()).hasSize(1);
    }
}
