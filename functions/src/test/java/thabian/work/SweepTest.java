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
import static thabian.given.Given.sent;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.given.SeminarBuilder;
import thabian.memory.MemoryOutbox;
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

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Outbox outbox = new MemoryOutbox(store);
    private final Sweep sweep = new Sweep(seminars, slots, outbox);

    @BeforeEach
    void inviteTwo() {
        Given.put(seminars, aSeminar().in(PHETCHABURI, PRACHUAP).build());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6770101")), Optional.empty());
    }

    private void register(String digits) {
        slots.register(theSeminar(), aSubmission(digits), someTokens(), NOW);
    }

    private List<Slot> registered(String province) {
        return slots.all(SEMINAR, province).stream()
                .filter(slot -> slot.registration().isPresent())
                .toList();
    }

    @Test
    void nothingIsDueWhileTheWindowIsOpen() {
        register("6760607");
        assertThat(sweep.run(NOW)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0, 0));
    }

    @Test
    void theClosingReportIsOwedOnceAMinuteAfterClosing() {
        assertThat(sweep.run(CLOSING.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0, 0));
        assertThat(sweep.run(CLOSING)).isEqualTo(new Sweep.Round(1, 0, List.of(), 0, 0, 0));
        assertThat(outbox.claim(REPORT, CLOSING)).isPresent();
        assertThat(sweep.run(CLOSING.plusSeconds(60))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0, 0));
    }

    @Test
    void mailThatLayTooLongIsAskedForAgain() {
        register("6760607");
        outbox.claim(CONFIRMATION, NOW);
        Instant over = NOW.plus(OwedMail.LEASE);
        assertThat(sweep.run(over.minusMillis(1))).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0, 0));
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 1, List.of(), 0, 0, 0));
        assertThat(outbox.claim(CONFIRMATION, over)).isPresent();
        assertThat(sweep.run(over)).isEqualTo(new Sweep.Round(0, 0, List.of(), 0, 0, 0));
    }

    @Test
    void whatWasTriedFiveTimesIsGivenUpAndNamed() {
        register("6760607");
        Instant now = NOW;
        for (int attempt = 1; attempt <= OwedMail.MAX_ATTEMPTS; attempt++) {
            assertThat(outbox.claim(CONFIRMATION, now)).isPresent();
            now = now.plus(OwedMail.LEASE);
            assertThat(sweep.run(now).givenUp())
                    .isEqualTo(attempt < OwedMail.MAX_ATTEMPTS ? List.of() : List.of(CONFIRMATION));
        }
        assertThat(sweep.run(now).idle()).isTrue();
    }

    @Test
    void whatIsGivenUpIsNotAskedForAgain() {
        register("6760607");
        Instant now = NOW;
        Sweep.Round last = sweep.run(now);
        for (int attempt = 1; attempt <= OwedMail.MAX_ATTEMPTS; attempt++) {
            outbox.claim(CONFIRMATION, now);
            now = now.plus(OwedMail.LEASE);
            last = sweep.run(now);
        }
        assertThat(last).isEqualTo(new Sweep.Round(0, 0, List.of(CONFIRMATION), 0, 0, 0));
    }

    @Test
    void aRoundThatDidAnythingWasNotIdle() {
        assertThat(new Sweep.Round(0, 0, List.of(), 0, 0, 0).idle()).isTrue();
        assertThat(List.of(
                        new Sweep.Round(1, 0, List.of(), 0, 0, 0),
                        new Sweep.Round(0, 1, List.of(), 0, 0, 0),
                        new Sweep.Round(0, 0, List.of(CONFIRMATION), 0, 0, 0),
                        new Sweep.Round(0, 0, List.of(), 1, 0, 0),
                        new Sweep.Round(0, 0, List.of(), 0, 1, 0),
                        new Sweep.Round(0, 0, List.of(), 0, 0, 1)))
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
        slots.register(seminar, aSubmission(digits), someTokens(), NOW);
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
        assertThat(seminars.unpurged()).hasSize(1);
        assertThat(sweep.run(date).purged()).isZero();
        assertThat(seminars.unpurged()).isEmpty();
    }

    @Test
    void newsReachesEveryoneRegisteredBeforeItOnceAndThenIsNoNews() {
        register("6760607");
        Instant news = NOW.plusSeconds(60);
        Seminar standing = seminars.current(SEMINAR).orElseThrow();
        Given.put(
                seminars,
                aSeminar()
                        .in(standing.provinces().toArray(Province[]::new))
                        .withoutJoinLink()
                        .withNewsSince(news)
                        .build());
        slots.register(theSeminar(), aSubmission("6770101"), someTokens(), news);
        assertThat(sweep.run(news).announced()).isEqualTo(1);
        Slot told = slots.find(SEMINAR, Given.code("6760607")).orElseThrow();
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.mail().orElseThrow().kind()).isEqualTo(OwedMail.Kind.UPDATED);
        assertThat(sweep.run(news).idle()).isTrue();
        assertThat(seminars.current(SEMINAR).orElseThrow().newsSince()).isEmpty();
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
    void whatIsOverIsNoNews() {
        register("6760607");
        Given.put(seminars, aSeminar().withNewsSince(NOW.plusSeconds(60)).build());
        assertThat(sweep.run(theSeminar().ends()).announced()).isZero();
    }

    private void sendAll(Instant now) {
        send(CONFIRMATION, now);
        send(new Outbox.Address.OfSlot(SEMINAR, code("6770101")), now);
    }

    private void send(Outbox.Address address, Instant now) {
        outbox.claim(address, now).ifPresent(claimed -> outbox.keep(address, sent(claimed)));
    }

    private OwedMail mail(String digits) {
        return slots.find(SEMINAR, code(digits)).orElseThrow().mail().orElseThrow();
    }

    @Test
    void everyoneRegisteredIsRemindedOnceAtNineOfTheDayBefore() {
        register("6760607");
        sendAll(NOW);
        sweep.run(CLOSING);
        assertThat(sweep.run(REMINDER.minusMillis(1)).reminded()).isZero();
        assertThat(sweep.run(REMINDER).reminded()).isEqualTo(1);
        Slot slot = slots.find(SEMINAR, code("6760607")).orElseThrow();
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.REMINDER);
        assertThat(slot.revision()).as("calendars stay as they are").isEqualTo(1);
        assertThat(slot.history().getLast().what()).isEqualTo(HistoryEntry.What.REMINDED);
        sendAll(REMINDER);
        assertThat(sweep.run(REMINDER.plusSeconds(60)).reminded()).isZero();
        assertThat(seminars.isReminded(seminars.current(SEMINAR).orElseThrow())).isTrue();
    }

    @Test
    void whoRegistersAfterTheReminderIsNotReminded() {
        slots.register(
                aSeminar().open(NOW, REMINDER.plusSeconds(60)).build(), aSubmission("6760607"), someTokens(), REMINDER);
        sendAll(REMINDER);
        assertThat(sweep.run(REMINDER.plusSeconds(1)).reminded()).isZero();
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.CONFIRMATION);
    }

    @Test
    void aMailUnderWayIsNotReplacedByAReminder() {
        register("6760607");
        sweep.run(REMINDER);
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.CONFIRMATION);
    }

    @Test
    void aLinkUnderWayIsWaitedFor() {
        register("6760607");
        sendAll(NOW);
        slots.oweManageLink(SEMINAR, code("6760607"), REMINDER.minusSeconds(1));
        sweep.run(REMINDER);
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.MANAGE_LINK);
        sendAll(REMINDER);
        sweep.run(REMINDER.plusSeconds(60));
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.REMINDER);
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
        assertThat(mail("6760607").kind()).isEqualTo(OwedMail.Kind.UPDATED);
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
