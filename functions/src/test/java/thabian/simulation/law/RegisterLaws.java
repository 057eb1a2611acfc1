package thabian.simulation.law;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thabian.domain.call.Seminar;
import thabian.domain.people.Contact;
import thabian.domain.people.DataSubject;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;

/// An acknowledged registration is never lost, never altered by anybody without its token or an office; all people or
/// none, once to an organisation; revisions without gaps, a history of what was accepted and of nothing else; nothing
/// accepted late, nothing refused early.
public final class RegisterLaws {
    /// So long a copy of a seminar may be believed.
    private static final Duration COPY = Duration.ofSeconds(10);

    /// What is of an organisation, and stays where its registration is moved away.
    private static final Set<HistoryEntry.What> STAYING = Set.of(
            HistoryEntry.What.EXTENDED,
            HistoryEntry.What.CALLED,
            HistoryEntry.What.CODE_RENEWED,
            HistoryEntry.What.NOTE_CORRECTED,
            HistoryEntry.What.NOTE_RETRACTED);

    private final Diary diary;
    private final Versions<Seminar> seminar;
    private final Map<String, Versions<Slot>> slots;
    private final Consumer<String> breaches;
    private final Set<Wish> fulfilled = new HashSet<>();
    private final Set<UUID> registered = new HashSet<>();
    private final Map<Wish, Slot> moving = new LinkedHashMap<>();
    private final Set<String> moved = new HashSet<>();

    public RegisterLaws(
            Diary diary, Versions<Seminar> seminar, Map<String, Versions<Slot>> slots, Consumer<String> breaches) {
        this.diary = diary;
        this.seminar = seminar;
        this.slots = slots;
        this.breaches = breaches;
    }

    /// Judges one write of a slot by what stood before it.
    public void follow(Diary.Written written, Slot before, Slot after) {
        List<HistoryEntry> past = before.history();
        List<HistoryEntry> now = after.history();
        if (now.size() > past.size() && now.getLast().what() == HistoryEntry.What.MOVED_IN) {
            arrives(written, before, after, now.getLast());
        } else if (!HistoryLaw.goesOn(
                past, now, after.past().recorded() - before.past().recorded())) {
            breach(written, "history is not what it was and one entry more");
        } else if (after.past().recorded() == before.past().recorded()) {
            if (after.revision() != before.revision() || !after.occupancy().equals(before.occupancy())) {
                breach(written, "the registration changed, and no entry tells of it");
            }
        } else {
            judge(written, before, after, now.getLast());
        }
    }

    private void judge(Diary.Written written, Slot before, Slot after, HistoryEntry entry) {
        boolean raises = switch (entry.what()) {
            case REGISTERED,
                    CHANGED,
                    CANCELLED,
                    RESTORED,
                    MOVED_AWAY,
                    MOVED_IN,
                    LINK_RENEWED,
                    ADDRESS_REPLACED,
                    ANNOUNCED,
                    PURGED -> true;
            case EXTENDED,
                    RESENT,
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
                    ERASED -> false;
        };
        if (after.revision() != before.revision() + (raises ? 1 : 0) || entry.revision() != after.revision()) {
            breach(written, entry.what() + " made revision " + after.revision() + " of " + before.revision());
        }
        if (entry.who().equals("sweep")) {
            unaltered(written, before, after, entry);
            return;
        }
        Optional<Wish> found = diary.wish(entry.when(), after.organisation().code());
        if (found.isEmpty() || !found.get().who().equals(entry.who())) {
            breach(written, "nobody asked for " + entry);
            return;
        }
        Wish wish = found.get();
        if (!fulfilled.add(wish)) {
            breach(written, "happened twice: " + wish);
        }
        switch (wish.what()) {
            case REGISTER -> registers(written, before, after, wish);
            case CHANGE -> changes(written, before, after, wish);
            case CANCEL -> cancels(written, before, after, wish);
            case CORRECT -> corrects(written, before, after, wish);
            case WITHDRAW -> empties(written, before, after, wish);
            case NEW_LINK -> renews(written, before, after, wish);
            case UNDO -> comesBack(written, before, after, wish);
            case REPLACE -> replaces(written, before, after, wish);
            case MOVE -> leaves(written, before, after, wish);
            case ERASE -> erases(written, before, after, wish);
            case EXTEND, RESEND, NOTE, REISSUE, FIND_RIGHT -> unaltered(written, before, after, entry);
            case REWORD, RETRACT -> {
                unaltered(written, before, after, entry);
                HistoryLaw.mended(before.history(), after.history(), wish)
                        .ifPresent(wrong -> breach(written, wrong + ": " + wish));
            }
        }
    }

    private void registers(Diary.Written written, Slot before, Slot after, Wish wish) {
        inTime(written, before, wish);
        byCode(written, before, wish);
        fills(written, before, after, wish);
        wish.submission().ifPresent(id -> {
            if (!registered.add(id)) {
                breach(written, "one submission registered twice: " + wish);
            }
            if (!after.registration().map(Registration::submission).equals(Optional.of(id))) {
                breach(written, "not the submission that was sent: " + wish);
            }
        });
    }

