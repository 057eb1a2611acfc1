package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.standing.Board;
import thabian.dynamo.DynamoSeminars;
import thabian.given.Given;
import thabian.memory.table.ItemSize;
import thabian.work.Registry;

/// What an admission costs: the requests it makes, and their write units.
class CostTest {
    private final Requests requests = new Requests();
    private final TestTable table = new TestTable(requests);
    private final Seminars seminars = new DynamoSeminars(table.client(), table.name(), () -> 0);
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();

    @BeforeEach
    void inviteOne() {
        Given.put(seminars, theSeminar());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        requests.forget();
    }

    private Admission register() {
        Seminar seminar = seminars.recent(SEMINAR).orElseThrow();
        return registry.register(seminar, aSubmission("6760607"), someTokens(), NOW);
    }

    @Test
    void aWarmAdmissionIsOneWriteAndNoRead() {
        seminars.recent(SEMINAR);
        requests.forget();
        assertThat(register()).isInstanceOf(Admission.Admitted.class);
        assertThat(requests.names()).containsExactly("UpdateItem");
    }

    @Test
    void aColdAdmissionIsOneReadAndOneWrite() {
        assertThat(register()).isInstanceOf(Admission.Admitted.class);
        assertThat(requests.names()).containsExactly("GetItem", "UpdateItem");
    }

    @Test
    void aRefusalIsToldApartInTheSameRoundTrip() {
        register();
        requests.forget();
        assertThat(registry.register(theSeminar(), aSubmission("6760607", 2, threePeople()), someTokens(), NOW))
                .isEqualTo(new Admission.AlreadyRegistered());
        assertThat(requests.names()).containsExactly("UpdateItem");
    }

    /// Two for the item, which is longer than 1 KiB, and one for its entry in the index of what is due.
    @Test
    void anAdmissionOfThreePeopleCostsThreeWriteUnits() {
        register();
        assertThat(requests.writeUnits()).containsExactly(3.0);
    }

    /// Names of 60 letters and posts of 60 are 1,080 bytes by themselves, three a letter, and the titles of
    /// their seats 200: with what else there is the item is longer than 2 KiB. Its index entry costs one unit more.
    @Test
    void threeLongThaiNamesAndPostsCostThreeUnitsOfTheItemAndOneOfTheIndex() {
        String post = "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ (ชำนาญการพิเศษ) รักษาการ";
        Admission admission = register("ว่าที่ร้อยตรีหญิง", "กมลวรรณลักษณ์พิพัฒน์", "พงศ์พิพัฒน์ธนากุลวงศ์ดี", post);
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        assertThat(requests.names()).containsExactly("UpdateItem");
        assertThat(requests.itemUnits()).containsExactly(3.0);
        assertThat(requests.writeUnits()).containsExactly(4.0);
        assertThat(ItemSize.of(item())).isBetween(2 * 1024, 3 * 1024);
    }

    /// Names and posts as most people have them, up to 57 letters a person: 2 KiB hold them all.
    @Test
    void threePeopleOfUsualLengthCostThreeUnitsInAll() {
        register("นางสาว", "กมลวรรณ", "พงศ์พิพัฒน์", "นักวิเคราะห์นโยบายและแผนชำนาญการ");
        assertThat(ItemSize.of(item())).isLessThanOrEqualTo(2 * 1024);
        assertThat(requests.writeUnits()).containsExactly(3.0);
    }

    private Admission register(String prefix, String first, String last, String post) {
        List<Attendee> people = threePeople().attendees().stream()
                .map(person -> Given.like(person)
                        .named(prefix, first, last)
                        .holding(post)
                        .build())
                .toList();
        Submission submission =
                aSubmission("6760607", 1, new Delegation(threePeople().contact(), people));
        return registry.register(theSeminar(), submission, someTokens(), NOW);
    }

    private Map<String, AttributeValue> item() {
        return table.item(SEMINAR, Given.code("6760607"));
    }

    @Test
    void aBoardOfAProvinceIsOneReadAndOneQuery() {
        for (int i = 0; i < 85; i++) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(String.valueOf(6760600 + i))), Optional.empty());
        }
        register();
        requests.forget();
        Seminar seminar = seminars.current(SEMINAR).orElseThrow();
        Board board = Board.of(slots.all(seminar.id(), "76"), NOW);
        assertThat(board.tally().invited()).isEqualTo(85);
        assertThat(requests.names()).containsExactly("GetItem", "Query");
    }
}
