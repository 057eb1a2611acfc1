package thabian.work;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.delegation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// The witness of the register is told once of each thing that people did, and of each that was refused to them.
class WitnessTest {
    private static final OrganisationCode ORG = code("6760607");
    private static final OrganisationCode OTHER = code("6760608");
    private static final Order ORDER = new Order("officer-76", "ผิดแห่ง", new Seen.Whatever(), NOW);
    private static final Delegation NEXT = delegation("saraban", "new", "somying", "somsak");

    private final List<String> told = new ArrayList<>();
    private final Tokens tokens = someTokens();
    private final Slots slots = new MemorySlots(new MemoryStore());
    private final Registry registry = new Registry(slots, Given.random(), new Witness() {
        @Override
        public void did(Slot slot) {
            told.add(slot.organisation().code() + " " + slot.history().getLast().what());
        }

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Admission.Refused why) {
            told.add(seminar + " " + organisation + " " + why);
        }

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Amendment.Refused why) {
            told.add(seminar + " " + organisation + " " + why);
        }

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Outcome.Refused why) {
            told.add(seminar + " " + organisation + " " + why);
        }
    });

    @BeforeEach
    void inviteTwo() {
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760607")), Optional.empty());
        slots.invite(SEMINAR, Invitee.of(anOrganisation("6760608")), Optional.empty());
    }

    private void register() {
        registry.register(theSeminar(), aSubmission("6760607"), tokens, NOW);
    }

    private Slot stored() {
        return slots.find(SEMINAR, ORG).orElseThrow();
    }

    @Test
    void aRegistrationIsToldOnceHoweverOftenItIsSent() {
        register();
        registry.register(theSeminar(), aSubmission("6760607"), someTokens(), NOW);
        assertThat(told).containsExactly("6760607 REGISTERED");
    }

    @Test
    void aRegistrationThatIsRefusedOrWouldBeIsTold() {
        register();
        told.clear();
        Submission second = aSubmission("6760607", 2, threePeople());
        registry.register(theSeminar(), second, someTokens(), NOW);
        assertThat(registry.objection(theSeminar(), second, NOW)).contains(new Admission.AlreadyRegistered());
        assertThat(registry.objection(theSeminar(), aSubmission("6760607"), NOW))
                .as("it is stored")
                .isEmpty();
        assertThat(registry.objection(theSeminar(), aSubmission("6760608"), NOW))
                .isEmpty();
        assertThat(told)
                .containsExactly("ita-2564 6760607 AlreadyRegistered[]", "ita-2564 6760607 AlreadyRegistered[]");
    }

    @Test
    void whatTheHolderOfTheLinkDoesIsTold() {
        register();
        told.clear();
        String manage = tokens.manage().secret();
        registry.change(theSeminar(), ORG, Opener.token("guess"), Seen.revision(1), NEXT, NOW);
        registry.change(theSeminar(), ORG, Opener.token(manage), Seen.revision(1), NEXT, NOW);
        registry.cancel(theSeminar(), ORG, Opener.token(manage), Seen.revision(1), NOW);
        registry.cancel(theSeminar(), ORG, Opener.token(manage), Seen.revision(2), NOW);
        assertThat(told)
                .containsExactly(
                        "ita-2564 6760607 Unknown[]",
                        "6760607 CHANGED",
                        "ita-2564 6760607 Stale[]",
                        "6760607 CANCELLED");
    }

    @Test
    void whatAnOfficerDoesIsTold() {
        registry.perform(theSeminar(), ORG, new Act.Withdraw(), ORDER);
        registry.perform(theSeminar(), ORG, new Act.Note(), ORDER);
        assertThat(told).containsExactly("ita-2564 6760607 NothingRegistered[]", "6760607 NOTED");
    }

    @Test
    void whatAnOfficerOrdersTwiceIsToldOnce() {
        Order order = ORDER.seeing(
                new Seen.Version(stored().revision(), stored().past().recorded()));
        registry.perform(theSeminar(), ORG, new Act.Reissue(new InvitationCode("ONE")), order);
        Outcome again = registry.perform(theSeminar(), ORG, new Act.Reissue(new InvitationCode("TWO")), order);
        assertThat(again).isEqualTo(new Outcome.Done(stored(), false));
        assertThat(stored().code()).contains(new InvitationCode("ONE"));
        assertThat(told).containsExactly("6760607 CODE_RENEWED");
    }

    @Test
    void aMoveIsToldOnceByWhereItWentAndWhatIsRefusedByWhereItStays() {
        register();
        told.clear();
        registry.move(theSeminar(), ORG, code("6760699"), ORDER);
        registry.move(theSeminar(), code("6760699"), OTHER, ORDER);
        registry.move(theSeminar(), ORG, OTHER, ORDER);
        registry.move(theSeminar(), ORG, OTHER, ORDER);
        assertThat(told)
                .containsExactly(
                        "ita-2564 6760607 TargetNotInvited[]", "ita-2564 6760699 NotInvited[]", "6760608 MOVED_IN");
    }

    @Test
    void whatComesByDateIsNotToldNorWhetherALinkIsOwed() {
        register();
        told.clear();
        registry.announce(stored(), NOW);
        registry.remind(stored(), NOW);
        registry.oweManageLink(SEMINAR, ORG, NOW);
        registry.purge(stored(), NOW);
        assertThat(told).isEmpty();
    }
}
