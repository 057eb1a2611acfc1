package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Province;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Carrier;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Owed;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.given.SeminarBuilder;
import thabian.memory.MemoryOutbox;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

class SweepTest {
    private static final Province PHETCHABURI = new Province("76", "เพชรบุรี");
    private static final Province PRACHUAP = new Province("77", "ประจวบคีรีขันธ์");
    private static final Instant CLOSING = CLOSES.plus(Duration.ofMinutes(1));
    private static final Instant REMINDER = Given.instant("2021-03-23T09:00:00+07:00");
    private static final Outbox.Address REPORT = new Outbox.Address.OfSeminar(SEMINAR);
    private static final Outbox.Address CONFIRMATION = new Outbox.Address.OfSlot(SEMINAR, code("6760607"));

    private static final Sweep.Round NOTHING = new Sweep.Round(0, 0, 0, 0, 0, 0, Optional.empty(), List.of());

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Outbox outbox = new MemoryOutbox(store);
    private final Registry registry = new Registry(slots, Given.random());
    private final Sweep sweep = new MemoryPost(store, () -> NOW).sweep();

    @BeforeEach
    void inviteTwo() {
        Given.put(seminars, aSeminar().in(PHETCHABURI, PRACHUAP).build());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6770101")), Optional.empty());
    }

    private void register(String digits) {
        registry.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
    }

    private List<Slot> registered(String province) {
        return slots.all(SEMINAR, province).stream()
                .filter(slot -> slot.registration().isPresent())
                .toList();
    }

    @Test
    void nothingIsDueWhileTheWindowIsOpen() {
        register("6760607");
        assertThat(sweep.run(NOW)).isEqualTo(NOTHING);
    }