    private void fills(Diary.Written written, Slot before, Slot after, Wish wish) {
        if (before.registration().isPresent()) {
            breach(written, "registered where somebody was registered: " + wish);
        }
        holds(written, after, wish.people());
    }

    private void changes(Diary.Written written, Slot before, Slot after, Wish wish) {
        inTime(written, before, wish);
        byToken(written, before, wish);
        holds(written, after, wish.people());
        before.registration()
                .flatMap(left -> after.registration().filter(now -> !kept(left, now)))
                .ifPresent(_ -> breach(written, "the link is not that of the contact: " + wish));
    }

    /// Whether the contact and everybody else have the links that they had, with another contact others, but for the
    /// one
    /// that shows names.
    private static boolean kept(Registration left, Registration now) {
        boolean same = left.delegation()
                .contact()
                .email()
                .sameMailbox(now.delegation().contact().email());
        return left.tokens().names().equals(now.tokens().names())
                && left.tokens().view().equals(now.tokens().view()) == same
                && left.tokens().manage().equals(now.tokens().manage()) == same;
    }

    private void cancels(Diary.Written written, Slot before, Slot after, Wish wish) {
        inTime(written, before, wish);
        byToken(written, before, wish);
        empties(written, before, after, wish);
    }

    private void corrects(Diary.Written written, Slot before, Slot after, Wish wish) {
        if (before.registration().isPresent()) {
            holds(written, after, wish.people());
        } else {
            fills(written, before, after, wish);
        }
    }

    private void empties(Diary.Written written, Slot before, Slot after, Wish wish) {
        if (before.registration().isEmpty() || after.registration().isPresent() || after.filled()) {
            breach(written, "cancelled, and not: " + wish);
        }
    }

    private void renews(Diary.Written written, Slot before, Slot after, Wish wish) {
        Delegation left = before.registration().orElseThrow().delegation();
        Delegation now = after.registration().orElseThrow().delegation();
        Contact same = new Contact(
                left.contact().name(), left.contact().phone(), now.contact().email());
        if (!now.equals(new Delegation(same, left.attendees()))) {
            breach(written, "a new link changed more than the contact's address: " + wish);
        }
    }

    private void comesBack(Diary.Written written, Slot before, Slot after, Wish wish) {
        Registration back = after.registration().orElseThrow();
        boolean kept = before.former(Integer.parseInt(wish.aim())).stream()
                .map(Former::registration)
                .anyMatch(former -> former.delegation().equals(back.delegation())
                        && former.submission().equals(back.submission()));
        boolean anew = before.registration()
                .filter(standing -> !standing.submission().equals(back.submission()))
                .isPresent();
        if (!kept || anew) {
            breach(written, "undone, and not: " + wish);
        }
    }

    private void replaces(Diary.Written written, Slot before, Slot after, Wish wish) {
        String[] mailboxes = wish.aim().split(" ");
        holds(
                written,
                after,
                before.registration()
                        .orElseThrow()
                        .delegation()
                        .replacing(new EmailAddress(mailboxes[0]), new EmailAddress(mailboxes[1])));
    }

    private void leaves(Diary.Written written, Slot before, Slot after, Wish wish) {
        empties(written, before, after, wish);
        moving.put(wish, before);
    }

    /// Whoever stands stays; of whoever left nobody is kept who was erased.
    private void erases(Diary.Written written, Slot before, Slot after, Wish wish) {
        boolean kept = DataSubject.parse(wish.aim()) instanceof Parsed.Value<DataSubject>(DataSubject whose)
                && after.former().stream()
                        .anyMatch(former -> whose.isIn(former.registration().delegation()));
        if (!people(after).equals(people(before)) || kept) {
            breach(written, "erased, and not: " + wish);
        }
    }

    /// What left another slot by the same write stands here as it stood there, with all that happened to it.
    private void arrives(Diary.Written written, Slot before, Slot after, HistoryEntry entry) {
        Wish wish = diary.wish(entry.when(), after.moves().from().orElseThrow().code())
                .orElseThrow();
        Slot left = moving.remove(wish);
        if (left == null || !wish.aim().equals(after.organisation().code().digits())) {
            breach(written, "came from nowhere: " + wish);
            return;
        }
        moved.add(wish.organisation() + " to " + wish.aim());
        if (before.filled() || !people(after).equals(people(left))) {
            breach(written, "moved, and not as it stood: " + wish);
        }
        int revisions = before.revision();
        List<HistoryEntry> brought = left.history().stream()
                .filter(past -> past.when().compareTo(left.registeredAt().orElseThrow()) >= 0)
                .filter(past -> !STAYING.contains(past.what()))
                .map(past -> new HistoryEntry(
                        past.revision() + revisions,
                        past.what(),
                        past.fields(),
                        past.who(),
                        past.when(),
                        past.reason()))
                .toList();
        if (after.revision() != revisions + left.revision() + 1
                || after.history().size() != before.history().size() + brought.size() + 1
                || !after.history().containsAll(before.history())
                || !after.history().containsAll(brought)) {
            breach(written, "what happened did not go along: " + wish);
        }
    }

