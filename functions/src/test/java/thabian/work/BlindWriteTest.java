package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.id;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Admission;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.given.Given;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// A registration that nothing speaks against costs one write and no read, however many come at once.
class BlindWriteTest {
    private static final Seminar GUARDED = aSeminar().askingForCodes().build();

    private final List<String> asked = new ArrayList<>();
    private final Slots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(
            (Slots) Proxy.newProxyInstance(
                    BlindWriteTest.class.getClassLoader(), new Class<?>[] {Slots.class}, (_, method, arguments) -> {
                        asked.add(method.getName());
                        return method.invoke(slots, arguments);
                    }),
            Given.random());

    @BeforeEach
    void inviteOne() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.of(new InvitationCode("RIGHT")));
    }

    private Admission register(Seminar seminar, Instant now, String... typed) {
        Optional<InvitationCode> given =
                Optional.of(typed).filter(codes -> codes.length > 0).map(codes -> new InvitationCode(codes[0]));
        return registry.register(
                seminar, new Submission(code("6760607"), given, id(1), threePeople()), someTokens(), now);
    }

    @Test
    void whereNoCodeIsAskedForItIsWrittenAtOnce() {
        assertThat(register(theSeminar(), NOW)).isInstanceOf(Admission.Admitted.class);
        assertThat(asked).containsExactly("fill");
    }

    @Test
    void theOrganisationsOwnCodeIsKnownByTheSameWrite() {
        assertThat(register(theSeminar(), NOW, "RIGHT"))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.registration().trust()).isEqualTo(Registration.Trust.VOUCHED));
        assertThat(asked).containsExactly("fill");
    }

    @Test
    void aWrongCodeThatNobodyAskedForKeepsNobodyOut() {
        assertThat(register(theSeminar(), NOW, "WRONG"))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.registration().trust()).isEqualTo(Registration.Trust.UNKNOWN));
        assertThat(asked).containsExactly("fill", "write");
    }

    @Test
    void byTheRightCodeItIsWrittenAtOnce() {
        assertThat(register(GUARDED, NOW, "RIGHT")).isInstanceOf(Admission.Admitted.class);
        assertThat(asked).containsExactly("fill");
    }

    @Test
    void byAWrongCodeTheRefusedWriteTellsWhatStands() {
        assertThat(register(GUARDED, NOW, "WRONG")).isEqualTo(new Admission.WrongCode());
        assertThat(asked).containsExactly("fill");
    }

    @Test
    void whatIsHopelessIsNeverWritten() {
        assertThat(register(theSeminar(), CLOSES)).isEqualTo(new Admission.Closed(CLOSES));
        assertThat(register(GUARDED, NOW)).isEqualTo(new Admission.WrongCode());
        assertThat(asked).containsExactly("find", "find");
    }
}
