package thabian.domain.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.messageId;
import static thabian.given.Given.threePeople;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.Answered.Said;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.standing.View.Sort;
import thabian.domain.text.Kebab;
import thabian.given.Given;

class ViewTest {
    private static final Slot FILLED =
            aSlot().of(in("6760601", "ข", "ชะอำ")).filledBy(threePeople()).build();
    private static final Slot SILENT = aSlot().of(in("6760602", "ค", "ชะอำ")).build();
    private static final Slot CALLED =
            called(aSlot().of(in("6760701", "ก", "ท่ายาง")).build(), NOW);
    private static final Slot TWIN =
            aSlot().of(in("6760702", "ง", "ท่ายาง")).filledBy(threePeople()).build();
    private static final Board BOARD = Board.of(List.of(FILLED, SILENT, CALLED, TWIN), NOW.plus(Duration.ofHours(1)));

    private static Organisation in(String code, String name, String district) {
        return new Organisation(Given.code(code), name, "อบต.", district, "เพชรบุรี");
    }

    private static Slot called(Slot slot, Instant when) {
        return SlotChange.of(new Act.Note(), By.officer(Order.now("officer", "ติดประชุม", when), messageId(7)))
                .apply(slot);
    }

    private static List<Slot> view(String words, String district, Show show, Sort sort) {
        return new View(words, district, show, sort).of(BOARD);
    }

    @Test
    void whoIsSilentComesFirst() {
        assertThat(View.ALL.of(BOARD)).containsExactly(SILENT, CALLED, FILLED, TWIN);
    }

    @Test
    void theOrderCanBeChosen() {
        assertThat(view("", "", Show.ALL, Sort.LIST)).containsExactly(FILLED, SILENT, CALLED, TWIN);
        assertThat(view("", "", Show.ALL, Sort.NAME)).containsExactly(CALLED, FILLED, SILENT, TWIN);
        assertThat(view("", "", Show.ALL, Sort.LATEST)).startsWith(FILLED, TWIN);
        assertThat(view("", "", Show.SILENT, Sort.CALLED)).containsExactly(SILENT, CALLED);
    }

