package thabian.domain.post;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.text.EmailAddress;

/// Everything that an item owes and has told, and what was reported of it.
///
/// @param messages the oldest first
/// @param said at most one report to a copy
/// @param linkOwedAt when the manage link was last asked for
public record Correspondence(List<Message> messages, List<DeliveryReport> said, Optional<Instant> linkOwedAt) {
    private static final Comparator<Message> BY_AGE = Comparator.comparing(Message::at)
            .thenComparingInt(Message::revision)
            .thenComparing(message -> message.id().value());
    private static final Comparator<DeliveryReport> BY_COPY = Comparator.comparing(
                    (DeliveryReport report) -> report.copy().message().value())
            .thenComparingInt(report -> report.copy().place());

    /// Nothing was ever owed.
    public static final Correspondence NONE = new Correspondence(List.of(), List.of(), Optional.empty());

    /// How many bytes of messages are kept; beyond that the oldest leave that told everybody, those in trouble last.
    public static final int BYTES = 4_000;

    public Correspondence {
        messages = messages.stream().sorted(BY_AGE).toList();
        said = said.stream().sorted(BY_COPY).toList();
    }

    /// This with one message more; it stands beside the others.
    public Correspondence owing(Message next) {
        return new Correspondence(
                        Stream.concat(messages.stream(), Stream.of(next)).toList(), said, linkOwedAt)
                .shortened(next);
    }

    /// This with one message more that tells whoever the others left untold: they are over.
    public Correspondence telling(Message next) {
        return new Correspondence(
                        messages.stream()
                                .map(message -> message.open() || message.givenUp() ? message.over() : message)
                                .toList(),
                        said,
                        linkOwedAt)
                .owing(next);
    }

    /// This as of a manage link that was asked for.
    public Correspondence linkOwed(Instant now) {
        return new Correspondence(messages, said, Optional.of(now));
    }

    /// This with a report; without it where it is of no copy that is known, or something graver was reported of it.
    public Correspondence told(DeliveryReport report) {
        return knows(report.copy())
                        && said(report.copy())
                                .filter(known -> !report.what().outweighs(known.what()))
                                .isEmpty()
                ? new Correspondence(
                        messages,
                        Stream.concat(
                                        said.stream()
                                                .filter(known -> !known.copy().equals(report.copy())),
                                        Stream.of(report))
                                .toList(),
                        linkOwedAt)
                : this;
    }

    /// The message of an id.
    public Optional<Message> message(MessageId id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /// What was reported of a copy.
    public Optional<DeliveryReport> said(Copy copy) {
        return said.stream().filter(report -> report.copy().equals(copy)).findFirst();
    }

    /// What still has copies to send, the oldest first.
    public List<Message> open() {
        return messages.stream().filter(Message::open).toList();
    }

    /// Everyone who was dropped, or whose registration was cancelled, and has not been told.
    public List<EmailAddress> untoldFormer() {
        return messages.stream()
                .flatMap(message -> message.untoldFormer().stream())
                .flatMap(recipient -> recipient.address().stream())
                .toList();
    }

    /// What became of the mail to each of these addresses, in their order; without those of which nothing is known.
    public List<MailFate> fates(List<EmailAddress> addresses) {
        return addresses.stream()
                .flatMap(address -> MailFate.of(address, this).stream())
                .toList();
    }

    private boolean knows(Copy copy) {
        return message(copy.message())
                .filter(message -> copy.place() < message.to().size())
                .isPresent();
    }

    /// Whoever was never told stays on record; what came back leaves last.
    private Correspondence shortened(Message kept) {
        List<Message> leaving = messages.stream()
                .filter(message -> !message.open() && !message.givenUp() && !message.equals(kept))
                .sorted(Comparator.comparing(this::inTrouble))
                .toList();
        Correspondence shorter = this;
        for (Message next : leaving) {
            if (shorter.bytes() <= BYTES) {
                break;
            }
            shorter = shorter.without(next);
        }
        return shorter;
    }

    private boolean inTrouble(Message message) {
        return said.stream()
                .anyMatch(report ->
                        report.copy().message().equals(message.id()) && report.what() != DeliveryReport.What.DELIVERED);
    }

    private Correspondence without(Message left) {
        return new Correspondence(
                messages.stream().filter(message -> !message.equals(left)).toList(),
                said.stream()
                        .filter(report -> !report.copy().message().equals(left.id()))
                        .toList(),
                linkOwedAt);
    }

    private int bytes() {
        return messages.stream().mapToInt(Correspondence::bytes).sum();
    }

    /// What a message and the reports of it take in a store, as a round number on the safe side.
    private static int bytes(Message message) {
        return 120
                + message.to().stream()
                        .mapToInt(recipient -> 110
                                + recipient
                                        .address()
                                        .map(address -> address.value().length())
                                        .orElse(0))
                        .sum();
    }
}
