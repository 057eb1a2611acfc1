package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.id;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Act;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Tokens;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// What is done to a slot that others write to a moment earlier: the rules are asked again, by what stands then.
class MeanwhileTest {
    private static final OrganisationCode ORG = code("6760607");
    private static final OrganisationCode AIM = code("6760608");
    private static final Order ORDER = new Order("officer-76", "ผิดแห่ง", new Seen.Whatever(), NOW.plusSeconds(60));
    private static final Order OTHERS = new Order("officer-77", "โทรแล้ว", new Seen.Whatever(), NOW.plusSeconds(60));
    private static final Delegation NEXT = delegation("saraban", "new", "somying", "somsak");

    private final Tokens tokens = someTokens();
    private final Slots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(slots, Given.random());

    @BeforeEach
    void registerOne() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        registry.register(theSeminar(), aSubmission("6760607"), tokens, NOW);
    }

    /// The register, where something happens before each of the first writes.
    private Registry overtaken(int times, Runnable meanwhile) {
        int[] left = {times};
        Slots disturbed = (Slots) Proxy.newProxyInstance(
                MeanwhileTest.class.getClassLoader(), new Class<?>[] {Slots.class}, (_, method, arguments) -> {
                    if (method.getName().equals("write") && left[0]-- > 0) {
                        meanwhile.run();
                    }
                    return method.invoke(slots, arguments);
                });
        return new Registry(disturbed, Given.random());
    }

    private static Outcome note(Registry by) {
        return by.perform(theSeminar(), ORG, new Act.Note(), ORDER);
    }

    private void anotherNotes() {
        registry.perform(theSeminar(), ORG, new Act.Note(), OTHERS);
    }

    private static Outcome move(Registry by) {
        return by.move(theSeminar(), ORG, AIM, ORDER);
    }

    private Slot stored(OrganisationCode organisation) {
        return slots.find(SEMINAR, organisation).orElseThrow();
    }

    private List<What> happened(OrganisationCode organisation) {
        return stored(organisation).history().stream().map(HistoryEntry::what).toList();
    }

    @Test
    void aChangeOfWhatAnOfficerCorrectedIsStale() {
        Act correction = new Act.Register(NEXT, someTokens(), id(76));
        Registry late = overtaken(1, () -> registry.perform(theSeminar(), ORG, correction, OTHERS));
        Delegation other = delegation("saraban", "late", "somying", "somsak");
        assertThat(late.change(theSeminar(), ORG, Opener.token(tokens.manage().secret()), Seen.revision(1), other, NOW))
                .isEqualTo(new Amendment.Stale());
        assertThat(stored(ORG).registration().orElseThrow().delegation()).isEqualTo(NEXT);
    }

    @Test
    void whatAProgramSaysOfALineGoesBesideWhatAnOfficerCorrectedMeanwhile() {
        PhoneNumber phone = new PhoneNumber("032111222", Optional.empty());
        Invitee listed = stored(AIM).invitee();
        Invitee corrected =
                new Invitee(listed.organisation(), new Reach(Optional.of(mail("new@lao.example")), Optional.empty()));
        Registry late = overtaken(
                1, () -> registry.enlist(theSeminar(), new Act.Enlist(corrected, Optional.of(listed)), OTHERS));
        Enlisting enlisting = new Enlisting(
                new MemorySeminars(new MemoryStore(), () -> 0), slots, late, () -> NationalRegister.EMPTY);
        Enlisting.Line line = new Enlisting.Line(Map.of(ListColumn.PHONE, "032 111 222"), Map.of(), Optional.of(false));
        Order program = new Order("program", "โทรมาแจ้ง", new Seen.Nothing(), NOW);
        assertThat(enlisting.put(theSeminar(), new Import.Rights(_ -> true, true), AIM.digits(), line, program))
                .isEqualTo(new Enlisting.Result.Answered(new Outcome.Done(stored(AIM), false)));
        assertThat(stored(AIM).reach()).isEqualTo(new Reach(corrected.reach().email(), Optional.of(phone)));
    }

    @Test
    void anActThatStillMayBeDoneIsDone() {
        assertThat(note(overtaken(4, this::anotherNotes))).isInstanceOf(Outcome.Done.class);
        assertThat(stored(ORG).notes()).hasSize(5);
    }

    @Test
    void whoeverIsOvertakenFiveTimesIsToldSoAndNothingIsWritten() {
        assertThatThrownBy(() -> note(overtaken(5, this::anotherNotes))).isInstanceOf(OvertakenException.class);
        assertThat(stored(ORG).notes()).hasSize(5).noneMatch(note -> note.who().equals("officer-76"));
        assertThatThrownBy(() -> move(overtaken(5, this::anotherNotes))).isInstanceOf(OvertakenException.class);
        assertThat(stored(AIM).filled()).isFalse();
    }

    @Test
    void aMoveTakesAlongWhatHappenedMeanwhile() {
        assertThat(move(overtaken(1, this::anotherNotes))).isEqualTo(new Outcome.Done(stored(AIM), true));
        assertThat(happened(ORG)).containsExactly(What.REGISTERED, What.NOTED, What.MOVED_AWAY);
        assertThat(happened(AIM)).containsExactly(What.REGISTERED, What.NOTED, What.MOVED_IN);
    }

    @Test
    void nothingIsMovedToWhomRegisteredMeanwhile() {
        Runnable registration =
                () -> registry.register(theSeminar(), Given.aSubmission("6760608", 2, NEXT), someTokens(), NOW);
        assertThat(move(overtaken(1, registration))).isEqualTo(new Outcome.TargetRegistered());
        assertThat(happened(ORG)).containsExactly(What.REGISTERED);
        assertThat(happened(AIM)).containsExactly(What.REGISTERED);
    }
}
