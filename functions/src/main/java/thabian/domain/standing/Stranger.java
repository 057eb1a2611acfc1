package thabian.domain.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedPerson;
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

/// A registration by somebody of whom nothing is known.
///
/// @param acts when it was made, or changed in whom mails go to
/// @param traces by what the hand that made it is known again
record Stranger(Slot slot, Instant at, List<Instant> acts, Set<String> traces) {
    /// Mail domains that people of many offices have an address of, beside the providers that [MailTypo] knows.
    private static final Set<String> SHARED = Set.of(
            "dla.go.th",
            "mail.go.th",
            "moi.go.th",
            "dopa.go.th",
            "thaimail.com",
            "zoho.com",
            "zohomail.com",
            "yandex.com",
            "fastmail.com",
            "tutanota.com",
            "mail.ru",
            "qq.com",
            "163.com",
            "naver.com",
            "googlemail.com",
            "rocketmail.com",
            "hotmail.co.uk",
            "yahoo.co.uk",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "gmx.com",
            "gmx.net");

    /// The parts of the mail service that all of government has, each for many offices.
    private static final String GOVERNMENTS = ".mail.go.th";

    /// Offices that people write in the place of a name, which many have.
    private static final Pattern UNIT =
            Pattern.compile("(?:งาน|กอง|สำนัก|ฝ่าย|กลุ่ม|ศูนย์|แอดมิน|เทศบาล|องค์การ|อบต|อบจ)");

    private static final Duration DAY = Duration.ofDays(1);

    static Optional<Stranger> of(Slot slot) {
        return slot.latest()
                .filter(registration -> registration.trust() != Registration.Trust.VOUCHED)
                .map(registration ->
                        new Stranger(slot, registration.registeredAt(), acts(slot), traces(slot, registration)));
    }

    String district() {
        return slot.organisation().district();
    }

    /// When it was made, or changed last in whom mails go to.
    Instant last() {
        return acts.isEmpty() ? at : acts.getLast();
    }

    /// How often other people were named in some time, its first instant not counted.
    long changesWithin(Instant from, Instant until) {
        return acts.stream()
                .skip(1)
                .filter(act -> act.isAfter(from) && !act.isAfter(until))
                .count();
    }

    /// How often the organisation was registered within the day before it was last.
    long anew() {
        return slot.history().stream()
                .filter(entry -> entry.what() == HistoryEntry.What.REGISTERED)
                .filter(entry -> entry.who().equals(SlotChange.CONTACT))
                .filter(entry -> entry.when().isAfter(at.minus(DAY)))
                .count();
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

    /// How many mailboxes something was sent to, or is to be.
    long mailboxes() {
        return messages()
                .filter(message -> message.kind() != Message.Kind.OBJECTED)
                .flatMap(message -> message.to().stream()
                        .filter(recipient -> written(recipient) || (message.open() && recipient.pending())))
                .flatMap(recipient -> recipient.address().stream())
                .map(Stranger::folded)
                .distinct()
                .count();
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
    Set<String> contact() {
        return slot.latest()
                .map(registration -> contact(registration.delegation().contact()))
                .orElse(Set.of());
    }

    /// What the list says of the organisation itself is no trace: whoever names its mailbox or telephone elsewhere
    /// makes
    /// it nobody's hand.
    private static Set<String> traces(Slot slot, Registration registration) {
        Set<String> own = Stream.concat(
                        slot.reach().email().stream()
                                .flatMap(listed -> Stream.of("mail " + folded(listed), trace(listed))),
                        slot.reach().phone().stream().map(listed -> "phone " + listed.digits()))
                .collect(Collectors.toUnmodifiableSet());
        Stream<String> people = registration.delegation().attendees().stream()
                .map(Attendee::email)
                .map(Stranger::trace);
        return Stream.concat(contact(registration.delegation().contact()).stream(), people)
                .filter(trace -> !own.contains(trace))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The number without its extension: a switchboard's offices are of one district, as a rule.
    private static Set<String> contact(Contact contact) {
        return Stream.concat(
                        Stream.of("phone " + contact.phone().digits(), "mail " + folded(contact.email())),
                        person(contact))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The name of a contact who is named as a person, with a title or without: offices write posts there too.
    private static Stream<String> person(Contact contact) {
        FullName titled = FullName.split(contact.name());
        Stream<FullName> named = titled.prefix().isEmpty() ? untitled(contact.name()) : Stream.of(titled);
        return named.filter(name -> !name.last().isEmpty()).map(name -> "name " + name.first() + " " + name.last());
    }

    private static Stream<FullName> untitled(String text) {
        return UNIT.matcher(text).lookingAt()
                ? Stream.empty()
                : PastedList.of(text).people().stream().limit(1).map(PastedPerson::name);
    }

    /// A mail domain that an office or a person has to itself; of one that everybody uses, the whole address.
    private static String trace(EmailAddress mailbox) {
        String domain = folded(mailbox).substring(mailbox.value().lastIndexOf('@') + 1);
        boolean everybodys = SHARED.contains(domain) || domain.endsWith(GOVERNMENTS) || MailTypo.usual(domain);
        return everybodys ? "mail " + folded(mailbox) : "domain " + domain;
    }

    private static String folded(EmailAddress mailbox) {
        return mailbox.value().toLowerCase(Locale.ROOT);
    }
}
