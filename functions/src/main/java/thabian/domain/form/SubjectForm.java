package thabian.domain.form;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Letter;
import thabian.domain.call.Subject;
import thabian.domain.text.Check;

/// What a seminar is about, as somebody typed it.
public record SubjectForm(String title, String organiser, LetterForm letter, String audience) {
    private static final int TITLE_LIMIT = 300;
    private static final int LINE_LIMIT = 200;
    private static final int AUDIENCE_LIMIT = 500;

    /// Nothing typed.
    static final SubjectForm EMPTY = new SubjectForm("", "", LetterForm.EMPTY, "");

    static SubjectForm of(Subject subject) {
        return new SubjectForm(
                subject.title(), subject.organiser(), LetterForm.of(subject.letter()), subject.audience());
    }

    static SubjectForm read(FieldReader fields) {
        return new SubjectForm(
                fields.text("title"),
                fields.text("organiser"),
                LetterForm.read(fields.in("letter")),
                fields.text("audience"));
    }

    void write(FieldWriter fields) {
        fields.text("title", title);
        fields.text("organiser", organiser);
        fields.text("audience", audience);
        letter.write(fields.in("letter"));
    }

    SubjectForm under(LetterForm other) {
        return new SubjectForm(title, organiser, other, audience);
    }

    Optional<Subject> check(Check check, Instant now) {
        Optional<String> named = check.line("/title", title, TITLE_LIMIT);
        Optional<String> held = check.line("/organiser", organiser, LINE_LIMIT);
        Optional<Letter> invitation = letter.check("/letter", check, now);
        Optional<String> whom = check.line("/audience", audience, AUDIENCE_LIMIT);
        return named.isPresent() && held.isPresent() && invitation.isPresent() && whom.isPresent()
                ? Optional.of(new Subject(named.get(), held.get(), invitation.get(), whom.get()))
                : Optional.empty();
    }
}
