package thabian.domain.form;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seat;
import thabian.domain.people.Delegation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Submission;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

/// A registration as somebody typed it: all text, an empty string where nothing was given. It can be shown again with
/// everything typed, and checked.
public record RegistrationForm(
        String organisation,
        String code,
        String submissionId,
        ContactForm contact,
        List<AttendeeForm> attendees,
        boolean noticeRead) {

    public RegistrationForm {
        attendees = List.copyOf(attendees);
    }

    /// The contact as typed.
    ///
    /// @param phoneForAll whether attendees without a phone have the contact's
    /// @param emailForAll whether attendees without a mail address have the contact's
    public record ContactForm(String name, String phone, String email, boolean phoneForAll, boolean emailForAll) {
        /// A contact who shares nothing.
        public ContactForm(String name, String phone, String email) {
            this(name, phone, email, false, false);
        }
    }

    /// One person as typed.
    ///
    /// @param fullName the whole name in one box, where it is asked for so and neither prefix nor names are given
    /// @param isContact whether what is left empty here is the contact's
    public record AttendeeForm(
            String seat,
            String capacity,
            String prefix,
            String firstName,
            String lastName,
            String position,
            String phone,
            String email,
            Optional<String> fullName,
            boolean isContact) {
        /// A person whose name was typed in its parts.
        public AttendeeForm(
                String seat,
                String capacity,
                String prefix,
                String firstName,
                String lastName,
                String position,
                String phone,
                String email) {
            this(seat, capacity, prefix, firstName, lastName, position, phone, email, Optional.empty(), false);
        }
    }

    /// Checks a request to register.
    public Checked<Submission> check(List<Seat> seats) {
        Check check = new Check();
        Optional<OrganisationCode> parsedCode = check.take("/organisation", organisation, OrganisationCode::parse);
        Optional<UUID> id = check.take("/submissionId", submissionId, RegistrationForm::uuid);
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check).delegation();
        return check.answer(() -> new Submission(
                parsedCode.orElseThrow(), InvitationCode.parse(code), id.orElseThrow(), delegation.orElseThrow()));
    }

    /// Checks a request to change: contact, attendees and notice only.
    public Checked<Delegation> checkChange(List<Seat> seats) {
        Check check = new Check();
        Optional<Delegation> delegation = new DelegationCheck(this, seats, check).delegation();
        return check.answer(delegation::orElseThrow);
    }

    private static Parsed<UUID> uuid(String raw) {
        try {
            UUID id = UUID.fromString(raw);
            return id.toString().equalsIgnoreCase(raw)
                    ? new Parsed.Value<>(id)
                    : new Parsed.Wrong<>(FaultCode.SUBMISSION_FORMAT);
        } catch (IllegalArgumentException notAnId) {
            return new Parsed.Wrong<>(raw.isEmpty() ? FaultCode.REQUIRED : FaultCode.SUBMISSION_FORMAT);
        }
    }
}
