package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.delegation;
import static thabian.given.Given.lastMessage;
import static thabian.given.Given.mail;
import static thabian.given.Given.mailing;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.post.Correspondence;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.post.Recipient.Role;
import thabian.domain.slot.SlotChange.By;
import thabian.given.Given;

class ObjectionTest {
    private static final By LISTED = By.listed(NOW.plusSeconds(60), messageId(70));
    private static final By OFFICER =
            By.officer(Order.now("officer", "โทรถามแล้ว", NOW.plusSeconds(90)), messageId(71));
    private static final By CONTACT = By.contact(NOW.plusSeconds(80), messageId(72));

    private static final InvitationCode OWN = new InvitationCode("K7M4Q9XD4TAC");

    private final Slot filled = aSlot().filledBy(threePeople()).build();
    private final Slot disputed = SlotChange.objecting(LISTED).apply(filled);

    private static String token(Slot slot) {
        return slot.registration().orElseThrow().tokens().object().secret();
    }

    private static Optional<Amendment> objection(Slot slot, String presented) {
        return Amendment.objection(Optional.of(slot), presented);
    }

    private static List<Role> roles(Message message) {
        return message.to().stream().map(Recipient::role).toList();
    }

    @Test
    void whoeverRegistersOwesANoticeToTheMailboxOnTheList() {
        assertThat(roles(lastMessage(filled)))
                .containsExactly(Role.CONTACT, Role.ATTENDEE, Role.ATTENDEE, Role.ATTENDEE, Role.LISTED);
        Message addressed = lastMessage(filled).addressed(_ -> Optional.of(mail("listed@lao.example")));
        assertThat(addressed.to().getLast().address()).contains(mail("listed@lao.example"));
        assertThat(lastMessage(filled)
                        .addressed(_ -> Optional.empty())
                        .to()
                        .getLast()
                        .fate())
                .isEqualTo(Recipient.Fate.NEEDLESS);
    }

    @Test
    void anOfficerWhoRegistersOwesNone() {
        Slot empty = aSlot().build();
        Slot registered = SlotChange.of(new Act.Register(threePeople(), someTokens(), Given.id(1)), OFFICER)
                .apply(empty);
        assertThat(roles(lastMessage(registered))).doesNotContain(Role.LISTED);
        assertThat(registered.registration().orElseThrow().trust()).isEqualTo(Registration.Trust.VOUCHED);
    }

