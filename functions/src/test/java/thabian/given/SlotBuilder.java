package thabian.given;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import thabian.domain.call.Organisation;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Reach;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;

/// Builds slots as a life of registrations leaves them.
public final class SlotBuilder {
    private Organisation organisation = Given.anOrganisation("6760607");
    private Reach reach = Reach.NONE;
    private boolean withdrawn;
    private Optional<InvitationCode> code = Optional.empty();
    private Optional<Instant> extendedUntil = Optional.empty();
    private List<DeliveryReport> reports = List.of();
    private Optional<SlotChange> filling = Optional.empty();
    private UnaryOperator<Slot> amendment = UnaryOperator.identity();

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

    public SlotBuilder reported(DeliveryReport... told) {
        reports = List.of(told);
        return this;
    }

    public SlotBuilder filledBy(Delegation delegation) {
        return filledBy(Given.aSubmission(organisation.code().digits(), 1, delegation));
    }

    public SlotBuilder filledBy(Submission submission) {
        return filledBy(submission, Given.someTokens());
    }

    public SlotBuilder filledBy(Submission submission, Tokens tokens) {
        filling = Optional.of(SlotChange.registering(submission, tokens, 0, Given.NOW));
        return this;
    }

    public SlotBuilder thenChangedTo(Delegation next) {
        amendment = slot -> slot.after(SlotChange.changing(slot, registration(slot), next, Given.NOW));
        return this;
    }

    public SlotBuilder thenCancelled() {
        amendment = slot -> slot.after(SlotChange.cancelling(slot, registration(slot), Given.NOW));
        return this;
    }

    private static Registration registration(Slot slot) {
        return slot.registration().orElseThrow();
    }

    public Slot build() {
        Slot empty = new Slot(
                Given.SEMINAR,
                organisation,
                reach,
                0,
                withdrawn,
                code,
                extendedUntil,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                reports,
                List.of());
        return amendment.apply(filling.map(empty::after).orElse(empty));
    }
}
