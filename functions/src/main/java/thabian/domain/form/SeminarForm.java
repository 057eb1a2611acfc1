package thabian.domain.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Edition;
import thabian.domain.call.Meeting;
import thabian.domain.call.Office;
import thabian.domain.call.Rules;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

/// A seminar as somebody typed it. It can be shown again with everything typed, and checked. Each of its groups
/// names its fields, reads, writes and checks them: no page and no program knows them all.
///
/// @param owner the two digits of a province, or `*`
public record SeminarForm(
        SubjectForm subject,
        OfficeForm contact,
        MeetingForm meeting,
        WindowForm window,
        List<SeatForm> seats,
        RulesForm rules,
        String owner) {
    private static final Pattern OWNER = Pattern.compile("[0-9]{2}|\\*");

    public SeminarForm {
        seats = List.copyOf(seats);
    }

    /// A form for a first seminar: these seats, and what is usual.
    public static SeminarForm blank(List<Seat> seats) {
        return new SeminarForm(
                SubjectForm.EMPTY,
                OfficeForm.EMPTY,
                MeetingForm.EMPTY,
                WindowForm.EMPTY,
                seats.stream().map(SeatForm::of).toList(),
                RulesForm.USUAL,
                "");
    }

    /// A seminar as a person would have typed it.
    public static SeminarForm of(Seminar seminar) {
        return new SeminarForm(
                SubjectForm.of(seminar.subject()),
                OfficeForm.of(seminar.office()),
                MeetingForm.of(seminar.meeting()),
                WindowForm.of(seminar.window()),
                seminar.seats().stream().map(SeatForm::of).toList(),
                RulesForm.of(seminar.rules()),
                seminar.owner());
    }

    /// A form to fill in for the next seminar: everything of this one but its dates and its link.
    public static SeminarForm copyOf(Seminar seminar) {
        SeminarForm form = of(seminar);
        return new SeminarForm(
                form.subject.under(form.subject.letter().undated()),
                form.contact,
                MeetingForm.EMPTY,
                WindowForm.EMPTY,
                form.seats,
                form.rules,
                form.owner);
    }

    /// This form, to be changed: registrations are taken from an instant on.
    public SeminarForm opening(Instant opens) {
        return new SeminarForm(subject, contact, meeting, window.opening(opens), seats, rules, owner);
    }

    /// Reads what was sent.
    ///
    /// @param kept what a program leaves as it is, where it does not say otherwise
    public static SeminarForm read(FieldReader fields, SeminarForm kept) {
        return new SeminarForm(
                SubjectForm.read(fields),
                OfficeForm.read(fields.in("contact")),
                MeetingForm.read(fields, kept.meeting),
                WindowForm.read(fields, kept.window),
                fields.leaves("seats") ? kept.seats : SeatForm.read(fields.rows("seats")),
                RulesForm.read(fields, kept.rules),
                fields.text("owner", kept.owner));
    }

    /// Writes everything that is typed.
    public void write(FieldWriter fields) {
        subject.write(fields);
        contact.write(fields.in("contact"));
        meeting.write(fields);
        window.write(fields);
        SeatForm.write(seats, fields.in("seats"));
        rules.write(fields);
        fields.text("owner", owner);
    }

    /// The names of the fields in which two seminars differ.
    public static List<String> differences(Seminar one, Seminar other) {
        return FormFields.of(of(one)).differing(FormFields.of(of(other)));
    }

    /// This form under a province's letter and office.
    public SeminarForm under(ProvinceForm own) {
        return new SeminarForm(subject.under(own.letter()), own.contact(), meeting, window, seats, rules, owner);
    }

    /// This form for another owner.
    public SeminarForm ownedBy(String other) {
        return new SeminarForm(subject, contact, meeting, window, seats, rules, other);
    }

    /// The seminar that this makes, as it would be stored now, or every fault.
    ///
    /// @param standing the seminar that it changes; empty where it makes a new one
    public Checked<Seminar> check(SeminarId id, Optional<Seminar> standing, Instant now) {
        Check check = new Check();
        Optional<Subject> about = subject.check(check, now);
        Optional<Office> office = contact.check("/contact", check);
        Optional<Meeting> held = meeting.check(check, now);
        Optional<Window> open = window.check(check, standing.map(Seminar::window), now);
        List<Seat> posts = SeatForm.check(seats, check);
        Optional<Rules> decided = rules.check(check);
        if (held.isPresent() && open.isPresent() && decided.isPresent()) {
            Instant purged = decided.get().purgeDate(held.get().ends());
            if (!purged.isAfter(open.get().closes())) {
                check.fault("/purgeAfterDays", FaultCode.PURGE_TOO_EARLY);
            }
        }
        if (held.isPresent()
                && open.flatMap(Window::swapsUntil)
                        .filter(held.get().ends()::isBefore)
                        .isPresent()) {
            check.fault("/swapsUntil", FaultCode.SWAPS_TOO_LATE);
        }
        Optional<String> whose = check.take("/owner", owner, SeminarForm::owner);
        return check.answer(() -> {
            Seminar typed = new Seminar(
                    id,
                    about.orElseThrow(),
                    office.orElseThrow(),
                    held.orElseThrow(),
                    open.orElseThrow(),
                    posts,
                    decided.orElseThrow(),
                    new Territory(
                            whose.orElseThrow(),
                            standing.map(Seminar::provinces).orElse(List.of())),
                    Edition.FIRST);
            return standing.map(old -> typed.replacing(old, now)).orElse(typed);
        });
    }

    private static Parsed<String> owner(String raw) {
        if (raw.isBlank()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        return OWNER.matcher(raw).matches() ? new Parsed.Value<>(raw) : new Parsed.Wrong<>(FaultCode.OWNER_FOREIGN);
    }
}
