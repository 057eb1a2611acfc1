package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.domain.call.Deed;
import thabian.domain.call.Deeds;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Slots.Write;
import thabian.memory.table.MemoryDynamo;

/// What is played stands on no table and changes none.
class PlayedTableTest {
    private static final Organisation PLAYED = anOrganisation("6000607");

    private final MemoryDynamo real = MemoryDynamo.ofPages(3);
    private final DynamoDbClient played = new PlayedTable(real, theSeminar(), List.of(PLAYED));
    private final Slots slots = new DynamoSlots(played, "thabian");

    private static SlotChange registering(String digits) {
        return SlotChange.registering(aSubmission(digits), someTokens(), By.contact(NOW, messageId(1)));
    }

    private Write fill(String digits) {
        return slots.fill(SEMINAR, code(digits), Optional.empty(), registering(digits));
    }

    @Test
    void whatIsPlayedIsReadAsIfItStoodThere() {
        assertThat(new DynamoSeminars(played, "thabian", () -> 0).current(SEMINAR))
                .contains(theSeminar());
        assertThat(slots.invitations(SEMINAR, PlayedTable.NOWHERE)).containsExactly(new Invitation(PLAYED, false));
        assertThat(slots.find(SEMINAR, PLAYED.code()).map(Slot::organisation)).contains(PLAYED);
    }

    @Test
    void aWriteIsAnsweredAsIfItHadHappenedAndDidNot() {
        assertThat(fill("6000607"))
                .isInstanceOfSatisfying(
                        Write.Written.class,
                        written -> assertThat(written.slot().registration()).isPresent());
        assertThat(slots.find(SEMINAR, PLAYED.code()).orElseThrow().filled()).isFalse();
        assertThat(real.changes(0)).isEmpty();
    }

    @Test
    void whatIsTakenAwayInThePlayStandsInNoLog() {
        Deeds deeds = new DynamoDeeds(played, "thabian");
        deeds.keep(SEMINAR, Deed.taking(Deed.What.TOOK_ROSTER, "csv", "play", NOW, Set.of()));
        assertThat(deeds.of(SEMINAR)).isEmpty();
        assertThat(real.changes(0)).isEmpty();
    }

    @Test
    void whatIsNotPlayedIsAnsweredByTheTable() {
        new DynamoSlots(real, "thabian").invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        assertThat(slots.find(SEMINAR, code("6760607"))).isPresent();
        assertThat(slots.invitations(SEMINAR, "76")).hasSize(1);
        assertThat(slots.find(SEMINAR, code("6000699"))).isEmpty();
        assertThat(fill("6000699")).isEqualTo(new Write.Overtaken(Optional.empty()));
    }

    @Test
    void whatMayBeRealIsNotPlayedOn() {
        new DynamoSlots(real, "thabian").invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        assertThatThrownBy(() -> fill("6760607")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlayedTable(real, theSeminar(), List.of(PLAYED, anOrganisation("6760607"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(real.changes(0)).hasSize(1);
    }
}
