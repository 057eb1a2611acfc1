package thabian.work;

import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.code;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Allowance;
import thabian.domain.post.Copy;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Mail;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Outbox.Address;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.standing.Trouble;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.given.Given;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryPost;
import thabian.memory.MemoryPost.Waking;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;

/// A place where organisations register, minutes pass, and whoever is woken sends.
final class PostRoom {
    /// How many mails a registration has sent: one to the contact, and one to each of three.
    static final int COPIES = 4;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final Registry registry = new Registry(slots, Given.random());
    private final Set<String> unwritable = new HashSet<>();
    private final LetterWriter letters = new Postcards();
    private final MemoryMailer mailer = new MemoryMailer();
    private Instant now;
    private MemoryPost post;

    PostRoom(Instant now) {
        this.now = now;
        this.post = new MemoryPost(store, () -> this.now);
    }

    MemoryMailer mailer() {
        return mailer;
    }

    MemoryPost post() {
        return post;
    }

    Instant now() {
        return now;
    }

    void convene(Seminar seminar) {
        Given.put(seminars, seminar);
    }

    /// Lets the carrier allow so much from now on.
    void allow(Allowance allowance) {
        post = new MemoryPost(store, () -> now, allowance);
    }

    /// Lets no letter to some organisations be written.
    void unwritable(Set<String> organisations) {
        unwritable.addAll(organisations);
    }

    /// Lets time pass in which nobody does anything.
    void pass(Duration time) {
        now = now.plus(time);
    }

    /// Owes an organisation its confirmation.
    Address register(Seminar seminar, String organisation) {
        slots.invite(seminar.id(), Invitee.of(anOrganisation(organisation)), Optional.of(Given.ownCode(organisation)));
        registry.register(seminar, Given.byOwnLink(organisation), someTokens(), now);
        return new Address.OfSlot(seminar.id(), code(organisation));
    }

    /// Owes everybody of a seminar its reminder.
    void remind(Seminar seminar) {
        slots.all(seminar.id(), "76").forEach(slot -> registry.remind(slot, now));
    }

    /// Whoever is woken sends: what the stream does.
    void sendWoken() {
        Dispatch dispatch = post.dispatch(mailer, letters);
        Set<Waking> done = new HashSet<>();
        List<Waking> woken;
        while (!(woken = post.wakings().stream().filter(done::add).toList()).isEmpty()) {
            woken.forEach(waking -> dispatch.dispatch(waking.address(), () -> MINUTE));
        }
    }

    /// Lets minutes pass, each with its sweep and what that wakes.
    void minutes(int many) {
        for (int i = 0; i < many; i++) {
            now = now.plus(MINUTE);
            post.sweep().run(now);
            sendWoken();
        }
    }

    /// What a slot owes or has told.
    List<Message> messages(Address.OfSlot address) {
        return slots.find(address.seminar(), address.organisation())
                .orElseThrow()
                .post()
                .messages();
    }

    /// Lets the carrier report of all that it took that it was delivered.
    void reportDelivered() {
        mailer.delivered()
                .forEach(mail -> slots.keep(
                        new SeminarId(mail.tags().get("seminar")),
                        code(organisation(mail)),
                        new DeliveryReport(
                                new Copy(
                                        new MessageId(mail.tags().get("message")),
                                        Integer.parseInt(mail.tags().get("copy"))),
                                DeliveryReport.What.DELIVERED,
                                now)));
    }

    /// How many mails of a kind an organisation got.
    long delivered(String organisation, String kind) {
        return mailer.delivered().stream()
                .filter(mail -> organisation(mail).equals(organisation))
                .filter(mail -> kind.equals(mail.tags().get("kind")))
                .count();
    }

    /// Whose mail it is; empty where it is an office's.
    static String organisation(Mail mail) {
        return mail.tags().getOrDefault("org", "");
    }

    /// Letters that say nothing.
    private final class Postcards implements LetterWriter {
        @Override
        public Mail of(Seminar seminar, Slot slot, Message message, int place, Instant written) {
            String organisation = slot.organisation().code().digits();
            if (unwritable.contains(organisation)) {
                throw new IllegalStateException("nobody can write to " + organisation);
            }
            return to(
                    message.to().get(place).address().orElseThrow(),
                    Map.of(
                            "seminar", seminar.id().value(),
                            "org", organisation,
                            "message", message.id().value(),
                            "copy", String.valueOf(place),
                            "kind", Kebab.of(message.kind())));
        }

        @Override
        public Mail troubles(Seminar seminar, List<Trouble> troubles) {
            return to(seminar.office().email(), Map.of("kind", "troubles"));
        }

        @Override
        public Mail closingReport(Seminar seminar, List<Invitation> invitations) {
            return to(seminar.office().email(), Map.of("kind", "closing-report"));
        }

        private static Mail to(EmailAddress reader, Map<String, String> tags) {
            return new Mail(reader, "", reader, "", "", "", Optional.empty(), tags);
        }
    }
}
