package thabian.simulation.law;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.people.Delegation;
import thabian.domain.post.MailFate;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.standing.Board;
import thabian.domain.standing.Trouble;
import thabian.domain.text.EmailAddress;
import thabian.dynamo.Images;
import thabian.simulation.stage.MemorySes;

/// Every address that something has to be told to gets it at least once, or stands on the board; nobody gets it twice,
/// but where nobody could know that it went out; and nothing goes out whose fate was kept.
public final class MailLaws {
    private final Ledger ledger;
    private final Map<String, List<Ledger.Taken>> byMailbox;
    private final Consumer<String> breaches;
    private final Map<String, Message> messages = new HashMap<>();
    private final Map<String, Instant> owed = new HashMap<>();
    private final Map<String, Map<String, Due>> untold = new HashMap<>();
    private final Map<String, Instant> kept = new HashMap<>();
    private final Map<String, Map<String, Due>> leaving = new HashMap<>();
    private final Map<String, Set<String>> came = new HashMap<>();

    /// Since when a mailbox has to be told of a slot, and of which revision at least.
    private record Due(Instant at, int revision) {}

    public MailLaws(Ledger ledger, Consumer<String> breaches) {
        this.ledger = ledger;
        this.byMailbox = ledger.taken().stream().collect(Collectors.groupingBy(mail -> folded(mail.to())));
        this.breaches = breaches;
    }

    /// Notes which messages there are, and since when the fate of which copy is kept.
    public void follow(Diary.Written written) {
        for (Message message : Images.post(written.change().after()).messages()) {
            messages.putIfAbsent(message.id().value(), message);
            owed.putIfAbsent(message.id().value(), written.at());
            for (int place = 0; place < message.to().size(); place++) {
                Recipient.Fate fate = message.to().get(place).fate();
                if (fate == Recipient.Fate.SENT || fate == Recipient.Fate.REFUSED) {
                    kept.putIfAbsent(copy(message.id().value(), String.valueOf(place)), written.at());
                }
            }
        }
    }

    private static String copy(String message, String place) {
        return message + "." + place;
    }

    /// Notes who has to be told of a change, since it was written: what was asked for first may be written last.
    public void follow(Slot before, Slot after, Instant at) {
        if (after.past().recorded() > before.past().recorded()) {
            HistoryEntry entry = after.history().getLast();
            switch (entry.what()) {
                case REGISTERED, ANNOUNCED, RESENT -> tell(after, after, at);
                case MOVED_AWAY -> leaving.put(after.reference(), untold.remove(after.reference()));
                case MOVED_IN -> arrive(before, after, at);
                case RESTORED -> {
                    tell(after, after, at);
                    tell(after, before, at);
                }
                case ADDRESS_REPLACED -> replace(before, after, at);
                case CHANGED -> {
                    if (!entry.fields().isEmpty()) {
                        tell(after, after, at);
                        tell(after, before, at);
                    }
                }
                case CANCELLED -> tell(after, before, at);
                case LINK_RENEWED -> {
                    tell(after, contact(after), at);
                    if (!mailboxes(after).contains(contact(before))) {
                        tell(after, contact(before), at);
                    }
                }
                case ERASED ->
                    untold.getOrDefault(after.reference(), new TreeMap<>())
                            .keySet()
                            .removeIf(mailbox -> mailboxes(after).stream()
                                            .noneMatch(known ->
                                                    folded(known.value()).equals(mailbox))
                                    && reads(before, mailbox)
                                    && !reads(after, mailbox));
                case EXTENDED,
                        CODE_RENEWED,
                        LISTED,
                        LIST_CORRECTED,
                        STRUCK,
                        NAMES_RIGHT,
                        NOTED,
                        CALLED,
                        NOTE_CORRECTED,
                        NOTE_RETRACTED,
                        REMINDED,
                        OBJECTED,
                        FOUND_RIGHT,
                        EXPORTED,
                        PURGED -> {}
            }
            forgetKept(before, after);
        }
    }

    /// Whoever left and was never written to, since copies were kept back, is not told what they never heard of.
    private void forgetKept(Slot before, Slot after) {
        Stream.of(untold.get(after.reference()), leaving.get(after.reference()))
                .filter(Objects::nonNull)
                .forEach(due -> due.keySet()
                        .removeIf(mailbox -> before.post().keptFrom(new EmailAddress(mailbox))
                                && mailboxes(after).stream()
                                        .noneMatch(
                                                known -> folded(known.value()).equals(mailbox))));
    }

    /// Whoever had still to be told where it stood before is told from here, or was from there.
    private void arrive(Slot before, Slot after, Instant at) {
        String left =
                before.seminar().reference(after.moves().from().orElseThrow().code());
        Map<String, Due> brought = Optional.ofNullable(leaving.remove(left)).orElse(Map.of());
        brought.forEach(untold.computeIfAbsent(after.reference(), _ -> new TreeMap<>())::putIfAbsent);
        Set<String> places = came.computeIfAbsent(after.reference(), _ -> new HashSet<>());
        places.add(after.moves().from().orElseThrow().code().digits());
        places.addAll(came.getOrDefault(left, Set.of()));
        tell(after, after, at);
    }

