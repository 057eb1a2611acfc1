package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;

/// Something about a slot's mail that the office has to do something about.
///
/// @param addresses whose mail it is
public record Trouble(Slot slot, Kind kind, List<EmailAddress> addresses) {
    /// How long a mail may be owed before it is in trouble.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    public Trouble {
        addresses = List.copyOf(addresses);
    }

    /// What kind of trouble.
    public enum Kind {
        /// It came back.
        BOUNCED,
        /// It came back for a passing reason.
        TEMPORARY,
        /// The carrier would not take it.
        REFUSED,
        /// Nobody sends it: mails to this address come back.
        GIVEN_UP,
        /// It was reported as spam.
        COMPLAINED,
        /// It goes out on another day: its reader got as many today as anybody gets.
        LATER,
        /// It should have gone out by now.
        OVERDUE
    }

    /// The troubles of a slot.
    static List<Trouble> of(Slot slot, Instant now) {
        List<Trouble> troubles = new ArrayList<>();
        List<MailFate> fates = slot.mailFates();
        for (Kind kind : Kind.values()) {
            List<EmailAddress> addresses = switch (kind) {
                case BOUNCED -> faring(fates, MailFate.Fate.BOUNCED);
                case TEMPORARY -> faring(fates, MailFate.Fate.TEMPORARY);
                case REFUSED -> faring(fates, MailFate.Fate.REFUSED);
                case COMPLAINED -> faring(fates, MailFate.Fate.COMPLAINED);
                case GIVEN_UP ->
                    copies(slot, message -> message.state() != Message.State.OVER, Fate.GIVEN_UP).stream()
                            .filter(address -> slot.filled() || reached(slot, address))
                            .toList();
                case LATER -> faring(fates, MailFate.Fate.LATER);
                case OVERDUE -> copies(slot, message -> message.open() && overdue(message, now), Fate.OWED);
            };
            if (!addresses.isEmpty()) {
                troubles.add(new Trouble(slot, kind, addresses));
            }
        }
        return troubles;
    }

    private static List<EmailAddress> faring(List<MailFate> fates, MailFate.Fate fate) {
        return fates.stream()
                .filter(mail -> mail.fate() == fate)
                .map(MailFate::address)
                .toList();
    }

    private static List<EmailAddress> copies(Slot slot, Predicate<Message> which, Fate fate) {
        return slot.post().messages().stream()
                .filter(which)
                .flatMap(message -> message.to().stream())
                .filter(recipient -> recipient.fate() == fate)
                .flatMap(recipient -> recipient.address().stream())
                .distinct()
                .toList();
    }

    /// Whether anything got to an address, as far as is known: nobody else misses that a registration is cancelled.
    private static boolean reached(Slot slot, EmailAddress address) {
        return slot.post().messages().stream()
                .anyMatch(message -> IntStream.range(0, message.to().size())
                        .filter(place -> message.to().get(place).reads(address))
                        .filter(place -> message.to().get(place).fate() == Fate.SENT)
                        .anyMatch(place -> slot.post()
                                .said(new Copy(message.id(), place))
                                .filter(report -> report.what() == DeliveryReport.What.BOUNCED)
                                .isEmpty()));
    }

    private static boolean overdue(Message message, Instant now) {
        return message.at().isBefore(now.minus(PATIENCE));
    }
}
