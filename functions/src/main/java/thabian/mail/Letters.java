package thabian.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.post.Mail;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Progress;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.words.Brief;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// Writes the mails: which letter somebody gets, under which subject, with which calendar file.
public final class Letters {
    private static final int SUBJECT_LIMIT = 200;

    private final Words words = Words.of("mail");
    private final URI publicAddress;

    /// Writes letters whose links start at an address, given without a slash at its end.
    public Letters(URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /// The mail that a slot owes to one of its recipients.
    ///
    /// @param slot the slot in the revision that the owed mail speaks of
    /// @param now when the mail is written
    public Mail of(Seminar seminar, Slot slot, OwedMail owed, OwedMail.Recipient recipient, Instant now) {
        Organisation organisation = slot.organisation();
        Matter matter = Matter.of(owed.kind(), recipient.role());
        URI slip = URI.create(publicAddress + "/s/" + seminar.id() + "/" + organisation.code());
        String subject = words.get(
                "subject." + Kebab.of(matter),
                slot.reference(),
                organisation.name(),
                seminar.title(),
                ThaiDates.weekday(seminar.starts().atZone(ThaiDates.BANGKOK).toLocalDate()));
        Invite invite = new Invite(seminar, organisation.code(), owed.revision(), now);
        return mail(
                seminar,
                recipient.address(),
                subject,
                new SlotLetter(words, seminar, slot, matter, recipient.role(), slip, now).sheet(),
                calendar(matter, invite, recipient.address()),
                Map.of(
                        "seminar", seminar.id().value(),
                        "org", organisation.code().digits(),
                        "revision", String.valueOf(owed.revision()),
                        "kind", Kebab.of(owed.kind())));
    }

    /// The report that the office gets once its seminar has closed.
    public Mail closingReport(Seminar seminar, OwedMail.Recipient recipient, List<Invitation> invitations) {
        Progress progress = Progress.of(invitations);
        String subject =
                words.get("subject.closing-report", progress.registered(), progress.invited(), seminar.title());
        return mail(
                seminar,
                recipient.address(),
                subject,
                new ClosingLetter(words, seminar, invitations).sheet(),
                Optional.empty(),
                Map.of("seminar", seminar.id().value(), "kind", Kebab.of(OwedMail.Kind.CLOSING_REPORT)));
    }

    private static Mail mail(
            Seminar seminar,
            EmailAddress to,
            String subject,
            Sheet sheet,
            Optional<Mail.Calendar> calendar,
            Map<String, String> tags) {
        return new Mail(
                to,
                seminar.office().email(),
                oneLine(subject),
                PlainText.of(sheet),
                HtmlText.of(sheet),
                calendar,
                tags);
    }

    private static Optional<Mail.Calendar> calendar(Matter matter, Invite invite, EmailAddress to) {
        return switch (matter) {
            case CONFIRMATION, CHANGED, UPDATED, REMINDER -> Optional.of(invite.request(to));
            case CANCELLED, FORMER -> Optional.of(invite.cancel(to));
            case MANAGE_LINK -> Optional.empty();
        };
    }

    /// A subject without line breaks, cut where it is too long.
    private static String oneLine(String subject) {
        StringBuilder line = new StringBuilder();
        subject.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .forEach(line::appendCodePoint);
        return Brief.of(line.toString(), SUBJECT_LIMIT);
    }
}