    /// Nobody writes to the mailbox that is taken to be dead.
    private void replace(Slot before, Slot after, Instant at) {
        List<EmailAddress> known = mailboxes(before);
        List<EmailAddress> now = mailboxes(after);
        known.stream()
                .filter(mailbox -> now.stream().noneMatch(mailbox::sameMailbox))
                .forEach(dead ->
                        untold.getOrDefault(after.reference(), new TreeMap<>()).remove(folded(dead.value())));
        now.stream()
                .filter(mailbox -> known.stream().noneMatch(mailbox::sameMailbox))
                .forEach(mailbox -> tell(after, mailbox, at));
        if (!contact(after).sameMailbox(contact(before))) {
            tell(after, contact(after), at);
        }
    }

    /// Whether something is owed to a mailbox, or was sent.
    private static boolean reads(Slot slot, String mailbox) {
        return slot.post().messages().stream()
                .flatMap(message -> message.to().stream())
                .flatMap(recipient -> recipient.address().stream())
                .anyMatch(address -> folded(address.value()).equals(mailbox));
    }

    private void tell(Slot slot, Slot whose, Instant at) {
        mailboxes(whose).forEach(mailbox -> tell(slot, mailbox, at));
    }

    private static List<EmailAddress> mailboxes(Slot slot) {
        return slot.registration()
                .map(Registration::delegation)
                .map(Delegation::mailboxes)
                .orElse(List.of());
    }

    private void tell(Slot slot, EmailAddress mailbox, Instant when) {
        untold.computeIfAbsent(slot.reference(), _ -> new TreeMap<>())
                .put(folded(mailbox.value()), new Due(when, slot.revision()));
    }

    private static EmailAddress contact(Slot slot) {
        return slot.registration().orElseThrow().delegation().contact().email();
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /// Judges what everybody got, by a slot as it stood in the end.
    public void hold(Slot slot, Instant end) {
        Stream<EmailAddress> inTrouble = Board.of(List.of(slot), end).troubles().stream()
                .filter(trouble -> trouble.kind() != Trouble.Kind.OVERDUE)
                .flatMap(trouble -> trouble.addresses().stream());
        Stream<EmailAddress> held = slot.mailFates().stream()
                .filter(mail -> mail.fate() == MailFate.Fate.HELD)
                .map(MailFate::address);
        List<String> onTheBoard = Stream.concat(inTrouble, held)
                .map(address -> folded(address.value()))
                .toList();
        untold.getOrDefault(slot.reference(), Map.of()).forEach((mailbox, since) -> {
            boolean former = mailboxes(slot).stream()
                    .noneMatch(address -> folded(address.value()).equals(mailbox));
            boolean told =
                    byMailbox.getOrDefault(mailbox, List.of()).stream().anyMatch(mail -> tells(mail, slot, since));
            boolean kept = former && slot.post().keptFrom(new EmailAddress(mailbox));
            if (!told && !kept && !onTheBoard.contains(mailbox) && !(former && MemorySes.dead(mailbox))) {
                breaches.accept(slot.reference() + ": " + mailbox + " was not told of " + since);
            }
        });
    }

    private boolean tells(Ledger.Taken mail, Slot slot, Due since) {
        Message message = messages.get(mail.tag("message"));
        String place = mail.tag("org");
        return message != null
                && message.kind() != Message.Kind.REMINDER
                && !owed.getOrDefault(mail.tag("message"), Instant.MIN).isBefore(since.at())
                && (place.equals(slot.organisation().code().digits())
                        ? message.revision() >= since.revision()
                        : came.getOrDefault(slot.reference(), Set.of()).contains(place));
    }

    /// Judges what was sent more than once.
    public void hold() {
        Map<String, Integer> copies = new TreeMap<>();
        Map<String, Integer> doubts = new HashMap<>();
        for (Ledger.Taken mail : ledger.taken()) {
            String copy = mail.tag("message").isEmpty()
                    ? mail.tag("seminar") + " closing"
                    : copy(mail.tag("message"), mail.tag("copy"));
            copies.merge(copy, 1, Integer::sum);
            doubts.merge(copy, mail.doubtful() ? 1 : 0, Integer::sum);
            Instant known = kept.getOrDefault(copy, Instant.MAX);
            if (mail.at().isAfter(known)) {
                breaches.accept(copy + " to " + mail.to() + " was sent although its fate was kept at " + known);
            }
        }
        copies.forEach((copy, times) -> {
            if (!copy.endsWith("closing") && times - 1 > doubts.getOrDefault(copy, 0)) {
                breaches.accept(copy + " was taken " + times + " times, of which " + doubts.get(copy) + " in doubt");
            }
        });
    }
}
