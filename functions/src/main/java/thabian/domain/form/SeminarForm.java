package thabian.domain.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Window;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// A seminar as somebody typed it. It can be shown again with everything typed, and checked.
///
/// @param closesAt the end of its window, exclusive
/// @param joinLink may be empty: it may come later
/// @param purgeAfterDays in digits
/// @param owner the two digits of a province, or `*`
public record SeminarForm(
        String title,
        String organiser,
        LetterForm letter,
        String audience,
        OfficeForm contact,
        TypedTime startsAt,
        TypedTime endsAt,
        String joinLink,
        TypedTime opensAt,
        TypedTime closesAt,
        List<SeatForm> seats,
        boolean codeRequired,
        String purgeAfterDays,
        String owner) {

    /// After how many days personal data leave, where nobody says otherwise.
    public static final String PURGE_AFTER_DAYS = "90";

    /// How many seats a seminar may have.
    public static final int MOST_SEATS = 10;

    private static final int TITLE_LIMIT = 300;
    private static final int LINE_LIMIT = 200;
    private static final int AUDIENCE_LIMIT = 500;
    private static final int LINK_LIMIT = 2000;
    private static final int LONGEST_KEPT = 3650;

    private static final Pattern WEB = Pattern.compile("(?i)https?");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");
    private static final Pattern OWNER = Pattern.compile("[0-9]{2}|\\*");

    public SeminarForm {
        seats = List.copyOf(seats);
    }

    /// A seminar as a person would have typed it.
    public static SeminarForm of(Seminar seminar) {
        return new SeminarForm(
                seminar.title(),
                seminar.organiser(),
                LetterForm.of(seminar.letter()),
                seminar.audience(),
                OfficeForm.of(seminar.office()),
                TypedTime.Thai.of(seminar.starts()),
                TypedTime.Thai.of(seminar.ends()),
                seminar.joinLink().map(URI::toString).orElse(""),
                TypedTime.Thai.of(seminar.window().opens()),
                TypedTime.Thai.ofDeadline(seminar.window().closes()),
                seminar.seats().stream().map(SeatForm::of).toList(),
                seminar.codeRequired(),
                String.valueOf(seminar.purgeAfterDays()),
                seminar.owner());
    }

    /// A form to fill in for the next seminar: everything of this one but its dates and its link.
    public static SeminarForm copyOf(Seminar seminar) {
        SeminarForm form = of(seminar);
        return new SeminarForm(
                form.title,
                form.organiser,
                new LetterForm(form.letter.number(), TypedDay.Thai.EMPTY, form.letter.office()),
                form.audience,
                form.contact,
                TypedTime.Thai.EMPTY,
                TypedTime.Thai.EMPTY,
                "",
                TypedTime.Thai.EMPTY,
                TypedTime.Thai.EMPTY,
                form.seats,
                form.codeRequired,
                form.purgeAfterDays,
                form.owner);
    }

    /// This form under a province's letter and office.
    public SeminarForm under(ProvinceForm own) {
        return new SeminarForm(
                title,
                organiser,
                own.letter(),
                audience,
                own.contact(),
                startsAt,
                endsAt,
                joinLink,
                opensAt,
                closesAt,
                seats,
                codeRequired,
                purgeAfterDays,
                owner);
    }

    /// This form for another owner.
    public SeminarForm ownedBy(String other) {
        return new SeminarForm(
                title,
                organiser,
                letter,
                audience,
                contact,
                startsAt,
                endsAt,
                joinLink,
                opensAt,
                closesAt,
                seats,
                codeRequired,
                purgeAfterDays,
                other);
    }

    /// The seminar that this makes, as it would be stored now, or every fault.
    ///
    /// @param standing the seminar that it changes; empty where it makes a new one
    public Checked<Seminar> check(SeminarId id, Optional<Seminar> standing, Instant now) {
        Check check = new Check();
        Optional<String> named = check.line("/title", title, TITLE_LIMIT);
        Optional<String> held = check.line("/organiser", organiser, LINE_LIMIT);
        Optional<Letter> invitation = letter.check("/letter", check, now);
        Optional<String> whom = check.line("/audience", audience, AUDIENCE_LIMIT);
        Optional<Office> office = contact.check("/contact", check);
        Optional<Instant> starts = check.take("/startsAt", startsAt, typed -> typed.moment(now));
        Optional<Instant> ends = check.take("/endsAt", endsAt, typed -> typed.moment(now));
        boolean inOrder = inOrder("/endsAt", FaultCode.ENDS_BEFORE_START, starts, ends, check);
        Optional<Optional<URI>> link = check.take("/joinLink", joinLink, SeminarForm::link);
        Optional<Instant> opens = check.take("/opensAt", opensAt, typed -> typed.moment(now));
        Optional<Instant> closes = check.take("/closesAt", closesAt, typed -> typed.deadline(now));
        Optional<Window> window = inOrder("/closesAt", FaultCode.CLOSES_BEFORE_OPENS, opens, closes, check)
                ? Optional.of(new Window(opens.orElseThrow(), closes.orElseThrow()))
                        .map(typed -> standing.map(old -> typed.replacing(old.window(), now))
                                .orElse(typed))
                : Optional.empty();
        List<Seat> posts = SeatForm.check(seats, check);
        Optional<Integer> days = check.take("/purgeAfterDays", purgeAfterDays, SeminarForm::days);
        if (inOrder && window.isPresent() && days.isPresent() && !purgesAfterClosing(ends, days.get(), window.get())) {
            check.fault("/purgeAfterDays", FaultCode.PURGE_TOO_EARLY);
        }
        Optional<String> whose = check.take("/owner", owner, SeminarForm::owner);
        return check.answer(() -> {
            Seminar typed = new Seminar(
                    id,
                    named.orElseThrow(),
                    held.orElseThrow(),
                    invitation.orElseThrow(),
                    whom.orElseThrow(),
                    office.orElseThrow(),
                    starts.orElseThrow(),
                    ends.orElseThrow(),
                    link.orElseThrow(),
                    window.orElseThrow(),
                    posts,
                    codeRequired,
                    whose.orElseThrow(),
                    standing.map(Seminar::provinces).orElse(List.of()),
                    days.orElseThrow(),
                    0,
                    Optional.empty());
            return standing.map(old -> typed.replacing(old, now)).orElse(typed);
        });
    }

    private static boolean inOrder(
            String pointer, FaultCode code, Optional<Instant> first, Optional<Instant> second, Check check) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean inOrder = first.get().isBefore(second.get());
        if (!inOrder) {
            check.fault(pointer, code);
        }
        return inOrder;
    }

    private static boolean purgesAfterClosing(Optional<Instant> ends, int days, Window window) {
        return ends.orElseThrow().plus(Duration.ofDays(days)).isAfter(window.closes());
    }

    private static Parsed<Optional<URI>> link(String raw) {
        String typed = raw.strip();
        if (typed.isEmpty()) {
            return new Parsed.Value<>(Optional.empty());
        }
        if (typed.length() > LINK_LIMIT) {
            return new Parsed.Wrong<>(FaultCode.TOO_LONG);
        }
        try {
            URI link = new URI(typed);
            boolean web = link.toASCIIString().equals(typed)
                    && link.getHost() != null
                    && link.getScheme() != null
                    && WEB.matcher(link.getScheme()).matches();
            return web ? new Parsed.Value<>(Optional.of(link)) : new Parsed.Wrong<>(FaultCode.LINK_FORMAT);
        } catch (URISyntaxException noLink) {
            return new Parsed.Wrong<>(FaultCode.LINK_FORMAT);
        }
    }

    private static Parsed<Integer> days(String raw) {
        String typed = Text.arabicDigits(Text.fold(raw));
        if (typed.isEmpty()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        int days = DAYS.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return days < 1 || days > LONGEST_KEPT ? new Parsed.Wrong<>(FaultCode.DAYS_FORMAT) : new Parsed.Value<>(days);
    }

    private static Parsed<String> owner(String raw) {
        if (raw.isBlank()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        return OWNER.matcher(raw).matches() ? new Parsed.Value<>(raw) : new Parsed.Wrong<>(FaultCode.OWNER_FOREIGN);
    }
}
