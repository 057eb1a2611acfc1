package thabian.page.open;

import static thabian.given.Given.NOW;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aForm;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.code;
import static thabian.given.Given.theSeminar;

import java.time.Instant;
import java.util.List;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.form.RegistrationForm.AttendeeForm;
import thabian.domain.form.RegistrationForm.ContactForm;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;

/// The letter's own case, as pages are shown it; `said` stands wherever somebody may write what they like.
final class TheLetter {
    static final String QR = "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0h1v1H0z\"></path></svg>";

    private TheLetter() {}

    static List<Invitation> invitations() {
        return invitations("");
    }

    /// Two of one name, told apart by their type; the second has registered.
    static List<Invitation> invitations(String said) {
        return List.of(
                new Invitation(organisation("5760201", "เทศบาลตำบลเขาย้อย", "เทศบาลตำบล", said), false),
                new Invitation(organisation("6760202", "องค์การบริหารส่วนตำบลเขาย้อย", "อบต.", said), true));
    }

    private static Organisation organisation(String digits, String name, String type, String said) {
        return new Organisation(code(digits), name + said, type + said, "เขาย้อย" + said, "เพชรบุรี" + said);
    }

    static RegistrationForm filledIn() {
        return aForm().with("/organisation", "5760201")
                .with("/code", "K7M2-Q9XD-4T")
                .with("/contact/phone", "๐๓๒-๑๑๑-๒๒๒ ต่อ ๑๒")
                .with("/attendees/0/phone", "๐๘๑-๒๓๔-๕๖๗๘")
                .with("/attendees/2/capacity", "acting")
                .build();
    }

    /// A form in which every field says the same.
    static RegistrationForm saying(String said) {
        List<AttendeeForm> people = SEATS.stream()
                .map(seat -> AttendeeForm.of(seat.id(), _ -> said))
                .toList();
        return new RegistrationForm(said, said, said, new ContactForm(said, said, said), people, true);
    }

    static Entry entry(RegistrationForm form) {
        return new Entry(theSeminar(), theSeminar().provinces().getFirst(), invitations(), form, NOW);
    }

    static Submission submission() {
        return submission(filledIn());
    }

    static Submission submission(RegistrationForm form) {
        return form.check(SEATS) instanceof Checked.Faultless<Submission>(Submission submission) ? submission : fail();
    }

    static List<Fault> faultsOf(RegistrationForm form) {
        return form.check(SEATS) instanceof Checked.Faulty<Submission>(List<Fault> faults) ? faults : List.of();
    }

    static List<Fault> faultsOfChange(RegistrationForm form) {
        return form.checkChange(SEATS) instanceof Checked.Faulty<Delegation>(List<Fault> faults) ? faults : List.of();
    }

    static Slot slot() {
        return slot("", submission());
    }

    static Slot slot(String said, Submission submission) {
        return aSlot().of(invitations(said).getFirst().organisation())
                .filledBy(submission)
                .build();
    }

    static Slip slip() {
        return slip(slot(), true, NOW);
    }

    static Slip slip(Slot slot, boolean manage, Instant now) {
        return slip(theSeminar(), slot, manage ? Slip.Key.MANAGE : Slip.Key.VIEW, Slip.News.FRESH, now);
    }

    static Slip slip(Seminar seminar, Slot slot, Slip.Key key, Slip.News news, Instant now) {
        Registration registration = slot.registration().orElseThrow();
        return new Slip(
                seminar, slot, registration, QR, "https://thabian.example/s/ita-2564/5760201?t=N", key, news, now);
    }

    private static Submission fail() {
        throw new AssertionError("the letter's own form has a fault");
    }
}
