package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListRemark;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.RowFault;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// One organisation on its way onto a list on which its body may stand already.
class EnlistingTest {
    private static final Organisation BEFORE =
            new Organisation(code("6760507"), "องค์การบริหารส่วนตำบลยางหย่อง", "อบต.", "ท่ายาง", "เพชรบุรี");
    private static final Organisation AFTER =
            new Organisation(code("5760507"), "เทศบาลตำบลยางหย่อง", "เทศบาลตำบล", "ท่ายาง", "เพชรบุรี");
    private static final Organisation OTHER =
            new Organisation(code("5760503"), "เทศบาลตำบลท่าแลง", "เทศบาลตำบล", "ท่ายาง", "เพชรบุรี");
    private static final NationalRegister REGISTER = new NationalRegister(List.of(BEFORE, OTHER));
    private static final Import.Rights RIGHTS = new Import.Rights("76"::equals, true);
    private static final Order ORDER = Order.now("Suda", "", NOW);
    private static final Optional<Boolean> KEEP = Optional.of(false);
    private static final Optional<Boolean> USE = Optional.of(true);

    private final MemorySlots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(slots, Given.random());
    private final Enlisting enlisting =
            new Enlisting(new MemorySeminars(new MemoryStore(), () -> 0), slots, registry, () -> REGISTER);

    @BeforeEach
    void theBodyStandsUnderTheCodeThatItHad() {
        Reach reach = new Reach(Optional.empty(), Optional.of(new PhoneNumber("032111222", Optional.empty())));
        slots.invite(SEMINAR, new Invitee(BEFORE, reach), Optional.empty());
    }

    private void registers(Organisation organisation) {
        assertThat(registry.register(
                        theSeminar(), aSubmission(organisation.code().digits()), someTokens(), NOW))
                .isNotNull();
        assertThat(slots.find(SEMINAR, organisation.code()).orElseThrow().filled())
                .isTrue();
    }

