package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.theSeminar;
import static thabian.work.PostRoom.COPIES;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.memory.MemoryMailer.Turn;

/// Mails that never go, beside others of the same organisation.
class PartialOutageTest {
    private final PostRoom room = new PostRoom(NOW);

    @BeforeEach
    void convene() {
        room.convene(theSeminar());
    }

    private Address.OfSlot register() {
        Address.OfSlot office = (Address.OfSlot) room.register(theSeminar(), "6760700");
        room.sendWoken();
        return office;
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "THROTTLE", "LOSE_ANSWER", "REJECT"})
    void mailboxesWhoseMailNeverGoesKeepNobodyElseOfTheirMessageWaiting(Turn trouble) {
        room.mailer()
                .poisoning(
                        mail -> PostRoom.organisation(mail).equals("6760700")
                                && Set.of("0", "1").contains(mail.tags().get("copy")),
                        trouble);
        Address.OfSlot office = register();
        room.minutes(3);

        assertThat(room.messages(office).stream()
                        .map(Message::to)
                        .flatMap(to -> IntStream.range(0, COPIES)
                                .filter(i -> to.get(i).pending())
                                .boxed()))
                .containsExactly(0, 1);
    }

    @Test
    void aMessageThatHangsKeepsNoOtherOfItsSlotWaiting() {
        room.mailer().poisoning(mail -> "confirmation".equals(mail.tags().get("kind")), Turn.FAIL);
        register();
        room.remind(theSeminar());
        room.minutes(3);

        assertThat(room.delivered("6760700", "reminder")).isEqualTo(COPIES);
    }
}
