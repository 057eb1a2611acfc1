package thabian.work;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.Mail;
import thabian.domain.post.Mailer;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.post.OwedMail.Fate;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.mail.Letters;

/// Sends what is owed, at least once: it claims a mail, sends one copy, keeps its fate, and goes on to the next. A
/// second copy goes out only where a crash or a lost answer left the first one's fate unknown.
public final class Dispatch {
    private final Outbox outbox;
    private final Seminars seminars;
    private final Slots slots;
    private final Mailer mailer;
    private final Letters letters;
    private final InstantSource clock;

    /// Sends what lies in an outbox.
    public Dispatch(
            Outbox outbox, Seminars seminars, Slots slots, Mailer mailer, Letters letters, InstantSource clock) {
        this.outbox = outbox;
        this.seminars = seminars;
        this.slots = slots;
        this.mailer = mailer;
        this.letters = letters;
        this.clock = clock;
    }

    /// Sends the mail that lies at an address, if one is owed there.
    ///
    /// @return whether this call finished it; false also where somebody else has it, a newer mail has taken its
    /// place, or a copy is left for the sweep's next round
    public boolean dispatch(Outbox.Address address) {
        return outbox.claim(address, clock.instant())
                .flatMap(mail -> letter(address, mail).map(letter -> send(address, mail, letter)))
                .orElse(false);
    }

    private boolean send(Outbox.Address address, OwedMail claimed, Function<OwedMail.Recipient, Mail> letter) {
        OwedMail mail = claimed;
        for (int i = 0; i < mail.recipients().size(); i++) {
            OwedMail.Recipient recipient = mail.recipients().get(i);
            if (recipient.fate() == Fate.OWED) {
                Fate fate = fate(mailer.send(letter.apply(recipient)));
                if (fate != Fate.OWED) {
                    mail = mail.with(i, fate);
                    if (!outbox.keep(address, mail)) {
                        return false;
                    }
                }
            }
        }
        if (!mail.complete()) {
            outbox.postpone(address, mail, clock.instant());
        }
        return mail.complete();
    }

    private static Fate fate(Mailer.Sent sent) {
        return switch (sent) {
            case ACCEPTED -> Fate.SENT;
            case REFUSED -> Fate.REFUSED;
            case UNKNOWN -> Fate.OWED;
        };
    }

    /// How to write each copy; empty where the mail speaks of what is past.
    private Optional<Function<OwedMail.Recipient, Mail>> letter(Outbox.Address address, OwedMail mail) {
        return switch (address) {
            case Outbox.Address.OfSlot(SeminarId id, OrganisationCode organisation) ->
                seminars.current(id)
                        .flatMap(seminar -> slots.find(id, organisation)
                                .filter(slot -> slot.revision() == mail.revision())
                                .map(slot -> about(seminar.in(organisation.province()), slot, mail)));
            case Outbox.Address.OfSeminar(SeminarId id) -> seminars.current(id).map(this::report);
        };
    }

    private Function<OwedMail.Recipient, Mail> about(Seminar seminar, Slot slot, OwedMail mail) {
        return recipient -> letters.of(seminar, slot, mail, recipient, clock.instant());
    }

    private Function<OwedMail.Recipient, Mail> report(Seminar seminar) {
        List<Invitation> invitations = seminar.provinces().stream()
                .flatMap(province -> slots.invitations(seminar.id(), province.digits()).stream())
                .toList();
        return recipient -> letters.closingReport(seminar, recipient, invitations);
    }
}
