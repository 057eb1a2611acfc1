package thabian.domain.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Meeting;
import thabian.domain.text.Check;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.TypedTime;

/// When and where a seminar is held, as somebody typed it.
///
/// @param joinLink may be empty: it may come later
public record MeetingForm(TypedTime startsAt, TypedTime endsAt, String joinLink) {
    private static final int LINK_LIMIT = 2000;
    private static final Pattern WEB = Pattern.compile("(?i)https?");

    /// Nothing typed.
    static final MeetingForm EMPTY = new MeetingForm(TypedTime.Thai.EMPTY, TypedTime.Thai.EMPTY, "");

    static MeetingForm of(Meeting meeting) {
        return new MeetingForm(
                TypedTime.Thai.of(meeting.starts()),
                TypedTime.Thai.of(meeting.ends()),
                meeting.joinLink().map(URI::toString).orElse(""));
    }

    static MeetingForm read(FieldReader fields, MeetingForm kept) {
        return new MeetingForm(fields.time("startsAt"), fields.time("endsAt"), fields.text("joinLink", kept.joinLink));
    }

    void write(FieldWriter fields) {
        fields.time("startsAt", startsAt);
        fields.time("endsAt", endsAt);
        fields.text("joinLink", joinLink);
    }

    /// The meeting, where its times are in order: what else is wrong with it stands in the check.
    Optional<Meeting> check(Check check, Instant now) {
        Optional<Instant> starts = check.take("/startsAt", startsAt, typed -> typed.moment(now));
        Optional<Instant> ends = check.take("/endsAt", endsAt, typed -> typed.moment(now));
        boolean inOrder = starts.isPresent() && ends.isPresent() && starts.get().isBefore(ends.get());
        if (starts.isPresent() && ends.isPresent() && !inOrder) {
            check.fault("/endsAt", FaultCode.ENDS_BEFORE_START);
        }
        Optional<URI> link =
                check.take("/joinLink", joinLink, MeetingForm::link).orElse(Optional.empty());
        return inOrder ? Optional.of(new Meeting(starts.get(), ends.get(), link)) : Optional.empty();
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
}
