package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.MailTypo;

/// What of a province's registrations looks like one hand, or like a flood: mails of those are kept back until an
/// officer has looked. It is found in the registrations as they stand, so nothing is counted twice and nothing of it is
/// kept. Whoever came by the organisation's own link is never in it, nor whom an officer stands for.
///
/// @param strangers whoever came by the address that everybody has, the earliest first; also those who were cancelled
/// since, as far as they are kept
public record Brake(List<Stranger> strangers) {
    /// How many registrations one hand makes before the mails of the next are kept back.
    static final int HAND = 5;

    /// How many registrations a province takes in a minute before the mails of the next are kept back.
    static final int MINUTE = 20;

    /// Of how many of the last mails so many may come back.
    static final int LAST = 20;

    static final int BOUNCES = 3;

    /// How many mailboxes a registration writes to, its changes among them, before the next are kept back.
    static final int MAILBOXES = 12;

    /// How often it is made, changed or cancelled before that.
    static final int REVISIONS = 10;

    /// In less than this nobody registers as many as [#HAND] and one more: it is the pace of [#MINUTE].
    private static final Duration FAST = Duration.ofSeconds(60L * HAND / MINUTE);

    private static final String ALL_OFFICES = "dla.go.th";

    /// Why mails are kept back, or somebody should look.
    public enum Why {
        /// The same contact, or the same mail domain of the people.
        HAND,
        /// Very many at once.
        FLOOD,
        /// Mails of such registrations come back.
        BOUNCES,
        /// One registration is changed again and again, or had ever new people told.
        CHANGES
    }

    /// A registration by somebody of whom nothing is known.
    ///
    /// @param traces by what the hand that made it is known again
    record Stranger(Slot slot, Instant at, Set<String> traces) {
        static Optional<Stranger> of(Slot slot) {
            return slot.latest()
                    .filter(registration -> registration.trust() != Registration.Trust.VOUCHED)
                    .map(registration -> new Stranger(slot, registration.registeredAt(), Brake.traces(registration)));
        }

        private String district() {
            return slot.organisation().district();
        }
    }

    /// The brake over the slots of a province.
    public static Brake of(List<Slot> province) {
        return new Brake(province.stream()
                .flatMap(slot -> Stranger.of(slot).stream())
                .sorted(Comparator.comparing(Stranger::at)
                        .thenComparing(
                                stranger -> stranger.slot().organisation().code()))
                .toList());
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
        List<Stranger> earlier = strangers.subList(0, place);
        if (stranger.traces().stream().anyMatch(trace -> oneHand(earlier, stranger, trace))) {
            return Optional.of(Why.HAND);
        }
        if (since(earlier, stranger.at().minusSeconds(60)).size() >= MINUTE) {
            return Optional.of(Why.FLOOD);
        }
        if (slot.revision() > REVISIONS || mailboxes(slot) > MAILBOXES) {
            return Optional.of(Why.CHANGES);
        }
        return bounced() >= BOUNCES ? Optional.of(Why.BOUNCES) : Optional.empty();
    }

    /// Whether somebody who left this trace before registered too many: for more than one district, or faster than
    /// anybody types. Whoever helps the offices of one district does neither.
    private static boolean oneHand(List<Stranger> earlier, Stranger stranger, String trace) {
        List<Stranger> same =
                earlier.stream().filter(other -> other.traces().contains(trace)).toList();
        boolean districts = same.stream().anyMatch(other -> !other.district().equals(stranger.district()));
        return same.size() >= HAND
                && (districts || since(same, stranger.at().minus(FAST)).size() >= HAND);
    }

    private static List<Stranger> since(List<Stranger> some, Instant from) {
        return some.stream().filter(other -> other.at().isAfter(from)).toList();
    }

    private static long mailboxes(Slot slot) {
        return slot.post().messages().stream()
                .flatMap(message -> message.to().stream())
                .filter(Brake::written)
                .flatMap(recipient -> recipient.address().stream())
                .map(Brake::folded)
                .distinct()
                .count();
    }

    private static boolean written(Recipient recipient) {
        return recipient.role() != Recipient.Role.LISTED && recipient.fate() == Recipient.Fate.SENT;
    }

    /// How many of the last mails came back.
    private long bounced() {
        List<Boolean> all = strangers.stream()
                .flatMap(stranger -> stranger.slot().post().messages().stream()
                        .flatMap(message -> cameBack(stranger.slot(), message)))
                .toList();
        return all.subList(Math.max(0, all.size() - LAST), all.size()).stream()
                .filter(came -> came)
                .count();
    }

    private static Stream<Boolean> cameBack(Slot slot, Message message) {
        return IntStream.range(0, message.to().size())
                .filter(place -> written(message.to().get(place)))
                .mapToObj(place -> slot.post()
                        .said(new Copy(message.id(), place))
                        .filter(report -> report.what() == DeliveryReport.What.BOUNCED)
                        .isPresent());
    }

