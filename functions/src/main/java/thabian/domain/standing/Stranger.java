package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.text.EmailAddress;

/// A registration by somebody of whom nothing is known.
///
/// @param acts when it was made, or changed in whom mails go to
/// @param traces by what the hand that made it is known again
record Stranger(Slot slot, Instant at, List<Instant> acts, Set<Trace> traces) {
    private static final Duration DAY = Duration.ofDays(1);

    static Optional<Stranger> of(Slot slot, TraceReader reader) {
        return slot.latest()
                .filter(registration -> registration.trust() != Registration.Trust.VOUCHED)
                .map(registration ->
                        new Stranger(slot, registration.registeredAt(), acts(slot), reader.of(slot, registration)));
    }

    /// Whether the hand that made another's is known to have made this one, as of its last act. What two
    /// of a kind share is the same hand's. One alone is so within a day only, and never where the
    /// organisation's own mailbox has the link.
    boolean sameHand(Stranger other) {
        long kinds = Trace.kinds(traces, other.traces);
        return kinds > 1 || (kinds == 1 && !reachesItself() && other.at().isAfter(last().minus(DAY)));
    }

    /// Whether the organisation's own mailbox on the list has the link.
    boolean reachesItself() {
        return slot.reach()
                .email()
                .filter(listed -> slot.latest()
                        .filter(registration -> listed.sameMailbox(
                                registration.delegation().contact().email()))
                        .isPresent())
                .isPresent();
    }

    /// Whether another is of the same organisation, and so this one itself.
    boolean isOf(Stranger other) {
        return slot.organisation().equals(other.slot().organisation());
    }

    String district() {
        return slot.organisation().district();
    }

    /// When it was made, or changed last in whom mails go to.
    Instant last() {
        return acts.isEmpty() ? at : acts.getLast();
    }

    /// Those of its acts by which mails may have left: beyond so many changes they are kept back.
    Stream<Instant> mailing() {
        return acts.stream().limit(1 + Brake.HAND);
    }

    /// How often other people were named in some time, its first instant not counted.
    long changesWithin(Instant from, Instant until) {
        return acts.stream()
                .skip(1)
                .filter(act -> act.isAfter(from) && !act.isAfter(until))
                .count();
    }

    /// How often the organisation was registered within the day before it was last.
    private long anew() {
        return slot.history().stream()
                .filter(entry -> entry.what() == HistoryEntry.What.REGISTERED)
                .filter(entry -> entry.who().equals(SlotChange.CONTACT))
                .filter(entry -> entry.when().isAfter(at.minus(DAY)))
                .count();
    }

    /// How many people it names, the contact among them.
    private long people() {
        return slot.latest()
                .map(registration -> 1L + registration.delegation().attendees().size())
                .orElse(0L);
    }

    /// Whether somebody who came later came with this one.
    boolean goesOnBefore(Stranger later) {
        return Duration.between(at, later.at()).compareTo(Brake.PAUSE) <= 0;
    }

    /// How often other people were named than those who were registered first.
    int changes() {
        return Math.max(0, acts.size() - 1);
    }

    boolean standing() {
        return slot.registration().isPresent();
    }

    /// What is owed and was sent since; what the slot sent for others before them is not theirs.
    Stream<Message> messages() {
        return slot.post().messages().stream().filter(message -> !message.at().isBefore(at));
    }

    /// Whether each copy that was sent came back.
    Stream<Boolean> copies(Message message) {
        return IntStream.range(0, message.to().size())
                .filter(place -> written(message.to().get(place)))
                .mapToObj(place -> slot.post()
                        .said(new Copy(message.id(), place))
                        .filter(report -> report.what() == DeliveryReport.What.BOUNCED)
                        .isPresent());
    }

    /// Whether anything that was sent since came back.
    boolean bounced() {
        return messages().flatMap(this::copies).anyMatch(came -> came);
    }

