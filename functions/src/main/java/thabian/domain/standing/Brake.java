package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.slot.Slot;

/// What of a province's registrations looks like one hand, or like a flood: mails of those are kept back until an
/// officer has looked. It is found in the registrations as they stand, so nothing is counted twice and nothing of it is
/// kept. Whoever came by the organisation's own link is never in it, nor whom an officer stands for.
///
/// @param strangers whoever came by the address that everybody has, the earliest first; also those who were cancelled
/// since, as far as they are kept
/// @param now when it is asked
public record Brake(List<Stranger> strangers, Instant now) {
    /// How many registrations one hand makes before the mails of the next are kept back; and how many changes of whom
    /// mails go to.
    static final int HAND = 5;

    /// How much is registered or changed so in a province within a minute before the mails of the next are kept back.
    static final int MINUTE = 20;

    /// Of how many of the last day's mails so many may come back.
    static final int LAST = 20;

    static final int BOUNCES = 3;

    /// How many mailboxes a registration writes to, its changes among them, before the next are kept back.
    static final int MAILBOXES = 12;

    /// How often it is made, changed or cancelled before that.
    static final int REVISIONS = 10;

    /// How often an organisation is registered anew within a day before that.
    static final int ANEW = 2;

    /// Without anybody in between for so long, two registrations did not come together.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// In less than this nobody registers as many as [#HAND] and one more: it is the pace of [#MINUTE].
    private static final Duration FAST = Duration.ofSeconds(60L * HAND / MINUTE);

    private static final Duration DAY = Duration.ofDays(1);

    /// Why mails are kept back, or somebody should look.
    public enum Why {
        /// The same contact, or the same mail domain of the people.
        HAND,
        /// Very many at once.
        FLOOD,
        /// Mails of the same hand, or of those that came with it, come back.
        BOUNCES,
        /// One registration is changed again and again, or had ever new people told.
        CHANGES
    }

    /// The brake over the slots of a province.
    public static Brake of(List<Slot> province, Instant now) {
        return new Brake(
                province.stream()
                        .filter(slot -> !slot.withdrawn())
                        .flatMap(slot -> Stranger.of(slot).stream())
                        .sorted(Comparator.comparing(Stranger::at)
                                .thenComparing(stranger ->
                                        stranger.slot().organisation().code()))
                        .toList(),
                now);
    }

    /// Why the mails of a slot's registration are kept back; empty where they are not.
    public Optional<Why> holding(Slot slot) {
        int place = IntStream.range(0, strangers.size())
                .filter(i -> strangers.get(i).slot().organisation().equals(slot.organisation()))
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            return Optional.empty();
        }
        Stranger stranger = strangers.get(place);
        if (stranger.traces().stream().anyMatch(trace -> oneHand(place, trace))) {
            return Optional.of(Why.HAND);
        }
        if (before(place) >= MINUTE) {
            return Optional.of(Why.FLOOD);
        }
        if (stranger.changes() > HAND
                || slot.revision() > REVISIONS
                || stranger.mailboxes() > MAILBOXES
                || stranger.anew() > ANEW) {
            return Optional.of(Why.CHANGES);
        }
        return comesBack(with(place, stranger)) || comesBack(together(place))
                ? Optional.of(Why.BOUNCES)
                : Optional.empty();
    }

    /// Whether who left this trace registered too many before: for several districts, or faster than anybody types; or
    /// has other people told again and again, within a day oftener than it has registrations. Whoever helps the
    /// offices of one district, and puts right what was mistyped, does neither.
    private boolean oneHand(int place, String trace) {
        Stranger stranger = strangers.get(place);
        boolean first = stranger.changes() == 0;
        List<Stranger> same = IntStream.range(0, first ? place : strangers.size())
                .filter(i -> i != place)
                .mapToObj(strangers::get)
                .filter(other -> other.traces().contains(trace))
                .toList();
        int changes =
                stranger.changes() + same.stream().mapToInt(Stranger::changes).sum();
        boolean many = same.size() + (first ? 0 : changes) >= HAND;
        boolean districts = same.stream().anyMatch(other -> !other.district().equals(stranger.district()));
        boolean fast = first
                && same.stream()
                                .filter(other ->
                                        other.at().isAfter(stranger.at().minus(FAST)))
                                .count()
                        >= HAND;
        Instant last = stranger.last();
        long today = Stream.concat(Stream.of(stranger), same.stream())
                .mapToLong(one -> one.changesWithin(last.minus(DAY), last))
                .sum();
        return (many && (districts || fast)) || (!same.isEmpty() && today > Math.max(HAND, same.size() + 1));
    }

    /// How many registrations were made or changed within the minute before the last act of a stranger.
    private long before(int place) {
        Stranger stranger = strangers.get(place);
        Instant last = stranger.last();
        Instant from = last.minusSeconds(60);
        return IntStream.range(0, strangers.size())
                .filter(i -> strangers.get(i).acts().stream()
                        .anyMatch(act -> act.isAfter(from) && (act.isBefore(last) || (act.equals(last) && i < place))))
                .count();
    }

    /// A stranger and all who left a trace of theirs.
    private List<Stranger> with(int place, Stranger stranger) {
        return IntStream.range(0, strangers.size())
                .filter(i -> i == place || strangers.get(i).traces().stream().anyMatch(stranger.traces()::contains))
                .mapToObj(strangers::get)
                .toList();
    }

    /// Those who came one after the other, one of whom is at a place.
    private List<Stranger> together(int place) {
        int first = place;
        while (first > 0 && strangers.get(first - 1).goesOnBefore(strangers.get(first))) {
            first--;
        }
        int end = place + 1;
        while (end < strangers.size() && strangers.get(end - 1).goesOnBefore(strangers.get(end))) {
            end++;
        }
        return strangers.subList(first, end);
    }

    /// Whether too many of some registrations' last mails of a day came back, of more than one organisation.
    private boolean comesBack(List<Stranger> some) {
        List<Map.Entry<Slot, Boolean>> all = some.stream()
                .filter(Stranger::standing)
                .flatMap(stranger -> stranger.messages()
                        .filter(message -> message.at().isAfter(now.minus(DAY)))
                        .flatMap(stranger::copies)
                        .map(came -> Map.entry(stranger.slot(), came)))
                .toList();
        List<Slot> bounced = all.subList(Math.max(0, all.size() - LAST), all.size()).stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        return bounced.size() >= BOUNCES && bounced.stream().distinct().count() > 1;
    }
}
