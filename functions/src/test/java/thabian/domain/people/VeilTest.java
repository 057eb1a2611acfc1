package thabian.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aContact;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.byOwnLink;
import static thabian.given.Given.id;
import static thabian.given.Given.messageId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Act;
import thabian.domain.slot.Former;
import thabian.domain.slot.Order;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Token;
import thabian.given.Given;

/// What was masked for whoever came by the organisation's own link stays so for every mailbox that they name.
class VeilTest {
    private static final String OFFICERS_MAIL = Veil.ofSeat(Given.OFFICER.id(), PersonField.EMAIL);
    private static final String CHIEFS_MAIL = Veil.ofSeat(Given.CHIEF.id(), PersonField.EMAIL);

    private final Slot slot = aSlot().of("6760607")
            .withCode("LINK6760607")
            .filledBy(byOwnLink("6760607"))
            .build();
    private final Delegation standing = people(slot);
    private final Set<String> all = Veil.reach(standing);

    private static Delegation people(Slot slot) {
        return slot.registration().orElseThrow().delegation();
    }

    private static Veil veil(Slot slot) {
        return slot.registration().orElseThrow().veil();
    }

    private static By by(int message) {
        return By.contact(NOW, messageId(message));
    }

    private static Slot byTheOwnLink(Slot slot, Delegation next, Set<String> unseen) {
        return SlotChange.takingOver(new Unmasked(next, unseen), new Token("LINK-" + slot.revision()), by(20))
                .apply(slot);
    }

    private static Slot byTheContact(Slot slot, Delegation next, Set<String> unseen) {
        return SlotChange.changing(new Unmasked(next, unseen), new Token("BY-THE-CONTACT"), by(21))
                .apply(slot);
    }

    private Delegation withContact(String mailbox) {
        return new Delegation(aContact(mailbox), standing.attendees());
    }

    private Delegation withOfficer(String mailbox) {
        return new Delegation(
                standing.contact(),
                List.of(
                        standing.attendees().get(0),
                        standing.attendees().get(1),
                        Given.like(standing.attendees().get(2)).reading(mailbox).build()));
    }

    private Set<String> allBut(String... typed) {
        Set<String> unseen = new HashSet<>(all);
        unseen.removeAll(Set.of(typed));
        return unseen;
    }

    private Slot takenByAnother() {
        return byTheOwnLink(slot, withContact("new@office.example"), allBut("contact.phone", "contact.email"));
    }

    @Test
    void anotherContactIsNotShownWhatWasLetStand() {
        assertThat(veil(slot)).isEqualTo(Veil.NONE);
        assertThat(veil(takenByAnother()))
                .isEqualTo(new Veil(true, allBut("contact.phone", "contact.email")))
                .satisfies(veil -> assertThat(veil.fromViewersOf(standing)).isEqualTo(all));
    }

    @Test
    void norAreTheyATelephoneThatStaysWithAnotherMailbox() {
        Slot taken = byTheOwnLink(slot, withContact("new@office.example"), allBut("contact.email"));
        assertThat(veil(taken).fromContact()).contains("contact.phone").doesNotContain("contact.email");
    }

    @Test
    void whatTheyTypeAnewIsTheirs() {
        Slot taken = takenByAnother();
        Set<String> left = new HashSet<>(veil(taken).fromContact());
        left.remove(CHIEFS_MAIL);
        Slot typed = byTheContact(taken, people(taken), left);
        assertThat(veil(typed)).isEqualTo(new Veil(true, left));
        assertThat(veil(byTheContact(typed, people(typed), Set.of()))).isEqualTo(new Veil(true, Set.of()));
    }

    @Test
    void whoeverTypesEverythingIsShownEverything() {
        assertThat(veil(byTheOwnLink(slot, withContact("new@office.example"), Set.of())))
                .isEqualTo(Veil.NONE);
        assertThat(veil(byTheOwnLink(takenByAnother(), withContact("third@office.example"), Set.of())))
                .isEqualTo(Veil.NONE);
    }

    @Test
    void anAttendeesNewMailboxIsShownNamesAndTheContactAsBefore() {
        Slot swapped = byTheOwnLink(slot, withOfficer("else@office.example"), allBut(OFFICERS_MAIL));
        assertThat(veil(swapped)).isEqualTo(new Veil(true, Set.of()));
        assertThat(veil(byTheContact(swapped, standing, Set.of())))
                .as("the link to look is the same")
                .isEqualTo(new Veil(true, Set.of()));
        assertThat(veil(byTheOwnLink(swapped, withContact("else@office.example"), allBut("contact.email")))
                        .fromContact())
                .as("also once they are the contact")
                .contains(CHIEFS_MAIL);
    }

    @Test
    void aChangeThatNamesNoNewMailboxLeavesAllAsItIs() {
        Delegation renamed = new Delegation(
                standing.contact(),
                List.of(
                        Given.like(standing.attendees().get(0))
                                .named("นาย", "ชื่อใหม่", "ในที่เดิม")
                                .build(),
                        standing.attendees().get(1),
                        standing.attendees().get(2)));
        assertThat(veil(byTheOwnLink(slot, renamed, all))).isEqualTo(Veil.NONE);
    }

    @Test
    void noActOfAnOfficerShowsIt() {
        Slot taken = takenByAnother();
        Veil veil = veil(taken);
        Act corrected = new Act.Register(people(taken), Given.someTokens(), id(9));
        assertThat(veil(SlotChange.of(corrected, By.officer(order(), messageId(30)))
                        .apply(taken)))
                .isEqualTo(veil);
        Slot again = byTheContact(
                taken,
                new Delegation(
                        people(taken).contact(),
                        withOfficer("else@office.example").attendees()),
                Set.of());
        Act undo = new Act.Undo(taken.revision(), new Token("UNDOING"));
        assertThat(veil(SlotChange.of(undo, By.officer(order(), messageId(31))).apply(again)))
                .as("who comes back stood veiled")
                .isEqualTo(veil);
    }

    private static Order order() {
        return Order.now("officer", "เหตุผล", NOW);
    }

    @Test
    void whoeverLeftIsKeptWithIt() {
        Registration left = takenByAnother().registration().orElseThrow();
        assertThat(Former.unpack(Former.pack(List.of(new Former(1, 2, left)))))
                .extracting(Former::registration)
                .containsExactly(left);
    }

    @Test
    void asATextItIsReadAgain() {
        for (Veil veil : List.of(new Veil(true, Set.of()), new Veil(true, all), veil(takenByAnother()))) {
            assertThat(veil.text(standing).map(text -> Veil.read(text, standing)))
                    .contains(veil);
        }
        assertThat(Veil.NONE.text(standing)).isEmpty();
    }

    @Test
    void aMailboxIsHiddenWhereItStandsInNothingShown() {
        Attendee chief = standing.attendees().getFirst();
        assertThat(Veil.hides(all, standing, chief.email())).isTrue();
        assertThat(Veil.hides(Set.of(), standing, chief.email())).isFalse();
        Delegation shared = standing.replacing(chief.email(), standing.contact().email());
        assertThat(Veil.hides(Set.of(CHIEFS_MAIL), shared, standing.contact().email()))
                .isFalse();
    }

    @Test
    void whoeverLooksIsNeverShownMoreThanTheContact() {
        assertThatThrownBy(() -> new Veil(false, Set.of(CHIEFS_MAIL))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Optional.of(Veil.NONE.and(veil(takenByAnother())))).contains(veil(takenByAnother()));
    }
}