    @Test
    void theClosingReportIsOwedOnceAMinuteAfterClosing() {
        assertThat(sweep.run(CLOSING.minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(CLOSING)).isEqualTo(new Sweep.Round(1, 0, 0, 0, 0, 0, Optional.empty(), List.of()));
        assertThat(outbox.take(REPORT, Given.aLease(CLOSING), CLOSING)).isPresent();
        assertThat(sweep.run(CLOSING.plusSeconds(60))).isEqualTo(NOTHING);
    }

    @Test
    void forMessagesThatLayTooLongASenderIsWoken() {
        register("6760607");
        outbox.take(CONFIRMATION, Given.aLease(NOW), NOW);
        Instant over = NOW.plus(Lease.LENGTH);
        assertThat(sweep.run(over.minusMillis(1))).isEqualTo(NOTHING);
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 1, 0, 0, 0, 0, Optional.empty(), List.of()));
        assertThat(sweep.run(over)).isEqualTo(NOTHING);
        assertThat(outbox.take(CONFIRMATION, Given.aLease(over), over)).isPresent();
        assertThat(sweep.run(over)).isEqualTo(NOTHING);
    }

    @Test
    void whatWasGivenUpIsNotAskedForAgain() {
        register("6760607");
        Given.giveUp(outbox, CONFIRMATION, NOW);
        assertThat(sweep.run(NOW.plus(Duration.ofDays(9)))).isEqualTo(NOTHING);
    }

    @Test
    void oneSlotThatCannotBeReadOrWrittenHoldsUpNoOther() {
        register("6760607");
        register("6770101");
        sendAll(NOW);
        Slots poisoned = before(Set.of("write"), Slots.class, slots, seen -> {
            if (seen instanceof Slot slot && slot.organisation().code().equals(code("6760607"))) {
                throw new IllegalStateException("poison");
            }
        });
        Sweep disturbed = new MemoryPost(store, () -> NOW).sweep(seminars, poisoned, outbox);

        Sweep.Round round = disturbed.run(REMINDER);

        assertThat(round.reminded()).isEqualTo(1);
        assertThat(round.failures()).extracting(Sweep.Failure::where).containsExactly("ITA-2564-6760607");
        assertThat(seminars.isReminded(seminars.current(SEMINAR).orElseThrow()))
                .as("it comes again")
                .isFalse();
        assertThat(sweep.run(REMINDER).reminded()).isEqualTo(1);
    }

    @Test
    void oneSeminarThatFailsHoldsUpNoOther() {
        register("6760607");
        Given.put(seminars, aSeminar().called("second").in(PHETCHABURI).build());
        slots.invite(new SeminarId("second"), Invitee.of(anOrganisation("6760607")), Optional.empty());
        registry.register(aSeminar().called("second").build(), aSubmission("6760607"), someTokens(), NOW);
        Slots poisoned = before(Set.of("read"), Slots.class, slots, seen -> {
            if (seen.equals(SEMINAR)) {
                throw new IllegalStateException("poison");
            }
        });
        Sweep disturbed = new MemoryPost(store, () -> NOW).sweep(seminars, poisoned, outbox);

        Sweep.Round round = disturbed.run(theSeminar().purgeDate());

        assertThat(round.purged()).isEqualTo(1);
        assertThat(round.closed()).isEqualTo(2);
        assertThat(round.failures()).extracting(Sweep.Failure::where).containsExactly("ita-2564 76", "ita-2564 77");
    }

    @Test
    void oneProvinceThatFailsHoldsUpNoOther() {
        SeminarId second = new SeminarId("second");
        Seminar both = aSeminar()
                .called("second")
                .in(new Province("70", "ราชบุรี"), PHETCHABURI)
                .build();
        Given.put(seminars, both);
        slots.invite(second, Invitee.of(anOrganisation("6760607")), Optional.empty());
        registry.register(both, aSubmission("6760607"), someTokens(), NOW);
        AtomicBoolean first = new AtomicBoolean(true);
        Slots poisoned = before(Set.of("read"), Slots.class, slots, seen -> {
            if (seen.equals(second) && first.getAndSet(false)) {
                throw new IllegalStateException("poison");
            }
        });

        Sweep.Round round = new MemoryPost(store, () -> NOW)
                .sweep(seminars, poisoned, outbox)
                .run(both.purgeDate());

        assertThat(round.failures()).extracting(Sweep.Failure::where).containsExactly("second 70");
        assertThat(slots.find(second, code("6760607")).orElseThrow().holdsPeople())
                .isFalse();
        assertThat(seminars.unpurged().read()).as("it comes again").contains(both);
    }

    @Test
    void oneThatCannotBeWokenHoldsUpNoOther() {
        register("6760607");
        register("6770101");
        Outbox poisoned = before(Set.of("wake"), Outbox.class, outbox, address -> {
            if (address.toString().contains("6760607")) {
                throw new IllegalStateException("poison");
            }
        });

        Sweep.Round round = new MemoryPost(store, () -> NOW)
                .sweep(seminars, slots, poisoned)
                .run(NOW.plus(Duration.ofMinutes(10)));

        assertThat(round.woken()).isEqualTo(1);
        assertThat(round.failures())
                .extracting(Sweep.Failure::where)
                .singleElement()
                .asString()
                .contains("6760607");
    }

    @Test
    void whatCannotBeReadIsTold() {
        register("6760607");
        Slots halfReadable = reading(Slots.class, slots, "SLOT#ita-2564#76 6760699");
        Sweep disturbed = new MemoryPost(store, () -> NOW).sweep(seminars, halfReadable, outbox);
        Sweep.Round round = disturbed.run(theSeminar().purgeDate());
        assertThat(round.purged()).isEqualTo(1);
        assertThat(round.failures()).contains(new Sweep.Failure("SLOT#ita-2564#76 6760699", Optional.empty()));
        assertThat(disturbed.run(theSeminar().purgeDate()).purged()).isZero();
        assertThat(seminars.unpurged().read())
                .as("not while one cannot be read")
                .hasSize(1);
    }

    @Test
    void aSeminarThatCannotBeReadIsTold() {
        Seminars halfReadable = reading(Seminars.class, seminars, "SEMINAR broken");
        Sweep disturbed = new MemoryPost(store, () -> NOW).sweep(halfReadable, slots, outbox);
        assertThat(disturbed.run(CLOSING))
                .isEqualTo(new Sweep.Round(
                        1,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        List.of(new Sweep.Failure("SEMINAR broken", Optional.empty()))));
    }

    @Test
    void oneItemWhoseMailCannotBeReadIsToldAndHidesNoOthersAge() {
        register("6760607");
        MemoryPost post = new MemoryPost(store, () -> NOW);
        Outbox halfReadable = reading(Outbox.class, outbox, "SLOT#ita-2564#76 6760699");
        Sweep.Round round = post.sweep(seminars, slots, halfReadable).run(NOW.plusSeconds(61));
        assertThat(round.failures()).containsExactly(new Sweep.Failure("SLOT#ita-2564#76 6760699", Optional.empty()));
        assertThat(post.pulse().owed()).contains(new Owed(1, Duration.ofSeconds(61), Duration.ZERO, 0));
    }

    private static <T> T reading(Class<T> port, T real, String unreadable) {
        return port.cast(Proxy.newProxyInstance(
                SweepTest.class.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    Object answer = method.invoke(real, arguments);
                    return answer instanceof Readings<?> readings
                            ? new Readings<>(readings.read(), List.of(unreadable))
                            : answer;
                }));
    }

    private static <T> T before(Set<String> methods, Class<T> port, T real, Consumer<Object> first) {
        return port.cast(Proxy.newProxyInstance(
                SweepTest.class.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (methods.contains(method.getName())) {
                        first.accept(arguments[0]);
                    }
                    return method.invoke(real, arguments);
                }));
    }

    @Test
    void everyRoundTellsHowThingsStandAlsoWhereNothingDoes() {
        MemoryPost post = new MemoryPost(store, () -> NOW);
        post.sweep().run(NOW);
        assertThat(post.pulse())
                .isEqualTo(new Pulse(
                        Optional.of(new Owed(0, Duration.ZERO, Duration.ZERO, 0)),
                        Optional.of(Carrier.NEW),
                        Optional.empty(),
                        0));
        assertThat(post.pulse().held() || post.pulse().down()).isFalse();
    }

    @Test
    void itTellsHowLongSomebodyWaitsAlsoWhileASenderHoldsTheMail() {
        register("6760607");
        outbox.take(CONFIRMATION, Given.aLease(NOW), NOW);
        MemoryPost post = new MemoryPost(store, () -> NOW);
        post.sweep().run(NOW.plusSeconds(61));
        assertThat(post.pulse().owed()).contains(new Owed(1, Duration.ofSeconds(61), Duration.ZERO, 0));
    }

    @Test
    void itTellsThatPeopleStoppedTheMailAndWhoWaitsForIt() {
        register("6760607");
        MemoryPost post = new MemoryPost(store, () -> NOW);
        post.stop(NOW);
        post.sweep().run(NOW.plusSeconds(900));
        assertThat(post.pulse().held()).isTrue();
        assertThat(post.pulse().owed().orElseThrow().oldestOfAll()).hasSeconds(900);
    }

    @Test
    void aClosingThatCannotBeWorkedOnIsOverdueAfterAWhile() {
        Outbox broken = before(Set.of("oweReport"), Outbox.class, outbox, _ -> {
            throw new IllegalStateException("poison");
        });
        MemoryPost post = new MemoryPost(store, () -> NOW);
        Sweep disturbed = post.sweep(seminars, slots, broken);
        disturbed.run(CLOSING);
        assertThat(post.pulse().overdue()).isZero();
        disturbed.run(CLOSING.plus(Duration.ofMinutes(5)));
        assertThat(post.pulse().overdue()).isOne();
        post.sweep().run(CLOSING.plus(Duration.ofMinutes(6)));
        assertThat(post.pulse().overdue()).isZero();
    }

    @Test
    void whatCannotBeReadIsNotToldAsNothing() {
        Outbox broken = before(Set.of("waiting"), Outbox.class, outbox, _ -> {
            throw new IllegalStateException("poison");
        });
        MemoryPost post = new MemoryPost(store, () -> NOW);
        assertThat(post.sweep(seminars, slots, broken).run(NOW).failures()).hasSize(1);
        assertThat(post.pulse().owed()).isEmpty();
        assertThat(post.pulse().carrier()).isEmpty();
    }

    @Test
    void aRoundThatDidAnythingWasNotIdle() {
        assertThat(NOTHING.idle()).isTrue();
        assertThat(List.of(
                        new Sweep.Round(1, 0, 0, 0, 0, 0, Optional.empty(), List.of()),
                        new Sweep.Round(0, 1, 0, 0, 0, 0, Optional.empty(), List.of()),
                        new Sweep.Round(0, 0, 1, 0, 0, 0, Optional.empty(), List.of()),
                        new Sweep.Round(0, 0, 0, 1, 0, 0, Optional.empty(), List.of()),
                        new Sweep.Round(0, 0, 0, 0, 1, 0, Optional.empty(), List.of()),
                        new Sweep.Round(0, 0, 0, 0, 0, 1, Optional.empty(), List.of()),
                        new Sweep.Round(
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                Optional.empty(),
                                List.of(new Sweep.Failure("slot", Optional.empty())))))
                .noneMatch(Sweep.Round::idle);
    }

    /// Two seminars, five hundred and one organisations of two provinces in the first, one in the second: all
    /// registered, all told.
    private void registerFiveHundredAndTwo(UnaryOperator<SeminarBuilder> built) {
        SeminarBuilder first = aSeminar().in(PHETCHABURI, PRACHUAP);
        SeminarBuilder second = aSeminar().called("second").open(OPENS.minusSeconds(1), CLOSES);
        Given.put(seminars, built.apply(first).build());
        Given.put(seminars, built.apply(second).build());
        for (int i = 0; i < 500; i++) {
            registerAndTell(first.build(), String.valueOf(6760000 + i));
        }
        registerAndTell(first.build(), "6770101");
        registerAndTell(second.build(), "6760101");
    }

    private void registerAndTell(Seminar seminar, String digits) {
        slots.invite(seminar.id(), Invitee.of(anOrganisation(digits)), Optional.empty());
        registry.register(seminar, aSubmission(digits), someTokens(), NOW);
        send(new Outbox.Address.OfSlot(seminar.id(), code(digits)), NOW);
    }

    @Test
    void oneRoundTellsFiveHundredTheNews() {
        Instant news = NOW.plusSeconds(60);
        registerFiveHundredAndTwo(seminar -> seminar.withNewsSince(news));
        assertThat(sweep.run(news).announced()).isEqualTo(500);
        assertThat(sweep.run(news).announced()).isEqualTo(2);
        assertThat(sweep.run(news).announced()).isZero();
    }

    @Test
    void oneRoundRemindsFiveHundred() {
        registerFiveHundredAndTwo(UnaryOperator.identity());
        assertThat(sweep.run(REMINDER).reminded()).isEqualTo(500);
        assertThat(sweep.run(REMINDER).reminded()).isEqualTo(2);
        assertThat(sweep.run(REMINDER).reminded()).isZero();
    }

    @Test
    void aRoundGoesOnBehindTheProvinceWhereTheLastStopped() {
        registerFiveHundredAndTwo(UnaryOperator.identity());
        List<String> read = new ArrayList<>();
        Slots watched = (Slots) Proxy.newProxyInstance(
                SweepTest.class.getClassLoader(), new Class<?>[] {Slots.class}, (_, method, arguments) -> {
                    if (method.getName().equals("read")) {
                        read.add(arguments[0] + " " + arguments[1]);
                    }
                    return method.invoke(slots, arguments);
                });
        Sweep watching = new MemoryPost(store, () -> NOW).sweep(seminars, watched, outbox);

        watching.run(REMINDER);
        assertThat(read).containsExactly("ita-2564 76");
        watching.run(REMINDER);
        assertThat(read).startsWith("ita-2564 76", "ita-2564 77", "ita-2564 76");
    }

    @Test
    void oneRoundPurgesFiveHundred() {
        registerFiveHundredAndTwo(UnaryOperator.identity());
        Instant date = theSeminar().purgeDate();
        assertThat(sweep.run(date).purged()).isEqualTo(500);
        assertThat(sweep.run(date).purged()).isEqualTo(2);
        assertThat(sweep.run(date).purged()).isZero();
    }

    @Test
    void personalDataLeaveOnTheirDateInEveryProvince() {
        register("6760607");
        register("6770101");
        Instant date = theSeminar().ends().plus(Duration.ofDays(90));
        assertThat(sweep.run(date.minusMillis(1)).purged()).isZero();
        assertThat(sweep.run(date).purged()).isEqualTo(2);
        assertThat(registered("76")).isEmpty();
        assertThat(registered("77")).isEmpty();
        assertThat(seminars.unpurged().read()).hasSize(1);
        assertThat(sweep.run(date).purged()).isZero();
        assertThat(seminars.unpurged().read()).isEmpty();
    }

    @Test
    void newsReachesEveryoneRegisteredBeforeItOnceAndThenIsNoNews() {
        register("6760607");
        sendAll(NOW);
        Instant news = NOW.plusSeconds(60);
        Seminar standing = seminars.current(SEMINAR).orElseThrow();
        Given.put(
                seminars,
                aSeminar()
                        .in(standing.provinces().toArray(Province[]::new))
                        .withoutJoinLink()
                        .withNewsSince(news)
                        .build());
        registry.register(theSeminar(), aSubmission("6770101"), someTokens(), news);
        assertThat(sweep.run(news).announced()).isEqualTo(1);
        Slot told = slots.find(SEMINAR, Given.code("6760607")).orElseThrow();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(Given.lastMessage(told).kind()).isEqualTo(Message.Kind.UPDATED);
        assertThat(sweep.run(news).idle()).isTrue();
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).isEmpty();
    }

    @Test
    void newsIsToldOnceToWhoeverIsRegisteredAndRecordedWhenItIsTold() {
        register("6760607");
        sendAll(NOW);
        Given.put(
                seminars,
                aSeminar()
                        .in(PHETCHABURI, PRACHUAP)
                        .withNewsSince(NOW.plusSeconds(60))
                        .build());
        Instant later = NOW.plusSeconds(90);
        assertThat(sweep.run(later)).isEqualTo(new Sweep.Round(0, 1, 1, 0, 0, 0, Optional.empty(), List.of()));
        assertThat(slots.find(SEMINAR, code("6760607")).orElseThrow().history())
                .last()
                .isEqualTo(new HistoryEntry(2, HistoryEntry.What.ANNOUNCED, List.of(), "sweep", later));
    }

    @Test
    void newsOfThisVeryInstantIsToldOnceToo() {
        register("6760607");
        Given.put(seminars, aSeminar().withNewsSince(NOW.plusMillis(1)).build());
        assertThat(sweep.run(NOW).announced()).isEqualTo(1);
        assertThat(sweep.run(NOW).announced()).isZero();
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).isEmpty();
    }

    @Test
    void whatHasBegunIsNoNews() {
        register("6760607");
        Given.put(seminars, aSeminar().withNewsSince(NOW.plusSeconds(60)).build());
        assertThat(sweep.run(theSeminar().starts()).announced()).isZero();
    }

    @Test
    void newsThatTakesOverWhatSomebodyWaitsForDoesNotWaitBehindEverybodys() {
        register("6760607");
        Given.put(seminars, aSeminar().withNewsSince(NOW.plusSeconds(60)).build());
        assertThat(sweep.run(NOW.plusSeconds(60)).announced()).isEqualTo(1);
        assertThat(last("6760607").kind()).isEqualTo(Message.Kind.CHANGED);
        assertThat(outbox.due(Errand.Queue.FRESH, NOW.plus(Duration.ofDays(1)), 10))
                .contains(CONFIRMATION);
    }

    private void sendAll(Instant now) {
        send(CONFIRMATION, now);
        send(new Outbox.Address.OfSlot(SEMINAR, code("6770101")), now);
    }

    private void send(Outbox.Address address, Instant now) {
        if (!Stream.of(Errand.Queue.values())
                .flatMap(queue -> outbox.due(queue, now.plus(Duration.ofDays(1)), 1000).stream())
                .toList()
                .contains(address)) {
            return;
        }
        Given.sendAll(outbox, address, now);
    }

    private Message last(String digits) {
        return Given.lastMessage(slots.find(SEMINAR, code(digits)).orElseThrow());
    }

    @Test
    void everyoneRegisteredIsRemindedOnceAtNineOfTheDayBefore() {
        register("6760607");
        sendAll(NOW);
        sweep.run(CLOSING);
        assertThat(sweep.run(REMINDER.minusMillis(1)).reminded()).isZero();
        assertThat(sweep.run(REMINDER).reminded()).isEqualTo(1);
        Slot slot = slots.find(SEMINAR, code("6760607")).orElseThrow();
        assertThat(last("6760607").kind()).isEqualTo(Message.Kind.REMINDER);
        assertThat(slot.revision()).as("calendars stay as they are").isEqualTo(1);
        assertThat(slot.history().getLast().what()).isEqualTo(HistoryEntry.What.REMINDED);
        sendAll(REMINDER);
        assertThat(sweep.run(REMINDER.plusSeconds(60)).reminded()).isZero();
        assertThat(seminars.isReminded(seminars.current(SEMINAR).orElseThrow())).isTrue();
    }

    @Test
    void onceEverybodyIsRemindedNoSlotIsReadForIt() {
        register("6760607");
        sweep.run(REMINDER);
        sweep.run(REMINDER.plusSeconds(60));
        Slots poisoned = before(Set.of("read"), Slots.class, slots, _ -> {
            throw new IllegalStateException("poison");
        });
        Sweep watched = new MemoryPost(store, () -> NOW).sweep(seminars, poisoned, outbox);
        assertThat(watched.run(REMINDER.plusSeconds(120)).failures()).isEmpty();
    }

    @Test
    void whoRegistersAfterTheReminderIsNotReminded() {
        registry.register(
                aSeminar().open(NOW, REMINDER.plusSeconds(60)).build(), aSubmission("6760607"), someTokens(), REMINDER);
        sendAll(REMINDER);
        assertThat(sweep.run(REMINDER.plusSeconds(1)).reminded()).isZero();
        assertThat(last("6760607").kind()).isEqualTo(Message.Kind.CONFIRMATION);
    }

    @Test
    void theReminderStandsBesideWhatIsUnderWay() {
        register("6760607");
        sweep.run(REMINDER);
        assertThat(slots.find(SEMINAR, code("6760607")).orElseThrow().post().open())
                .extracting(Message::kind)
                .containsExactly(Message.Kind.CONFIRMATION, Message.Kind.REMINDER);
    }

    @Test
    void whoseConfirmationIsGivenUpIsRemindedToo() {
        register("6760607");
        sweep.run(REMINDER);
        Given.giveUp(outbox, CONFIRMATION, REMINDER);
        assertThat(slots.find(SEMINAR, code("6760607")).orElseThrow().history())
                .last()
                .extracting(HistoryEntry::what)
                .isEqualTo(HistoryEntry.What.REMINDED);
    }

    @Test
    void newsComeBeforeTheReminderAndSpareIt() {
        register("6760607");
        sendAll(NOW);
        Given.put(seminars, aSeminar().withNewsSince(REMINDER).build());
        assertThat(sweep.run(REMINDER))
                .extracting(Sweep.Round::announced, Sweep.Round::reminded)
                .containsExactly(1, 0);
        sendAll(REMINDER);
        sweep.run(REMINDER.plusSeconds(60));
        sweep.run(REMINDER.plusSeconds(120));
        assertThat(last("6760607").kind()).isEqualTo(Message.Kind.UPDATED);
    }

    @Test
    void nobodyIsRemindedOfWhatHasBegun() {
        register("6760607");
        sendAll(NOW);
        assertThat(sweep.run(theSeminar().starts()).reminded()).isZero();
    }

    @Test
    void aSeminarThatIsPutOffIsRemindedOfAgain() {
        register("6760607");
        sendAll(NOW);
        sweep.run(REMINDER);
        sendAll(REMINDER);
        Duration aWeek = Duration.ofDays(7);
        Given.put(
                seminars,
                aSeminar()
                        .held(
                                theSeminar().starts().plus(aWeek),
                                theSeminar().ends().plus(aWeek))
                        .build());
        assertThat(sweep.run(REMINDER.plusSeconds(60)).reminded()).isZero();
        assertThat(sweep.run(REMINDER.plus(aWeek)).reminded()).isEqualTo(1);
    }
}
