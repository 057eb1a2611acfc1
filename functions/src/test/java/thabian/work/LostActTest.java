package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.mail;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// A registration or an act whose answer was lost, and which the store is asked for again once another officer has
/// written too.
class LostActTest {
    private final Slots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(slots, Given.random());

    @BeforeEach
    void registerOne() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        registry.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
    }

    static Stream<Act> acts() {
        return Stream.of(new Act.Note(), new Act.Extend(CLOSES.plus(Duration.ofDays(1))));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void isDoneOnceWhoeverActsMeanwhile(Act act) {
        Outcome outcome = perform(new Registry(forgetfulSlots(this::renewTheLink), Given.random()), act, "officer-76");
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(stored().history())
                .extracting(entry -> entry.what())
                .containsExactly(
                        What.REGISTERED, act instanceof Act.Note ? What.NOTED : What.EXTENDED, What.LINK_RENEWED);
    }

    @Test
    void aMoveIsDoneOnceAlsoWhereItIsWithdrawnAtItsAimMeanwhile() {
        OrganisationCode aim = code("6760608");
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        Order order = new Order("officer-76", "ผิดแห่ง", new Seen.Whatever(), NOW.plusSeconds(60));
        Slots forgetful = forgetfulSlots(() -> registry.perform(theSeminar(), aim, new Act.Withdraw(), order));
        assertThat(new Registry(forgetful, Given.random()).move(theSeminar(), code("6760607"), aim, order))
                .isInstanceOf(Outcome.Done.class);
        assertThat(stored().history())
                .extracting(entry -> entry.what())
                .containsExactly(What.REGISTERED, What.MOVED_AWAY);
        assertThat(slots.find(SEMINAR, aim).orElseThrow().history())
                .extracting(entry -> entry.what())
                .containsExactly(What.REGISTERED, What.MOVED_IN, What.CANCELLED);
    }

    /// The one who registers is told that they did, not that somebody did.
    @Test
    void aRegistrationIsNoRepetitionOfItself() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
        Registry forgetful = new Registry(forgetfulSlots(() -> {}), Given.random());
        assertThat(forgetful.register(theSeminar(), aSubmission("6760608"), someTokens(), NOW))
                .isInstanceOf(Admission.Admitted.class);
    }

    private void renewTheLink() {
        Act renewal = new Act.NewLink(mail("new@lao.example"), someTokens().manage());
        perform(registry, renewal, "officer-77");
    }

    private Outcome perform(Registry by, Act act, String who) {
        return by.perform(theSeminar(), code("6760607"), act, Order.now(who, "โทรมาแจ้ง", NOW.plusSeconds(60)));
    }

    private Slot stored() {
        return slots.find(SEMINAR, code("6760607")).orElseThrow();
    }

    /// The same slots; of the first write the answer is lost, something happens, and it is asked for again.
    private Slots forgetfulSlots(Runnable meanwhile) {
        List<Runnable> once = new ArrayList<>(List.of(meanwhile));
        return (Slots) Proxy.newProxyInstance(
                LostActTest.class.getClassLoader(), new Class<?>[] {Slots.class}, (_, method, arguments) -> {
                    if (List.of("fill", "write").contains(method.getName()) && !once.isEmpty()) {
                        method.invoke(slots, arguments);
                        once.removeFirst().run();
                    }
                    return method.invoke(slots, arguments);
                });
    }
}
