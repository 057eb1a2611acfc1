package thabian.domain.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.post.OwedMail.Recipient;
import thabian.domain.text.EmailAddress;

/// What became of the mail to one address of a registration: what the slot still owes, what the carrier took, and what
/// the carrier said of it since.
public record MailFate(EmailAddress address, Fate fate) {
    /// What can have become of a mail.
    public enum Fate {
        /// It is still to be sent.
        OWED,
        /// The carrier has it, and has said no more.
        SENT,
        /// The recipient's server has it.
        DELIVERED,
        /// It came back.
        BOUNCED,
        /// It arrived, and was reported as spam: the carrier may withhold the next.
        COMPLAINED,
        /// The carrier would not take it.
        REFUSED,
        /// It was tried too often.
        GIVEN_UP;

        /// Whether somebody has to do something about it.
        public boolean trouble() {
            return switch (this) {
                case OWED, SENT, DELIVERED -> false;
                case BOUNCED, COMPLAINED, REFUSED, GIVEN_UP -> true;
            };
        }
    }

    /// The fate of every one of these addresses, in their order; without those of which nothing is known.
    public static List<MailFate> of(
            List<EmailAddress> addresses, Optional<OwedMail> mail, List<DeliveryReport> reports) {
        List<MailFate> fates = new ArrayList<>();
        for (EmailAddress address : addresses) {
            Optional<DeliveryReport> report = reports.stream()
                    .filter(known -> known.address().sameMailbox(address))
                    .findFirst();
            mail.flatMap(last -> copy(last, address).map(copy -> judge(last, copy, report)))
                    .or(() -> report.map(MailFate::judge))
                    .ifPresent(fate -> fates.add(new MailFate(address, fate)));
        }
        return List.copyOf(fates);
    }

    private static Optional<Recipient> copy(OwedMail mail, EmailAddress address) {
        return mail.recipients().stream()
                .filter(recipient -> recipient.address().sameMailbox(address))
                .findFirst();
    }

    /// An address that was in trouble stays so until a newer mail is known to have arrived.
    private static Fate judge(OwedMail mail, Recipient copy, Optional<DeliveryReport> report) {
        Optional<Fate> said = report.map(MailFate::judge);
        return said.filter(Fate::trouble).orElseGet(() -> switch (copy.fate()) {
            case OWED -> mail.state() == OwedMail.State.GIVEN_UP ? Fate.GIVEN_UP : Fate.OWED;
            case REFUSED -> Fate.REFUSED;
            case SENT ->
                report.filter(last -> last.revision() >= mail.revision())
                        .flatMap(_ -> said)
                        .orElse(Fate.SENT);
        });
    }

    private static Fate judge(DeliveryReport report) {
        return switch (report.what()) {
            case DELIVERED -> Fate.DELIVERED;
            case BOUNCED -> Fate.BOUNCED;
            case COMPLAINED -> Fate.COMPLAINED;
        };
    }
}
