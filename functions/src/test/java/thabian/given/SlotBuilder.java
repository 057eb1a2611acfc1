package thabian.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Reach;
import thabian.domain.people.Delegation;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Message;
import thabian.domain.slot.History;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Moves;
import thabian.domain.slot.Occupancy;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Terms;
import thabian.domain.slot.Tokens;

/// Builds slots as a life of registrations leaves them.
public final class SlotBuilder {
    private Organisation organisation = Given.anOrganisation("6760607");
    private Reach reach = Reach.NONE;
    private boolean withdrawn;
    private Optional<InvitationCode> code = Optional.empty();
    private Optional<Instant> extendedUntil = Optional.empty();
    private final List<SlotChange> life = new ArrayList<>();
    private Optional<Correspondence> post = Optional.empty();

    SlotBuilder() {}

    public SlotBuilder of(String digits) {
        return of(Given.anOrganisation(digits));
    }

    public SlotBuilder of(Organisation invited) {
        organisation = invited;
        return this;
    }

    public SlotBuilder reachedBy(Reach listed) {
        reach = listed;
        return this;
    }

    public SlotBuilder withCode(String value) {
        code = Optional.of(new InvitationCode(value));
        return this;
    }

    public SlotBuilder withdrawn() {
        withdrawn = true;
        return this;
    }

    public SlotBuilder extendedUntil(Instant until) {
        extendedUntil = Optional.of(until);
        return this;
    }

    public SlotBuilder filledBy(Delegation delegation) {
        return filledBy(Given.aSubmission(organisation.code().digits(), 1, delegation));
    }

    public SlotBuilder filledBy(Submission submission) {
        return filledBy(submission, Given.someTokens());
    }

    public SlotBuilder filledBy(Submission submission, Tokens tokens) {
        return then(SlotChange.registering(submission, tokens, by()));
    }

    public SlotBuilder thenChangedTo(Delegation next) {
        return then(SlotChange.changing(next, Given.someTokens().manage(), by()));
    }

    public SlotBuilder thenCancelled() {
        return then(SlotChange.cancelling(by()));
    }

    public SlotBuilder then(SlotChange change) {
        life.add(change);
        return this;
    }

    /// With these messages, and nothing else, in its post.
    public SlotBuilder mailing(Message... messages) {
        return mailing(new Correspondence(List.of(messages), List.of(), Optional.empty(), Optional.empty()));
    }

    public SlotBuilder mailing(Correspondence sent) {
        post = Optional.of(sent);
        return this;
    }

    private By by() {
        return By.contact(Given.NOW, Given.messageId(life.size() + 1));
    }

    public Slot build() {
        Slot slot = new Slot(
                Given.SEMINAR,
                new Invitee(organisation, reach),
                new Terms(withdrawn, code, extendedUntil),
                0,
                Occupancy.NONE,
                Moves.NONE,
                Correspondence.NONE,
                History.NONE);
        for (SlotChange change : life) {
            slot = change.apply(slot);
        }
        return Given.mailing(slot, post.orElse(slot.post()));
    }
}
