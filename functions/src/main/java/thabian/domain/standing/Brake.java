package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.post.DeliveryReport;
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

    /// How many of them one registration is counted with at most: whoever registers many people fills not all.
    private static final int COPIES = LAST / (BOUNCES + 1);

    /// How many mailboxes a registration writes to, its changes among them, before the next are kept back.
    static final int MAILBOXES = 12;

    /// How often it is made, changed or cancelled before that.
    static final int REVISIONS = 10;

    /// How often an organisation is registered within a day, for other people each time, before that.
    static final int ANEW = 2;

    /// Without anybody in between for so long, two registrations did not come together.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// In less than this nobody registers as many as [#HAND] and one more: it is the pace of [#MINUTE].
    private static final Duration FAST = Duration.ofSeconds(60L * HAND / MINUTE);

    /// How long what came back of other hands holds whoever comes after it.
    private static final Duration HOUR = Duration.ofHours(1);

    private static final Duration DAY = Duration.ofDays(1);

    /// Why mails are kept back, or somebody should look.
    public enum Why {
        /// The same contact, or the same mail domain of the people.
        HAND,
        /// Very many at once.
        FLOOD,
        /// Mails of the same hand come back.
        BOUNCES,
        /// Mails of several other hands came back just before.
        AFTER_BOUNCES,
        /// One registration is changed again and again, or had ever new people told.
        CHANGES
    }

    /// The brake over the slots of a province.
    public static Brake of(List<Slot> province, Instant now) {
        TraceReader reader = TraceReader.of(province);
        return new Brake(
                province.stream()
                        .filter(slot -> !slot.withdrawn())
                        .flatMap(slot -> Stranger.of(slot, reader).stream())
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
        if (cameTooLate(place) || changedTooOften(stranger)) {
            return Optional.of(Why.HAND);
        }
        if (inFlood(place)) {
            return Optional.of(Why.FLOOD);
        }
        if (stranger.changes() > HAND
                || slot.revision() > REVISIONS
                || stranger.mailboxes() > MAILBOXES
                || stranger.forOthersAnew()) {
            return Optional.of(Why.CHANGES);
        }
        if (comesBack(with(stranger))) {
            return Optional.of(Why.BOUNCES);
        }
        return afterDead(stranger) ? Optional.of(Why.AFTER_BOUNCES) : Optional.empty();
    }

    /// Whether mails of so many hands came back, among the last of an hour before its last act. An honest office
    /// mistypes one mailbox: two that do not exist are counted. Whom a mail reached already waits for nobody.
    private boolean afterDead(Stranger stranger) {
        Instant last = stranger.last();
        if (stranger.reachesItself() || stranger.arrived() || isKnown(stranger)) {
            return false;
        }
        List<Stranger> mailed = strangers.stream()
                .filter(other -> other.standing() && !other.isOf(stranger))
                .flatMap(other ->
                        other.copiesWithin(last.minus(HOUR), last).limit(COPIES).map(at -> Map.entry(at, other)))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        List<Stranger> hands = new ArrayList<>();
        mailed.subList(Math.max(0, mailed.size() - LAST), mailed.size()).stream()
                .filter(Stranger::dead)
                .filter(dead -> hands.stream().noneMatch(other -> Trace.kinds(dead.traces(), other.traces()) > 0))
                .forEach(hands::add);
        return hands.size() >= BOUNCES;
    }

    /// Whether a mail of another registration arrived at its contact's mailbox.
    private boolean isKnown(Stranger stranger) {
        return strangers.stream()
                .flatMap(other -> other.mailboxes(DeliveryReport.What.DELIVERED))
                .anyMatch(stranger::isContactedAt);
    }

    /// Whether one hand had registered as many before it came: for several districts, or faster than anybody types.
    private boolean cameTooLate(int place) {
        Stranger stranger = strangers.get(place);
        List<Stranger> hand = sameHand(stranger, strangers.subList(0, place));
        return stranger.traces().stream().anyMatch(trace -> {
            List<Stranger> before = leaving(trace, hand);
            long fast = before.stream()
                    .filter(other -> other.at().isAfter(stranger.at().minus(FAST)))
                    .count();
            return before.size() >= HAND && (elsewhere(stranger, before) || fast >= HAND);
        });
    }

    /// Whether one hand registered or changed too much before this change of it: for several districts; or,
    /// anywhere, had other people told within a day oftener than it has registrations. Whoever helps the
    /// offices of one district, and puts right what was mistyped, does neither.
    private boolean changedTooOften(Stranger stranger) {
        Instant last = stranger.last();
        List<Stranger> hand = sameHand(stranger, strangers).stream()
                .filter(other -> !other.at().isAfter(last))
                .toList();
        return stranger.traces().stream().anyMatch(trace -> {
            List<Stranger> same = leaving(trace, hand);
            int acts = same.size()
                    + Stream.concat(Stream.of(stranger), same.stream())
                            .mapToInt(Stranger::changes)
                            .sum();
            long today = Stream.concat(Stream.of(stranger), same.stream())
                    .mapToLong(one -> one.changesWithin(last.minus(DAY), last))
                    .sum();
            return (stranger.changes() > 0 && acts >= HAND && elsewhere(stranger, same))
                    || (!same.isEmpty() && today > Math.max(HAND, same.size() + 1));
        });
    }

    private static List<Stranger> sameHand(Stranger stranger, List<Stranger> among) {
        return among.stream()
                .filter(other -> stranger.sameHand(other) && !other.isOf(stranger))
                .toList();
    }

    private static List<Stranger> leaving(Trace trace, List<Stranger> some) {
        return some.stream().filter(one -> one.traces().contains(trace)).toList();
    }

    private static boolean elsewhere(Stranger stranger, List<Stranger> same) {
        return same.stream().anyMatch(other -> !other.district().equals(stranger.district()));
    }

    /// Whether too many were registered or changed within the minute before its last act. Whoever is held as one hand's
    /// was mailing nobody, and fills nobody's minute.
    private boolean inFlood(int place) {
        Stranger stranger = strangers.get(place);
        Instant last = stranger.last();
        Instant from = last.minusSeconds(60);
        List<Integer> before = IntStream.range(0, strangers.size())
                .filter(i -> i != place)
                .filter(i -> strangers
                        .get(i)
                        .mailing()
                        .anyMatch(act -> act.isAfter(from) && (act.isBefore(last) || (act.equals(last) && i < place))))
                .boxed()
                .toList();
        return before.size() >= MINUTE
                && before.stream().filter(i -> !cameTooLate(i)).count() >= MINUTE;
    }

    /// A stranger and all of the same hand: of whoever shares one trace alone, where mails of its own came back.
    private List<Stranger> with(Stranger stranger) {
        int least = stranger.bounced() ? 1 : 2;
        return strangers.stream()
                .filter(other -> other.isOf(stranger) || Trace.kinds(stranger.traces(), other.traces()) >= least)
                .toList();
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