    /// Whether something went out as of its last act, and did not come back.
    boolean arrived() {
        return messages()
                .filter(message -> !message.at().isBefore(last()))
                .flatMap(this::copies)
                .anyMatch(came -> !came);
    }

    /// Whether there are several mailboxes among its people's that do not exist.
    boolean dead() {
        return mailboxes(DeliveryReport.What.BOUNCED).distinct().count() > 1;
    }

    /// When each copy went out, in some time.
    Stream<Instant> copiesWithin(Instant from, Instant until) {
        return messages()
                .filter(message -> message.at().isAfter(from) && !message.at().isAfter(until))
                .flatMap(message -> copies(message).map(_ -> message.at()));
    }

    /// The mailboxes of which that was told, of mails that were sent since.
    Stream<String> mailboxes(DeliveryReport.What what) {
        return messages()
                .flatMap(message -> IntStream.range(0, message.to().size())
                        .filter(place -> written(message.to().get(place)))
                        .filter(place -> slot.post()
                                .said(new Copy(message.id(), place))
                                .filter(report -> report.what() == what)
                                .isPresent())
                        .mapToObj(place -> message.to().get(place)))
                .flatMap(recipient -> recipient.address().stream())
                .map(mailbox -> mailbox.inbox().value());
    }

    /// Whether its contact has a mailbox.
    boolean isContactedAt(String mailbox) {
        return slot.latest()
                .map(registration ->
                        registration.delegation().contact().email().inbox().value())
                .filter(mailbox::equals)
                .isPresent();
    }

    /// How many mailboxes something was sent to, or is to be.
    long mailboxes() {
        return messages()
                .filter(message -> message.kind() != Message.Kind.OBJECTED)
                .flatMap(message -> message.to().stream()
                        .filter(recipient -> written(recipient) || (message.open() && recipient.pending())))
                .flatMap(recipient -> recipient.address().stream())
                .map(EmailAddress::inbox)
                .distinct()
                .count();
    }

    /// Whether it was registered so often within a day for ever other people: for more mailboxes than as many
    /// registrations have, as far as those of before are kept. Whoever cancelled by mistake names the same.
    boolean forOthersAnew() {
        List<Registration> day = Stream.concat(
                        slot.former().stream().map(Former::registration), slot.registration().stream())
                .filter(registration -> registration.registeredAt().isAfter(at.minus(DAY)))
                .toList();
        long kept = day.stream().map(Registration::registeredAt).distinct().count();
        long mailboxes = day.stream()
                .flatMap(registration -> registration.delegation().mailboxes().stream())
                .map(EmailAddress::inbox)
                .distinct()
                .count();
        return anew() > Brake.ANEW && (kept < anew() || mailboxes > Brake.ANEW * people());
    }

    private static List<Instant> acts(Slot slot) {
        return slot.history().stream()
                .filter(entry -> entry.who().equals(SlotChange.CONTACT))
                .filter(entry -> entry.what() == HistoryEntry.What.REGISTERED
                        || (entry.what() == HistoryEntry.What.CHANGED
                                && entry.fields().stream().anyMatch(Stranger::ofMail)))
                .map(HistoryEntry::when)
                .toList();
    }

    /// Whether a field that was changed, or one of those that it sums up, says where a mail goes.
    private static boolean ofMail(String field) {
        return field.endsWith(".email") || field.equals("contact") || field.matches("attendees(?:\\.[^.]+)?");
    }

    private static boolean written(Recipient recipient) {
        return recipient.role() != Recipient.Role.LISTED && recipient.fate() == Recipient.Fate.SENT;
    }

    /// Whether mails of it are kept back.
    boolean held() {
        return slot.post().messages().stream().anyMatch(Message::held);
    }

    /// By what the contact is known again.
    Set<Trace> contact() {
        return slot.latest()
                .map(registration ->
                        TraceReader.contact(registration.delegation().contact()))
                .orElse(Set.of());
    }
}
