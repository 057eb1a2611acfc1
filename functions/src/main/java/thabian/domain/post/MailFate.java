package thabian.domain.post;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import thabian.domain.text.EmailAddress;

/// What became of the mail to one address: what is owed to it, what the carrier took, and what the carrier said of it
/// since.
///
/// @param at when the carrier says it happened; empty where it said nothing
public record MailFate(EmailAddress address, Fate fate, Optional<Instant> at) {
    private static final Set<Fate> KNOWN =
            EnumSet.of(Fate.DELIVERED, Fate.TEMPORARY, Fate.BOUNCED, Fate.COMPLAINED, Fate.REFUSED);
    private static final List<Fate> UNTOLD = List.of(Fate.GIVEN_UP, Fate.HELD, Fate.LATER, Fate.OWED);

    /// What can have become of a mail.
    public enum Fate {
        /// It is still to be sent.
        OWED,
        /// It is still to be sent, on another day: its reader got as many today as anybody gets.
        LATER,
        /// It is kept back until an officer has looked.
        HELD,
        /// The carrier has it, and has said no more.
        SENT,
        /// The recipient's server has it.
        DELIVERED,
        /// It came back for a passing reason, a full mailbox for instance: later mails try again.
        TEMPORARY,
        /// It came back, or was not sent since an earlier one had: there is no such mailbox.
        BOUNCED,
        /// It arrived, and was reported as spam: the carrier may withhold the next.
        COMPLAINED,
        /// The carrier would not take it.
        REFUSED,
        /// Nobody sends it: mails to this address come back.
        GIVEN_UP;

        /// Whether it is still to be sent.
        public boolean pending() {
            return this == OWED || this == LATER || this == HELD;
        }

        /// Whether somebody has to do something about it.
        public boolean trouble() {
            return switch (this) {
                case OWED, LATER, HELD, SENT, DELIVERED -> false;
                case TEMPORARY, BOUNCED, COMPLAINED, REFUSED, GIVEN_UP -> true;
            };
        }
    }

    /// The fate of an address. Whoever was in trouble stays so until a newer copy is known to have arrived; then
    /// what was given up is told, then what is owed, then how the last copy fared. Empty where nothing is known.
    static Optional<MailFate> of(EmailAddress address, Correspondence post) {
        List<MailFate> fates = post.messages().reversed().stream()
                .flatMap(message -> IntStream.range(0, message.to().size())
                        .filter(place -> message.to().get(place).reads(address))
                        .boxed()
                        .flatMap(place -> judge(address, message, place, post).stream()))
                .toList();
        return fates.stream()
                .filter(mail -> KNOWN.contains(mail.fate()))
                .findFirst()
                .filter(mail -> mail.fate().trouble())
                .or(() -> UNTOLD.stream()
                        .flatMap(untold -> fates.stream().filter(mail -> mail.fate() == untold))
                        .findFirst())
                .or(() -> fates.stream().findFirst());
    }

    /// What became of one copy: what the carrier said of it, also where its answer was lost, else how it was sent.
    /// Empty where a newer message told its reader instead.
    private static Optional<MailFate> judge(EmailAddress address, Message message, int place, Correspondence post) {
        return post.said(new Copy(message.id(), place))
                .map(report -> new MailFate(address, judge(report.what()), Optional.of(report.at())))
                .or(() -> sent(message, message.to().get(place))
                        .map(fate -> new MailFate(address, fate, Optional.empty())));
    }

    private static Optional<Fate> sent(Message message, Recipient recipient) {
        return switch (recipient.fate()) {
            case OWED -> pending(message, Fate.OWED);
            case LATER -> pending(message, Fate.LATER);
            case GIVEN_UP -> Optional.of(Fate.GIVEN_UP).filter(_ -> message.givenUp());
            case REFUSED -> Optional.of(Fate.REFUSED);
            case SENT -> Optional.of(Fate.SENT);
            case NEEDLESS -> Optional.empty();
        };
    }

    private static Optional<Fate> pending(Message message, Fate fate) {
        return Optional.of(message.held() ? Fate.HELD : fate).filter(_ -> message.open() || message.held());
    }

    private static Fate judge(DeliveryReport.What what) {
        return switch (what) {
            case DELIVERED -> Fate.DELIVERED;
            case TEMPORARY -> Fate.TEMPORARY;
            case BOUNCED -> Fate.BOUNCED;
            case COMPLAINED -> Fate.COMPLAINED;
        };
    }
}