    @Test
    void aDistrictNarrows() {
        assertThat(view("", "ท่ายาง", Show.ALL, Sort.WORK)).containsExactly(CALLED, TWIN);
        assertThat(view("", "ไม่มี", Show.ALL, Sort.WORK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6760601", "ชะอำ ข", "somchai", "saraban@lao.example"})
    void aSlotIsFoundByItselfAndByItsPeople(String words) {
        assertThat(view(words, "ชะอำ", Show.ALL, Sort.WORK)).contains(FILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"เทศบาลท่ายาง", "ทต.ท่ายาง", "ทต ท่ายาง", "เทศบาลตำบล ท่ายาง", "ท่ายาง เทศบาล"})
    void peopleLeaveOutHalfOfAType(String words) {
        Slot town = aSlot().of(
                        new Organisation(Given.code("5760704"), "เทศบาลตำบลท่ายาง", "เทศบาลตำบล", "ท่ายาง", "เพชรบุรี"))
                .build();
        Board board = Board.of(List.of(SILENT, CALLED, town), NOW);

        assertThat(new View(words, "", Show.ALL, Sort.LIST).of(board)).containsExactly(town);
    }

    @Test
    void whoseNameWasMeantComesBeforeADistrictOfThatName() {
        Slot namesake = aSlot().of(in("6760704", "ชะอำ", "ท่ายาง")).build();
        Board board = Board.of(List.of(FILLED, SILENT, namesake), NOW);

        assertThat(new View("ชะอำ", "", Show.ALL, Sort.WORK).of(board)).containsExactly(namesake, SILENT, FILLED);
    }

    @Test
    void aSlotIsFoundByItsNotes() {
        assertThat(view("ติดประชุม", "", Show.ALL, Sort.WORK)).containsExactly(CALLED);
    }

    @Test
    void whatThereIsToDoCountsWhatItOpens() {
        assertThat(BOARD.work())
                .containsEntry(Show.SILENT, 2)
                .containsEntry(Show.UNREACHABLE, 2)
                .containsEntry(Show.TWICE, 2)
                .containsEntry(Show.OVERDUE, 2)
                .hasSize(4)
                .allSatisfy((show, count) ->
                        assertThat(View.ALL.showing(show).of(BOARD)).hasSize(count));
    }

    @ParameterizedTest
    @EnumSource(
            value = Said.class,
            names = {"AGAIN", "NO_LETTER", "WRONG_NUMBER"})
    void whatCameOfACallIsToBeDone(Said said) {
        Board board = Board.of(List.of(SILENT, said(SILENT.organisation(), said)), NOW);

        assertThat(board.work()).containsEntry(Show.SILENT, 2).containsEntry(Show.valueOf(said.name()), 1);
    }

    @ParameterizedTest
    @EnumSource(Said.class)
    void everyOutcomeOfACallIsAFilter(Said said) {
        Slot rung = said(SILENT.organisation(), said);
        Board board = Board.of(List.of(SILENT, rung), NOW);

        assertThat(View.ALL.showing(Show.valueOf(said.name())).of(board)).containsExactly(rung);
    }

    @Test
    void whoRegisteredIsNotToBeRungAgainWhateverWasSaid() {
        Answered answered = new Answered(Said.AGAIN, Optional.empty(), Optional.empty());
        Slot rung = SlotChange.of(new Act.Called(answered), By.officer(Order.now("officer", "", NOW), messageId(9)))
                .apply(FILLED);

        assertThat(Board.of(List.of(rung), NOW).showing(Show.AGAIN)).isEmpty();
    }

    @Test
    void whoHasAPhoneOrAMailboxCanBeReached() {
        Reach mailbox = new Reach(Optional.of(Given.mail("saraban@lao.example")), Optional.empty());
        Slot reached =
                aSlot().of(in("6760706", "ช", "ท่ายาง")).reachedBy(mailbox).build();

        assertThat(Board.of(List.of(reached, SILENT, FILLED), NOW).showing(Show.UNREACHABLE))
                .containsExactly(SILENT);
    }

    @Test
    void whoDeclinedStandsApartAndIsNotToBeRung() {
        Slot declined = said(in("6760705", "ฉ", "ท่ายาง"), Said.DECLINED);
        Board board = Board.of(List.of(SILENT, declined), NOW);

        assertThat(board.tally().outstanding()).isEqualTo(2);
        assertThat(board.showing(Show.SILENT)).containsExactly(SILENT);
        assertThat(board.showing(Show.DECLINED)).containsExactly(declined);
        assertThat(View.ALL.of(Board.of(List.of(FILLED, declined, SILENT), NOW)))
                .containsExactly(SILENT, declined, FILLED);
        assertThat(board.work()).doesNotContainKey(Show.DECLINED);
        assertThat(board.districts().getLast().silent()).isEmpty();
    }

    private static Slot said(Organisation organisation, Said said) {
        Answered answered = new Answered(said, Optional.empty(), Optional.empty());
        return SlotChange.of(new Act.Called(answered), By.officer(Order.now("officer", "", NOW), messageId(8)))
                .apply(aSlot().of(organisation).build());
    }

    @Test
    void whatIsOpenedIsOfTheWholeBoard() {
        View narrow = new View("ก", "ท่ายาง", Show.ALL, Sort.NAME);

        assertThat(narrow.showing(Show.SILENT).of(BOARD)).containsExactly(SILENT, CALLED);
    }

    @ParameterizedTest
    @EnumSource(Show.class)
    void whatIsShownHasAName(Show show) {
        assertThat(Kebab.find(Show.class, show.name().toLowerCase().replace('_', '-')))
                .contains(show);
        assertThat(Kebab.find(Show.class, show.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void anOrderHasAName(Sort sort) {
        assertThat(Kebab.find(Sort.class, sort.name().toLowerCase())).contains(sort);
    }

    @Test
    void aDayEndsAtMidnightInThailand() {
        Slot late =
                aSlot().of(in("6760703", "จ", "ท่ายาง")).filledBy(threePeople()).build();
        Instant registered = late.registeredAt().orElseThrow();
        Instant midnight = Given.instant("2021-03-09T00:00:00+07:00");

        assertThat(registered).isBefore(midnight);
        assertThat(Board.of(List.of(late), midnight).days(midnight, 2))
                .containsExactly(new Day(LocalDate.of(2021, 3, 8), 1), new Day(LocalDate.of(2021, 3, 9), 0));
        assertThat(Board.of(List.of(late), midnight).days(midnight.minusMillis(1), 1))
                .containsExactly(new Day(LocalDate.of(2021, 3, 8), 1));
    }
}
