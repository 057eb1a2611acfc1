package thabian.domain.post;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.text.EmailAddress;

/// Everything that an item owes and has told, and what was reported of it.
///
/// @param messages the oldest first
/// @param said at most one report to a copy
/// @param linkOwedAt when the manage link was last asked for
/// @param sendingUntil until when a sender that holds it may have a copy in hand
public record Correspondence(
        List<Message> messages,
        List<DeliveryReport> said,
        Optional<Instant> linkOwedAt,
        Optional<Instant> sendingUntil) {
    /// By revision first: of two requests the one that came in earlier may have been written later.
    private static final Comparator<Message> BY_AGE = Comparator.comparingInt(Message::revision)
            .thenComparing(Message::at)
            .thenComparing(message -> message.id().value());
    private static final Comparator<DeliveryReport> BY_COPY = Comparator.comparing(
                    (DeliveryReport report) -> report.copy().message().value())
            .thenComparingInt(report -> report.copy().place());

    /// Nothing was ever owed.
    public static final Correspondence NONE =
            new Correspondence(List.of(), List.of(), Optional.empty(), Optional.empty());

    /// How many bytes of messages are kept; beyond that the oldest leave that told everybody.
    public static final int BYTES = 4_000;

    public Correspondence {
        messages = messages.stream().sorted(BY_AGE).toList();
        said = said.stream().sorted(BY_COPY).toList();
    }

    /// This with one message more; it stands beside the others.
    public Correspondence owing(Message next) {
        return new Correspondence(
                        Stream.concat(messages.stream(), Stream.of(next)).toList(), said, linkOwedAt, sendingUntil)
                .shortened(next);
    }

    /// This with one message more that tells whoever the others left untold: they are over.
    public Correspondence telling(Message next) {
        return over().owing(next);
    }

    /// This where nobody is told any more by what is owed or was given up.
    public Correspondence over() {
        return new Correspondence(
                messages.stream()
                        .map(message -> message.unsettled() ? message.over() : message)
                        .toList(),
                said,
                linkOwedAt,
                sendingUntil);
    }

    /// This where nothing that is owed goes out until an officer has looked.
    public Correspondence held() {
        return new Correspondence(
                messages.stream()
                        .map(message -> message.open() ? message.holding() : message)
                        .toList(),
                said,
                linkOwedAt,
                sendingUntil);
    }

    /// Whether a mailbox's copy is kept back and nothing was sent to it before: it knows of nothing.
    public boolean keptFrom(EmailAddress mailbox) {
        return !wrote(mailbox)
                && messages.stream()
                        .filter(Message::held)
                        .flatMap(message -> message.to().stream())
                        .anyMatch(recipient -> recipient.reads(mailbox));
    }

    /// This as of a manage link that was asked for.
    public Correspondence linkOwed(Instant now) {
        return new Correspondence(messages, said, Optional.of(now), sendingUntil);
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
                        linkOwedAt,
                        sendingUntil)
                : this;
    }

    /// A message whose copies count as sent that were reported to have arrived: the answer to them was lost.
    public Message arrived(Message message) {
        Message known = message;
        for (int place = 0; place < known.to().size(); place++) {
            boolean arrived = said(new Copy(known.id(), place))
                    .filter(report -> report.what() == DeliveryReport.What.DELIVERED)
                    .isPresent();
            if (arrived && known.to().get(place).pending()) {
                known = known.with(place, Recipient.Fate.SENT);
            }
        }
        return known;
    }

    /// Whether a sender may have a copy in hand at this instant.
    public boolean sending(Instant now) {
        return sendingUntil.filter(now::isBefore).isPresent();
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

    /// Whether somebody is still to be told what concerns this item alone, and not everybody of a seminar.
    public boolean owesMoreThanNews() {
        return messages.stream()
                .anyMatch(message -> message.unsettled() && !message.kind().bulk());
    }

    /// Everyone who was dropped, or whose registration was cancelled, and has not been told.
    public List<EmailAddress> untoldFormer() {
        return messages.stream()
                .flatMap(message -> message.untoldFormer().stream())
                .flatMap(recipient -> recipient.address().stream())
                .filter(mailbox -> !keptFrom(mailbox))
                .toList();
    }

    /// Whether the carrier took anything for a mailbox, as far as it is on record.
    public boolean wrote(EmailAddress mailbox) {
        return messages.stream()
                .flatMap(message -> message.to().stream())
                .anyMatch(recipient -> recipient.reads(mailbox) && recipient.fate() == Recipient.Fate.SENT);
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

    /// The oldest leave first, but none whose leaving hides or brings back anybody's trouble, unless it is twice too
    /// much.
    private Correspondence shortened(Message kept) {
        Correspondence shorter = this;
        for (boolean whatever : List.of(false, true)) {
            for (Message next : messages) {
                boolean enough = shorter.bytes() <= (whatever ? 2 * BYTES : BYTES);
                if (enough || next.unsettled() || next.equals(kept)) {
                    continue;
                }
                Correspondence without = shorter.without(next);
                if (whatever || without.inTrouble().equals(shorter.inTrouble())) {
                    shorter = without;
                }
            }
        }
        return shorter;
    }

    /// Everybody whose mail is in trouble.
    private Set<String> inTrouble() {
        List<EmailAddress> readers = messages.stream()
                .flatMap(message -> message.to().stream())
                .flatMap(recipient -> recipient.address().stream())
                .toList();
        return fates(readers).stream()
                .filter(fate -> fate.fate().trouble())
                .map(fate -> fate.address().value().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// This without some mailboxes: what is owed to them is sent to nobody.
    public Correspondence without(Predicate<EmailAddress> leaving) {
        return new Correspondence(
                messages.stream().map(message -> message.without(leaving)).toList(), said, linkOwedAt, sendingUntil);
    }

    /// As of when its sender has to read it again, since somebody was erased who stood in it before; empty where nobody
    /// was.
    public Optional<Instant> wakesSender(Correspondence before) {
        return messages.stream()
                .filter(message -> before.message(message.id())
                        .filter(known -> !readers(known).equals(readers(message)))
                        .isPresent())
                .map(Message::at)
                .max(Comparator.naturalOrder());
    }

    private static List<Optional<EmailAddress>> readers(Message message) {
        return message.to().stream().map(Recipient::address).toList();
    }

    private Correspondence without(Message left) {
        return new Correspondence(
                messages.stream().filter(message -> !message.equals(left)).toList(),
                said.stream()
                        .filter(report -> !report.copy().message().equals(left.id()))
                        .toList(),
                linkOwedAt,
                sendingUntil);
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
