package thabian.memory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoCarriers;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.given.Given;

/// A table of which no read sees anything that need not be consistent: what something is decided by is read as it is.
class LaggingTableTest {
    private final MemoryDynamo table = new MemoryDynamo(3, () -> Integer.MAX_VALUE);
    private final Slots slots = new DynamoSlots(table, "thabian");

    private void inviteOne() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
    }

    @Test
    void aSlotIsFoundAsItIs() {
        inviteOne();
        assertThat(slots.find(SEMINAR, code("6760607"))).isPresent();
        slots.withdraw(SEMINAR, code("6760607"));
        assertThat(slots.find(SEMINAR, code("6760607")).orElseThrow().withdrawn())
                .isTrue();
    }

    @Test
    void theSlotsOfAProvinceAreReadAsTheyAre() {
        inviteOne();
        assertThat(slots.all(SEMINAR, "76")).hasSize(1);
        assertThat(slots.invitations(SEMINAR, "76"))
                .as("what strangers see may lag")
                .isEmpty();
    }

    @Test
    void theCurrentCarrierIsTheLastWritten() {
        Carriers carriers = new DynamoCarriers(table, "thabian");
        Carrier written = carriers.write(Carrier.NEW.slowed(NOW)).orElseThrow();
        assertThat(carriers.current()).isEqualTo(written);
    }

    @Test
    void theCurrentSeminarIsTheLastWritten() {
        Seminars seminars = new DynamoSeminars(table, "thabian", () -> 0);
        seminars.write(Given.revised(theSeminar(), 0)).orElseThrow();
        assertThat(seminars.current(SEMINAR)).contains(theSeminar());
    }
}
