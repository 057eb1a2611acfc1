package thabian.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Slot;
import thabian.given.SlotCopy;

/// What the in-memory doubles share: every item, and the mail that lies in it. Its monitor guards all of it.
public final class MemoryStore {
    final Map<SeminarId, Map<OrganisationCode, Slot>> slots = new HashMap<>();
    final Map<SeminarId, Seminar> seminars = new HashMap<>();
    final Map<Outbox.Address, OwedMail> mails = new HashMap<>();
    final Map<Outbox.Address, Instant> due = new HashMap<>();
    final Map<Outbox.Address, Instant> linkOwedAt = new HashMap<>();
    final Map<SeminarId, Instant> closingOwedFor = new HashMap<>();
    final Map<SeminarId, Instant> remindedFor = new HashMap<>();
    final Map<SeminarId, Instant> purgedFor = new HashMap<>();

    Map<OrganisationCode, Slot> slotsOf(SeminarId seminar) {
        return slots.computeIfAbsent(seminar, _ -> new TreeMap<>());
    }

    Optional<Slot> slot(SeminarId seminar, OrganisationCode organisation) {
        return Optional.ofNullable(slotsOf(seminar).get(organisation)).map(this::withMail);
    }

    void keep(Slot slot) {
        slotsOf(slot.seminar()).put(slot.organisation().code(), slot);
    }

    void owe(Outbox.Address address, OwedMail mail, Instant now) {
        mails.put(address, mail);
        due.put(address, OwedMail.due(now));
    }

    static Outbox.Address address(Slot slot) {
        return new Outbox.Address.OfSlot(slot.seminar(), slot.organisation().code());
    }

    Slot withMail(Slot slot) {
        return SlotCopy.of(slot)
                .mailing(Optional.ofNullable(mails.get(address(slot))))
                .build();
    }
}