    private static Map<ListColumn, String> cells(Organisation organisation) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        for (ListColumn column : ListColumn.REQUIRED) {
            cells.put(column, column.of(Invitee.of(organisation)));
        }
        return cells;
    }

    private Enlisting.Result add(Organisation organisation, Optional<Boolean> register, boolean instead) {
        return enlisting.add(
                theSeminar(),
                RIGHTS,
                new Enlisting.Line(cells(organisation), Map.of(), register, Optional.of(instead)),
                ORDER);
    }

    /// As a program does it.
    private Enlisting.Result put(Organisation organisation) {
        return enlisting.put(
                theSeminar(),
                RIGHTS,
                organisation.code().digits(),
                new Enlisting.Line(cells(organisation), Map.of(), KEEP),
                ORDER);
    }

    private List<OrganisationCode> standing() {
        return slots.all(SEMINAR, "76").stream()
                .filter(slot -> !slot.withdrawn())
                .map(slot -> slot.organisation().code())
                .toList();
    }

    @Test
    void anOfficerIsToldWhereTheBodyStandsBeforeAnythingIsWritten() {
        assertThat(add(AFTER, Optional.empty(), false)).isInstanceOf(Enlisting.Result.Asking.class);
        assertThat(add(AFTER, KEEP, false)).isInstanceOfSatisfying(Enlisting.Result.Doubled.class, twice -> {
            assertThat(twice.other().organisation()).isEqualTo(BEFORE);
            assertThat(twice.movable()).isTrue();
            assertThat(twice.faults().told()).extracting(RowFault::code).containsExactly(RowFault.Code.BODY_STANDING);
        });
        assertThat(standing()).containsExactly(BEFORE.code());
    }

    @Test
    void theNewCodeTakesThePlaceOfTheOneThatWasAndKeepsItsTelephone() {
        assertThat(add(AFTER, KEEP, true)).isInstanceOf(Enlisting.Result.Answered.class);
        assertThat(standing()).containsExactly(AFTER.code());
        assertThat(slots.find(SEMINAR, AFTER.code()).orElseThrow().reach().phone())
                .isPresent();
    }

    @Test
    void aRegistrationComesAlong() {
        registers(BEFORE);
        assertThat(add(AFTER, KEEP, true))
                .isInstanceOfSatisfying(
                        Enlisting.Result.Answered.class,
                        answered -> assertThat(answered.outcome()).isInstanceOf(Outcome.Done.class));
        assertThat(standing()).containsExactly(AFTER.code());
        assertThat(slots.find(SEMINAR, AFTER.code())).get().matches(Slot::filled);
    }

    @Test
    void aProgramsLineReplacesTheCodeThatWasUnlessItIsRegistered() {
        assertThat(put(AFTER)).isInstanceOf(Enlisting.Result.Answered.class);
        assertThat(standing()).containsExactly(AFTER.code());
        registers(AFTER);
        assertThat(put(BEFORE)).isInstanceOf(Enlisting.Result.Doubled.class);
        assertThat(standing()).containsExactly(AFTER.code());
    }

    @Test
    void oneNameInOnePlaceStandsUnderOneCodeWhateverIsPressed() {
        assertThat(add(OTHER, Optional.empty(), false)).isInstanceOf(Enlisting.Result.Answered.class);
        Organisation mistyped =
                new Organisation(code("6760599"), OTHER.name(), OTHER.type(), OTHER.district(), OTHER.province());
        for (boolean instead : List.of(true, false)) {
            assertThat(add(mistyped, KEEP, instead))
                    .isInstanceOfSatisfying(
                            Enlisting.Result.Doubled.class,
                            twice -> assertThat(twice.movable()).isFalse());
        }
        assertThat(put(mistyped)).isInstanceOf(Enlisting.Result.Doubled.class);
        assertThat(add(mistyped, USE, false)).isInstanceOf(Enlisting.Result.Present.class);
        assertThat(standing()).containsExactlyInAnyOrder(BEFORE.code(), OTHER.code());
    }

    @ParameterizedTest
    @CsvSource({"6760602", "6760599", "9999999"})
    void aMistypedCodeIsAskedAboutAndMended(String code) {
        Organisation mistyped =
                new Organisation(code(code), OTHER.name(), OTHER.type(), OTHER.district(), OTHER.province());
        assertThat(add(mistyped, Optional.empty(), false))
                .isInstanceOfSatisfying(
                        Enlisting.Result.Asking.class,
                        asking -> assertThat(asking.remarks())
                                .extracting(ListRemark::code)
                                .containsExactly(ListRemark.Code.CODE_DIFFERS));
        assertThat(add(mistyped, USE, false)).isInstanceOf(Enlisting.Result.Answered.class);
        assertThat(standing()).containsExactlyInAnyOrder(BEFORE.code(), OTHER.code());
    }

    @Test
    void aCorrectionFollowsTheRegisterInItsOwnCodeNotToAnother() {
        Enlisting.Line line =
                new Enlisting.Line(Map.of(ListColumn.NAME, OTHER.name(), ListColumn.TYPE, OTHER.type()), Map.of(), USE);
        assertThat(enlisting.put(theSeminar(), RIGHTS, BEFORE.code().digits(), line, ORDER))
                .isInstanceOf(Enlisting.Result.Answered.class);
        assertThat(slots.find(SEMINAR, BEFORE.code()).orElseThrow().organisation())
                .isEqualTo(BEFORE);
        Enlisting.Line asked = new Enlisting.Line(line.typed(), Map.of(), Optional.empty());
        assertThat(enlisting.put(theSeminar(), RIGHTS, BEFORE.code().digits(), asked, ORDER))
                .isInstanceOf(Enlisting.Result.Asking.class);
        assertThat(standing()).containsExactly(BEFORE.code());
    }

    @Test
    void aTypeThatChangedIsAskedAboutWhereNoCodeIsTyped() {
        Map<ListColumn, String> cells = cells(AFTER);
        cells.remove(ListColumn.CODE);
        Enlisting.Line asked = new Enlisting.Line(cells, Map.of(), Optional.empty());
        assertThat(enlisting.add(theSeminar(), RIGHTS, asked, ORDER)).isInstanceOf(Enlisting.Result.Asking.class);
        assertThat(enlisting.add(theSeminar(), RIGHTS, new Enlisting.Line(cells, Map.of(), KEEP), ORDER))
                .isInstanceOf(Enlisting.Result.Faulty.class);
        assertThat(enlisting.add(theSeminar(), RIGHTS, new Enlisting.Line(cells, Map.of(), USE), ORDER))
                .isInstanceOf(Enlisting.Result.Present.class);
    }
}
