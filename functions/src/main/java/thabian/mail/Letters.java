package thabian.mail;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Progress;
import thabian.domain.standing.Trouble;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.link.Links;
import thabian.words.Brief;
import thabian.words.ThaiDates;
import thabian.words.Words;
import thabian.work.LetterWriter;

/// Writes the mails: which letter somebody gets, under which subject, with which calendar file.
public final class Letters implements LetterWriter {
    private static final int SUBJECT_LIMIT = 200;

    private final Words words = Words.of("mail");
    private final Links links;
    private final EmailAddress sender;

    /// Writes letters.
    ///
    /// @param publicAddress where their links start, without a slash at its end
    /// @param sender the address that they come from
    public Letters(URI publicAddress, EmailAddress sender) {
        this.links = new Links(publicAddress.toString());
        this.sender = sender;
    }

    @Override
    public Mail of(Seminar seminar, Slot slot, Message message, int place, Instant now) {
        Recipient recipient = message.to().get(place);
        EmailAddress to = recipient.address().orElseThrow();
        Organisation organisation = slot.organisation();
        Matter matter = Matter.of(
                message.kind(),
                recipient.role(),
                slot.announced(message.revision()),
                slot.post().wrote(to));
        String subject = words.get(
                "subject." + Kebab.of(matter),
                slot.reference(),
                organisation.name(),
                seminar.title(),
                ThaiDates.weekday(seminar.starts().atZone(ThaiDates.BANGKOK).toLocalDate()));
        Invite invite = Invite.of(seminar, slot, message.revision(), now);
        return mail(
                seminar,
                to,
                subject,
                new SlotLetter(words, seminar, slot, matter, recipient.role(), links, now).sheet(),
                calendar(matter, invite, new Invite.Parties(sender, to)),
                Map.of(
                        "seminar", seminar.id().value(),
                        "org", organisation.code().digits(),
                        "message", message.id().value(),
                        "copy", String.valueOf(place),
                        "kind", Kebab.of(message.kind())));
    }

    @Override
    public Mail closingReport(Seminar seminar, List<Invitation> invitations) {
        Progress progress = Progress.of(invitations);
        String subject =
                words.get("subject.closing-report", progress.registered(), progress.invited(), seminar.title());
        return mail(
                seminar,
                seminar.office().email(),
                subject,
                new ClosingLetter(words, seminar, invitations).sheet(),
                Optional.empty(),
                Map.of("seminar", seminar.id().value(), "kind", Kebab.of(Message.Kind.CLOSING_REPORT)));
    }

    @Override
    public Mail troubles(Seminar seminar, List<Trouble> troubles) {
        return mail(
                seminar,
                seminar.office().email(),
                words.get("subject.troubles", organisations(troubles), seminar.title()),
                new TroublesLetter(words, seminar, troubles, links).sheet(),
                Optional.empty(),
                Map.of("seminar", seminar.id().value(), "kind", Kebab.of(Message.Kind.TROUBLES)));
    }

    private static long organisations(List<Trouble> troubles) {
        return troubles.stream()
                .map(trouble -> trouble.slot().organisation().code())
                .distinct()
                .count();
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
                seminar.office().name(),
                seminar.office().email(),
                oneLine(subject),
                PlainText.of(sheet),
                HtmlText.of(sheet),
                calendar,
                tags);
    }

    private static Optional<Mail.Calendar> calendar(Matter matter, Invite invite, Invite.Parties parties) {
        return switch (matter) {
            case CONFIRMATION, CHANGED, RESTORED, MOVED, UPDATED, REMINDER -> Optional.of(invite.request(parties));
            case CANCELLED, FORMER -> Optional.of(invite.cancel(parties));
            case MANAGE_LINK, NOTICE, OBJECTED -> Optional.empty();
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