    @Test
    void aNoticeThatWasNotSentYetIsTakenOverByTheNextMessage() {
        Slot changed = SlotChange.changing(
                        delegation("saraban", "new", "somying", "somsak"),
                        someTokens().manage(),
                        CONTACT)
                .apply(filled);
        assertThat(roles(lastMessage(changed))).endsWith(Role.LISTED);
        Slot told = SlotChange.changing(
                        delegation("saraban", "new", "somying", "somsak"),
                        someTokens().manage(),
                        CONTACT)
                .apply(mailing(
                        filled,
                        new Correspondence(
                                List.of(Given.sent(lastMessage(filled))),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(roles(lastMessage(told))).doesNotContain(Role.LISTED);
    }

    @Test
    void theObjectionsTokenIsTheirsAlone() {
        Registration registration = filled.registration().orElseThrow();
        assertThat(token(filled))
                .hasSize(27)
                .isNotEqualTo(registration.tokens().view().secret());
        assertThat(registration.disputedBy(token(filled))).isTrue();
        assertThat(registration.seenBy(token(filled))).isFalse();
        assertThat(registration.managedBy(token(filled))).isFalse();
        assertThat(registration.disputedBy(registration.tokens().view().secret()))
                .isFalse();
        assertThat(objection(filled, token(filled))).isEmpty();
        assertThat(objection(filled, registration.tokens().manage().secret())).contains(new Amendment.Unknown());
        assertThat(objection(aSlot().build(), token(filled))).contains(new Amendment.Unknown());
        assertThat(objection(disputed, token(disputed))).contains(new Amendment.Amended(disputed));
    }

    @Test
    void itMarksTellsOfficeAndContactHoldsWhatIsOwedAndChangesNothingElse() {
        assertThat(disputed.disputed()).isTrue();
        assertThat(disputed.revision()).isEqualTo(filled.revision());
        assertThat(disputed.registration().orElseThrow().delegation()).isEqualTo(threePeople());
        assertThat(disputed.post()
                        .message(lastMessage(filled).id())
                        .orElseThrow()
                        .held())
                .isTrue();
        Message told = disputed.post().message(messageId(70)).orElseThrow();
        assertThat(told.kind()).isEqualTo(Message.Kind.OBJECTED);
        assertThat(told.open()).isTrue();
        assertThat(roles(told)).containsExactly(Role.CONTACT, Role.OFFICE);
        assertThat(disputed.history().getLast().what()).isEqualTo(HistoryEntry.What.OBJECTED);
        assertThat(disputed.history().getLast().who()).isEqualTo("listed");
        assertThat(disputed.mailFates()).extracting(MailFate::fate).containsOnly(MailFate.Fate.HELD);
    }

    @Test
    void onceAnOfficerFoundItRightWhoWaitedIsTold() {
        Slot right = SlotChange.of(new Act.FindRight(), OFFICER).apply(disputed);
        assertThat(right.disputed()).isFalse();
        assertThat(right.registration().orElseThrow().trust()).isEqualTo(Registration.Trust.VOUCHED);
        assertThat(lastMessage(right).open()).isTrue();
        assertThat(lastMessage(right).to())
                .extracting(recipient -> recipient.address().orElseThrow())
                .containsExactlyElementsOf(threePeople().mailboxes());
        assertThat(right.post().messages()).noneMatch(Message::held);
        assertThat(right.history().getLast().what()).isEqualTo(HistoryEntry.What.FOUND_RIGHT);
    }

    @Test
    void whoeverRegistersThereAnewIsDisputedTooButForTheOrganisationItself() {
        Slot cancelled = SlotChange.of(new Act.Withdraw(), OFFICER).apply(disputed);
        assertThat(registeredAnew(cancelled, Optional.empty()).disputed()).isTrue();
        assertThat(registeredAnew(cancelled.on(Terms.of(Optional.of(OWN))), Optional.of(OWN))
                        .disputed())
                .isFalse();
        Slot foundRight = SlotChange.of(new Act.FindRight(), OFFICER).apply(disputed);
        Slot later = SlotChange.of(new Act.Withdraw(), OFFICER).apply(foundRight);
        assertThat(registeredAnew(later, Optional.empty()).disputed()).isFalse();
    }

    private static Slot registeredAnew(Slot slot, Optional<InvitationCode> code) {
        Submission submission = new Submission(slot.organisation().code(), code, Given.id(8), threePeople());
        return SlotChange.registering(submission, someTokens(), CONTACT).apply(slot);
    }

    @Test
    void whereNobodyWaitedNobodyIsTold() {
        Slot sent = mailing(
                filled,
                new Correspondence(
                        List.of(Given.sent(lastMessage(filled))), List.of(), Optional.empty(), Optional.empty()));
        Slot right = SlotChange.of(new Act.FindRight(), OFFICER)
                .apply(mailing(
                        SlotChange.objecting(LISTED).apply(sent),
                        new Correspondence(
                                List.of(Given.sent(lastMessage(filled))),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(right.post().open()).isEmpty();
    }

    @Test
    void theTrueOfficeTakesItsPlaceByItsOwnLinkAndWhoWasNeverWrittenToIsNotTold() {
        Slot taken = SlotChange.changing(
                        delegation("office", "a", "b", "c"), someTokens().manage(), CONTACT)
                .vouching()
                .apply(disputed);
        assertThat(taken.disputed()).isFalse();
        assertThat(lastMessage(taken).to())
                .extracting(
                        recipient -> recipient.address().map(Object::toString).orElse("listed"))
                .as("nobody of those who were held back is told that they left")
                .hasSize(5);
        assertThat(roles(lastMessage(taken))).doesNotContain(Role.FORMER);
    }

    @Test
    void whoWasNeverWrittenToIsNotToldThatItIsCancelled() {
        Slot cancelled = SlotChange.of(new Act.Withdraw(), OFFICER).apply(disputed);
        assertThat(cancelled.filled()).isFalse();
        assertThat(cancelled.post().open()).isEmpty();
        assertThat(cancelled.latest()).isPresent();
    }

    @Test
    void aLinkThatIsAskedForWaitsBehindWhatIsHeld() {
        assertThat(disputed.mayOweLink(NOW.plusSeconds(7200))).isFalse();
    }

    @Test
    void whoWasKeptIsKnownAgainWithWhatIsHeldOfThem() {
        Registration registration = disputed.registration().orElseThrow();
        assertThat(Former.unpack(Former.pack(List.of(new Former(1, 1, registration)))))
                .containsExactly(new Former(1, 1, registration));
    }
}