    private void unaltered(Diary.Written written, Slot before, Slot after, HistoryEntry entry) {
        if (!people(after).equals(people(before)) || !after.former().equals(before.former())) {
            breach(written, entry.what() + " changed the registration");
        }
    }

    /// Who is registered, and by which tokens; not whether somebody stands for it.
    private static List<Object> people(Slot slot) {
        return slot.registration().stream()
                .flatMap(standing -> Stream.<Object>of(
                        standing.delegation(), standing.tokens(), standing.registeredAt(), standing.submission()))
                .toList();
    }

    private void byToken(Diary.Written written, Slot before, Wish wish) {
        if (before.registration()
                .filter(registration -> registration.managedBy(wish.token().orElseThrow()))
                .isEmpty()) {
            breach(written, "without the token: " + wish);
        }
    }

    private void holds(Diary.Written written, Slot after, Delegation people) {
        if (!after.registration().map(Registration::delegation).equals(Optional.of(people))) {
            breach(written, "not the people who were sent: " + people);
        }
    }

    private void inTime(Diary.Written written, Slot before, Wish wish) {
        boolean intime = seminar.between(wish.at().minus(COPY), written.at()).stream()
                .anyMatch(held ->
                        !wish.at().isBefore(held.window().opens()) && wish.at().isBefore(before.closes(held)));
        if (!intime) {
            breach(written, "accepted late: " + wish);
        }
    }

    private void byCode(Diary.Written written, Slot before, Wish wish) {
        boolean wanted =
                seminar.between(wish.at().minus(COPY), written.at()).stream().allMatch(Seminar::codeRequired);
        if (wanted && !hasCode(before, wish)) {
            breach(written, "accepted without the code: " + wish);
        }
    }

    private static boolean hasCode(Slot slot, Wish wish) {
        return slot.code().filter(code -> code.value().equals(wish.aim())).isPresent();
    }

    /// Judges what everybody was told.
    public void hold() {
        moving.keySet().forEach(wish -> breaches.accept("moved away, and came nowhere: " + wish));
        for (Wish wish : diary.wishes()) {
            boolean replayed = wish.submission().filter(registered::contains).isPresent();
            boolean movedBefore =
                    wish.what() == Wish.What.MOVE && moved.contains(wish.organisation() + " to " + wish.aim());
            if (wish.granted() && !fulfilled.contains(wish) && !replayed && !movedBefore) {
                breaches.accept("acknowledged, and lost: " + wish);
            }
            if (wish.refused() && fulfilled.contains(wish) && !wish.doubtful()) {
                breaches.accept("refused, and done: " + wish);
            }
            if (wish.problem().equals("overtaken") && fulfilled.contains(wish) && !wish.doubtful()) {
                breaches.accept("told that nothing was written, and done: " + wish);
            }
            if (wish.refused()) {
                rightly(wish);
            }
        }
    }

    private void rightly(Wish wish) {
        boolean right = switch (wish.problem()) {
            case "closed" ->
                sometimes(
                        wish,
                        slot -> seminar.between(wish.at(), wish.answered()).stream()
                                .anyMatch(held -> !wish.at().isBefore(slot.closes(held))));
            case "not-invited", "not-on-list" -> sometimes(wish, Slot::withdrawn);
            case "wrong-code" ->
                seminar.between(wish.at(), wish.answered()).stream().anyMatch(Seminar::codeRequired)
                        && sometimes(wish, slot -> !hasCode(slot, wish));
            case "already-registered" ->
                sometimes(wish, slot -> slot.registration().isPresent());
            case "unknown-registration" ->
                sometimes(
                        wish,
                        slot -> slot.registration()
                                .filter(registration ->
                                        registration.managedBy(wish.token().orElse("")))
                                .isEmpty());
            case "target-registered" -> ofAim(wish, slot -> slot.registration().isPresent());
            case "target-not-on-list" -> ofAim(wish, Slot::withdrawn) || unknown(wish.aim(), wish.at());
            case "nothing-registered" ->
                sometimes(wish, slot -> slot.registration().isEmpty());
            case "not-open" -> false;
            default -> true;
        };
        if (!right) {
            breaches.accept("refused without reason: " + wish);
        }
    }

    /// Whether a slot was at some time so, while somebody waited for an answer.
    private boolean sometimes(Wish wish, Predicate<Slot> so) {
        return sometimes(wish, wish.organisation(), so);
    }

    private boolean ofAim(Wish wish, Predicate<Slot> so) {
        return sometimes(wish, wish.aim(), so);
    }

    /// Whether an organisation was not on the list yet.
    private boolean unknown(String organisation, Instant at) {
        return Optional.ofNullable(slots.get(organisation))
                .filter(versions -> !versions.between(Instant.MIN, at).isEmpty())
                .isEmpty();
    }

    private boolean sometimes(Wish wish, String organisation, Predicate<Slot> so) {
        return Optional.ofNullable(slots.get(organisation)).stream()
                .flatMap(versions -> versions.between(wish.at(), wish.answered()).stream())
                .anyMatch(so);
    }

    private void breach(Diary.Written written, String what) {
        breaches.accept(written.item() + " by " + written.who() + " at " + written.at() + ": " + what);
    }
}