    /// What an officer should look at: registrations that go together.
    ///
    /// @param slots the earliest first
    /// @param last when the last of them came
    public record Suspicion(Why why, List<Slot> slots, Instant first, Instant last) {
        static Suspicion of(Why why, List<Stranger> some) {
            return new Suspicion(
                    why,
                    some.stream().map(Stranger::slot).toList(),
                    some.getFirst().at(),
                    some.getLast().at());
        }

        /// How many districts they are of.
        public long districts() {
            return slots.stream()
                    .map(slot -> slot.organisation().district())
                    .distinct()
                    .count();
        }

        /// Whether mails of any of them are kept back.
        public boolean held() {
            return slots.stream().anyMatch(Brake::held);
        }

        /// Whether an organisation is among them.
        public boolean isOf(Slot slot) {
            return slots.stream().anyMatch(one -> one.organisation().equals(slot.organisation()));
        }
    }

    /// What an officer should look at now among the slots of some provinces, the earliest first. Each registration is
    /// in
    /// one of them at most.
    public static List<Suspicion> suspicions(List<Slot> slots) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.organisation().code().province(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(province -> of(province).suspicions().stream())
                .sorted(Comparator.comparing(Suspicion::first))
                .toList();
    }

    private List<Suspicion> suspicions() {
        List<Stranger> standing = strangers.stream()
                .filter(stranger -> stranger.slot().registration().isPresent())
                .toList();
        List<Suspicion> found = new ArrayList<>();
        Set<Stranger> seen = new HashSet<>();
        for (List<Stranger> hand : hands(standing)) {
            if (hand.size() > HAND) {
                found.add(Suspicion.of(Why.HAND, hand));
                seen.addAll(hand);
            }
        }
        for (List<Stranger> burst : bursts(standing)) {
            List<Stranger> rest =
                    burst.stream().filter(stranger -> !seen.contains(stranger)).toList();
            rest.stream()
                    .map(Stranger::slot)
                    .filter(Brake::held)
                    .findFirst()
                    .map(slot -> Suspicion.of(holding(slot).orElse(Why.FLOOD), rest))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean held(Slot slot) {
        return slot.post().messages().stream().anyMatch(Message::held);
    }

    /// The registrations by hand: whoever shares a trace with one of a hand is of it.
    private static Collection<List<Stranger>> hands(List<Stranger> standing) {
        Map<String, Integer> leaders = new LinkedHashMap<>();
        int[] hand = IntStream.range(0, standing.size()).toArray();
        for (int i = 0; i < standing.size(); i++) {
            int first = i;
            for (String trace : standing.get(i).traces()) {
                int leader = leader(hand, leaders.computeIfAbsent(trace, _ -> first));
                hand[leader(hand, i)] = leader;
            }
        }
        return IntStream.range(0, standing.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> leader(hand, i),
                        LinkedHashMap::new,
                        Collectors.mapping(standing::get, Collectors.toList())))
                .values();
    }

    private static int leader(int[] hand, int of) {
        int leader = of;
        while (hand[leader] != leader) {
            leader = hand[leader];
        }
        return leader;
    }

    /// The registrations by when they came: a minute without any is between two.
    private static List<List<Stranger>> bursts(List<Stranger> standing) {
        List<List<Stranger>> bursts = new ArrayList<>();
        for (Stranger stranger : standing) {
            boolean goesOn = !bursts.isEmpty()
                    && Duration.between(bursts.getLast().getLast().at(), stranger.at())
                                    .compareTo(Duration.ofMinutes(1))
                            <= 0;
            if (!goesOn) {
                bursts.add(new ArrayList<>());
            }
            bursts.getLast().add(stranger);
        }
        return bursts;
    }

    private static Set<String> traces(Registration registration) {
        Contact contact = registration.delegation().contact();
        Stream<String> own = Stream.of(
                "phone " + contact.phone().dialled(),
                "mail " + folded(contact.email()),
                "name " + contact.name().replace(" ", ""));
        Stream<String> people = registration.delegation().attendees().stream()
                .map(Attendee::email)
                .map(Brake::trace);
        return Stream.concat(own, people).collect(Collectors.toUnmodifiableSet());
    }

    /// A mail domain that an office or a person has to itself; of one that everybody uses, the whole address.
    private static String trace(EmailAddress mailbox) {
        String domain = folded(mailbox).substring(mailbox.value().lastIndexOf('@') + 1);
        boolean everybodys = domain.equals(ALL_OFFICES) || MailTypo.usual(domain);
        return everybodys ? "mail " + folded(mailbox) : "domain " + domain;
    }

    private static String folded(EmailAddress mailbox) {
        return mailbox.value().toLowerCase(Locale.ROOT);
    }
}
