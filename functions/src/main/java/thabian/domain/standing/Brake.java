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
import thabian.domain.people.FullName;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.MailTypo;

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

    /// In less than this nobody registers as many as [#HAND] and one more: it is the pace of [#MINUTE].
    private static final Duration FAST = Duration.ofSeconds(60L * HAND / MINUTE);

    private static final Duration DAY = Duration.ofDays(1);

    /// Mail domains that people of many offices have an address of, beside the providers that [MailTypo] knows.
    private static final Set<String> SHARED = Set.of(
            "dla.go.th",
            "mail.go.th",
            "googlemail.com",
            "rocketmail.com",
            "hotmail.co.uk",
            "yahoo.co.uk",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "gmx.com",
            "gmx.net");

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
    /// @param acts when it was made, or changed in whom mails go to
    /// @param traces by what the hand that made it is known again
    record Stranger(Slot slot, Instant at, List<Instant> acts, Set<String> traces) {
        static Optional<Stranger> of(Slot slot) {
            return slot.latest()
                    .filter(registration -> registration.trust() != Registration.Trust.VOUCHED)
                    .map(registration -> new Stranger(
                            slot, registration.registeredAt(), Brake.acts(slot), Brake.traces(registration)));
        }

        private String district() {
            return slot.organisation().district();
        }

        /// How often other people were named than those who were registered first.
        private int changes() {
            return Math.max(0, acts.size() - 1);
        }

        private boolean standing() {
            return slot.registration().isPresent();
        }

        /// What is owed and was sent since; what the slot sent for others before them is not theirs.
        private Stream<Message> messages() {
            return slot.post().messages().stream()
                    .filter(message -> !message.at().isBefore(at));
        }

        /// Whether each copy that was sent came back.
        private Stream<Boolean> copies(Message message) {
            return IntStream.range(0, message.to().size())
                    .filter(place -> written(message.to().get(place)))
                    .mapToObj(place -> slot.post()
                            .said(new Copy(message.id(), place))
                            .filter(report -> report.what() == DeliveryReport.What.BOUNCED)
                            .isPresent());
        }

        private boolean cameBack() {
            return messages().flatMap(this::copies).anyMatch(came -> came);
        }

        /// How many mailboxes something was sent to, or is to be.
        private long mailboxes() {
            return messages()
                    .filter(message -> message.kind() != Message.Kind.OBJECTED)
                    .flatMap(message -> message.to().stream()
                            .filter(recipient ->
                                    written(recipient) || (message.open() && recipient.fate() == Recipient.Fate.OWED)))
                    .flatMap(recipient -> recipient.address().stream())
                    .map(Brake::folded)
                    .distinct()
                    .count();
        }
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

    private static List<Instant> acts(Slot slot) {
        return slot.history().stream()
                .filter(entry -> entry.who().equals(SlotChange.CONTACT))
                .filter(entry -> entry.what() == HistoryEntry.What.REGISTERED
                        || (entry.what() == HistoryEntry.What.CHANGED
                                && entry.fields().stream().anyMatch(Brake::ofMail)))
                .map(HistoryEntry::when)
                .toList();
    }

    /// Whether a field that was changed, or one of those that it sums up, says where a mail goes.
    private static boolean ofMail(String field) {
        return field.endsWith(".email") || field.equals("contact") || field.matches("attendees(?:\\.[^.]+)?");
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
        if (stranger.changes() > HAND || slot.revision() > REVISIONS || stranger.mailboxes() > MAILBOXES) {
            return Optional.of(Why.CHANGES);
        }
        return comesBack() ? Optional.of(Why.BOUNCES) : Optional.empty();
    }

    /// Whether who left this trace registered too many before: for several districts, or faster than anybody types; or
    /// has other people told again and again. Whoever helps the offices of one district does neither.
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
        return (many && (districts || fast)) || (!same.isEmpty() && changes > HAND);
    }

    /// How much was registered or changed within the minute before the last act of a stranger.
    private long before(int place) {
        Stranger stranger = strangers.get(place);
        Instant last =
                stranger.acts().isEmpty() ? stranger.at() : stranger.acts().getLast();
        Instant from = last.minusSeconds(60);
        return IntStream.range(0, strangers.size())
                .mapToLong(i -> strangers.get(i).acts().stream()
                        .filter(act -> act.isAfter(from) && (act.isBefore(last) || (act.equals(last) && i < place)))
                        .count())
                .sum();
    }

    private static boolean written(Recipient recipient) {
        return recipient.role() != Recipient.Role.LISTED && recipient.fate() == Recipient.Fate.SENT;
    }

    /// Whether too many of the last mails of a day came back, of more than one organisation.
    private boolean comesBack() {
        List<Map.Entry<Slot, Boolean>> all = strangers.stream()
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

        /// What stands there, in short: another where anything is another.
        public String mark() {
            return Integer.toHexString(slots.stream()
                    .map(slot -> slot.organisation().code().digits() + " " + slot.revision() + " "
                            + slot.latest().map(Registration::trust))
                    .toList()
                    .hashCode());
        }

        /// Whether an organisation is among them.
        public boolean isOf(Slot slot) {
            return slots.stream().anyMatch(one -> one.organisation().equals(slot.organisation()));
        }
    }

    /// What an officer should look at now among some slots, the earliest first; each registration once at most.
    public static List<Suspicion> suspicions(List<Slot> slots, Instant now) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        slot -> slot.organisation().code().province(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(province -> of(province, now).suspicions().stream())
                .sorted(Comparator.comparing(Suspicion::first))
                .toList();
    }

    private List<Suspicion> suspicions() {
        List<Stranger> standing = strangers.stream().filter(Stranger::standing).toList();
        List<Suspicion> found = new ArrayList<>();
        Set<Stranger> seen = new HashSet<>();
        for (List<Stranger> hand : hands(standing)) {
            if (hand.size() > HAND) {
                found.add(Suspicion.of(Why.HAND, hand));
                seen.addAll(hand);
            }
        }
        List<Stranger> bounces = new ArrayList<>();
        for (List<Stranger> burst : bursts(standing)) {
            List<Stranger> rest =
                    burst.stream().filter(stranger -> !seen.contains(stranger)).toList();
            Optional<Slot> waiting =
                    rest.stream().map(Stranger::slot).filter(Brake::held).findFirst();
            Why why = waiting.flatMap(this::holding).orElse(Why.FLOOD);
            if (waiting.isPresent() && why == Why.BOUNCES) {
                bounces.addAll(rest);
            } else if (waiting.isPresent()) {
                found.add(Suspicion.of(why, rest));
                seen.addAll(rest);
            }
        }
        if (!bounces.isEmpty()) {
            found.add(Suspicion.of(
                    Why.BOUNCES,
                    standing.stream()
                            .filter(stranger -> !seen.contains(stranger))
                            .filter(stranger -> bounces.contains(stranger) || stranger.cameBack())
                            .toList()));
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
        Stream<String> own = Stream.concat(
                Stream.of("phone " + contact.phone().dialled(), "mail " + folded(contact.email())), person(contact));
        Stream<String> people = registration.delegation().attendees().stream()
                .map(Attendee::email)
                .map(Brake::trace);
        return Stream.concat(own, people).collect(Collectors.toUnmodifiableSet());
    }

    /// The name of a contact who is named as a person: offices write posts there too.
    private static Stream<String> person(Contact contact) {
        FullName name = FullName.split(contact.name());
        return name.prefix().isEmpty() || name.last().isEmpty()
                ? Stream.empty()
                : Stream.of("name " + name.first() + " " + name.last());
    }

    /// A mail domain that an office or a person has to itself; of one that everybody uses, the whole address.
    private static String trace(EmailAddress mailbox) {
        String domain = folded(mailbox).substring(mailbox.value().lastIndexOf('@') + 1);
        boolean everybodys = SHARED.contains(domain) || MailTypo.usual(domain);
        return everybodys ? "mail " + folded(mailbox) : "domain " + domain;
    }

    private static String folded(EmailAddress mailbox) {
        return mailbox.value().toLowerCase(Locale.ROOT);
    }
}
