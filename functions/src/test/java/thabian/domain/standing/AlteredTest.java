package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.like;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Act;
import thabian.domain.slot.Move;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.Altered.How;
import thabian.given.Given;

class AlteredTest {
    private static final Slot REGISTERED = aSlot().filledBy(threePeople()).build();
    private static final Instant LATER = CLOSES.plusSeconds(60);

    private static By at(Instant when) {
        return By.contact(when, messageId((int) (when.getEpochSecond() % 1000)));
    }

    private static By officer() {
        return By.officer(Order.now("officer", "โทรมา", LATER), messageId(9));
    }

    private static Delegation swapping(int seat, String name) {
        List<Attendee> people = IntStream.range(0, 3)
                .mapToObj(i -> i == seat
                        ? like(threePeople().attendees().get(i))
                                .named("นาย", name, "ใหม่")
                                .build()
                        : threePeople().attendees().get(i))
                .toList();
        return new Delegation(threePeople().contact(), people);
    }

    private static Slot changed(Slot slot, Delegation next, Instant when) {
        return SlotChange.changing(next, Given.someTokens().manage(), at(when)).apply(slot);
    }

    private static List<Altered> since(Instant then, Slot... slots) {
        return Altered.since(then, List.of(slots));
    }

    @Test
    void whoTookASeatIsToldBesideWhoHadIt() {
        Slot swapped = changed(REGISTERED, swapping(2, "วีระ"), LATER);

        assertThat(since(CLOSES, swapped)).singleElement().satisfies(row -> {
            assertThat(row.how()).isEqualTo(How.SWAPPED);
            assertThat(row.before().orElseThrow().name().first()).isEqualTo("สมศักดิ์");
            assertThat(row.after().orElseThrow().name().first()).isEqualTo("วีระ");
            assertThat(row.when()).isEqualTo(LATER);
        });
        assertThat(since(LATER, swapped)).isEmpty();
    }

    @Test
    void anotherMailboxOfTheSamePersonIsACorrection() {
        Attendee reachedOtherwise = like(threePeople().attendees().getFirst())
                .reading("new@lao.example")
                .build();
        Delegation next = new Delegation(
                threePeople().contact(),
                List.of(
                        reachedOtherwise,
                        threePeople().attendees().get(1),
                        threePeople().attendees().get(2)));

        assertThat(since(CLOSES, changed(REGISTERED, next, LATER)))
                .extracting(Altered::how)
                .containsExactly(How.CORRECTED);
    }

    @Test
    void whoIsSwappedBackIsNotOfTheList() {
        Slot back = changed(changed(REGISTERED, swapping(0, "วีระ"), LATER), threePeople(), LATER.plusSeconds(1));

        assertThat(since(CLOSES, back)).isEmpty();
        assertThat(since(LATER, back)).extracting(Altered::how).containsExactly(How.SWAPPED);
    }

    @Test
    void whoeverRegisteredOrLeftSinceIsToldAsAWhole() {
        Slot silent = aSlot().of("6760608").build();
        Slot joined = SlotChange.registering(
                        Given.aSubmission("6760608", 2, threePeople()), Given.someTokens(), at(LATER))
                .apply(silent);
        Slot left = SlotChange.cancelling(at(LATER)).apply(REGISTERED);

        assertThat(since(CLOSES, joined, left, silent))
                .extracting(Altered::how)
                .containsExactly(How.LEFT, How.LEFT, How.LEFT, How.JOINED, How.JOINED, How.JOINED);
        assertThat(since(CLOSES, left))
                .allSatisfy(row -> assertThat(row.before()).isPresent());
        Slot never = SlotChange.cancelling(at(LATER.plusSeconds(1))).apply(joined);
        assertThat(since(CLOSES, never)).isEmpty();
    }

    @Test
    void ofWhomOnlyTheLatestAreKeptTheRestAreShownWithoutWhoWasThere() {
        Slot often = REGISTERED;
        for (int i = 0; i < 5; i++) {
            often = changed(often, swapping(0, "วีระ" + "ก".repeat(i + 1)), LATER.plusSeconds(i));
        }

        assertThat(since(CLOSES, often)).hasSize(3).allSatisfy(row -> {
            assertThat(row.how()).isEqualTo(How.CHANGED);
            assertThat(row.before()).isEmpty();
            assertThat(row.after()).isPresent();
        });
    }

    @Test
    void whoWasMovedLeftOneOrganisationAndJoinedTheOther() {
        Slot target = aSlot().of(anOrganisation("6760609")).build();
        Slot in = Move.in(REGISTERED, officer()).apply(target);
        Slot away = Move.away(target, officer()).apply(REGISTERED);

        assertThat(since(CLOSES, in)).extracting(Altered::how).containsExactly(How.JOINED, How.JOINED, How.JOINED);
        assertThat(since(CLOSES, away)).singleElement().satisfies(row -> {
            assertThat(row.how()).isEqualTo(How.LEFT);
            assertThat(row.seat()).isEmpty();
        });
    }

    @Test
    void newsRemindersAndCallsChangeNobody() {
        Slot news = SlotChange.announcing(By.sweep(LATER, messageId(3))).apply(REGISTERED);
        Slot told = SlotChange.of(new Act.Note(), officer()).apply(news);

        assertThat(since(CLOSES, told)).isEmpty();
    }

    @Test
    void whoIsPurgedIsNotOfTheList() {
        Slot purged = SlotChange.purging(LATER.plusSeconds(9)).apply(changed(REGISTERED, swapping(2, "วีระ"), LATER));

        assertThat(since(CLOSES, purged)).isEmpty();
        assertThat(since(NOW, purged)).isEmpty();
    }
}
