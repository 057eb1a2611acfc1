package thabian.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import thabian.domain.call.Deed;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Errand;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slot;
import thabian.given.Given;

/// What the in-memory doubles share: every item, and what is to be done about its messages. Its monitor guards all of
/// it.
public final class MemoryStore {
    final Map<SeminarId, Map<OrganisationCode, Slot>> slots = new HashMap<>();
    final Map<SeminarId, Seminar> seminars = new HashMap<>();
    final Map<SeminarId, Map<String, Deed>> deeds = new HashMap<>();
    final Map<SeminarId, Correspondence> reports = new HashMap<>();
    final Map<Outbox.Address, Errand> errands = new HashMap<>();
    final Map<Outbox.Address, Instant> takenAt = new HashMap<>();
    final Map<SeminarId, Instant> closingOwedFor = new HashMap<>();
    final Map<SeminarId, Instant> remindedFor = new HashMap<>();
    final Map<SeminarId, Instant> purgedFor = new HashMap<>();
    final Map<String, Mailboxes.Dead> dead = new HashMap<>();
    final Map<String, Set<Integer>> handedOut = new HashMap<>();
    final Map<String, Set<Copy>> copies = new HashMap<>();
    final Map<String, Instant> insistedAt = new HashMap<>();
    final Map<SeminarId, Instant> troubledAt = new HashMap<>();
    final Map<SeminarId, Instant> troublesToldAt = new HashMap<>();
    Carrier carrier = Carrier.NEW;

    Map<OrganisationCode, Slot> slotsOf(SeminarId seminar) {
        return slots.computeIfAbsent(seminar, _ -> new TreeMap<>());
    }

    Optional<Slot> slot(SeminarId seminar, OrganisationCode organisation) {
        return Optional.ofNullable(slotsOf(seminar).get(organisation)).map(this::inHands);
    }

    /// A slot, with until when a sender may have a copy in hand.
    private Slot inHands(Slot slot) {
        Correspondence post = slot.post();
        return Given.mailing(
                slot,
                new Correspondence(
                        post.messages(),
                        post.said(),
                        post.linkOwedAt(),
                        errand(address(slot)).lease().map(Errand.Lease::until)));
    }

    void keep(Slot slot) {
        slotsOf(slot.seminar()).put(slot.organisation().code(), slot);
    }

    Errand errand(Outbox.Address address) {
        return errands.getOrDefault(address, Errand.NONE);
    }

    /// The messages that lie at an address.
    List<Message> messages(Outbox.Address address) {
        return switch (address) {
            case Outbox.Address.OfSlot(SeminarId seminar, OrganisationCode organisation) ->
                slot(seminar, organisation).map(slot -> slot.post().messages()).orElse(List.of());
            case Outbox.Address.OfSeminar(SeminarId seminar) ->
                reports.getOrDefault(seminar, Correspondence.NONE).messages();
        };
    }

    /// Puts other messages in the place of those of the same ids.
    void change(Outbox.Address address, UnaryOperator<Message> change) {
        switch (address) {
            case Outbox.Address.OfSlot(SeminarId seminar, OrganisationCode organisation) ->
                slot(seminar, organisation).ifPresent(slot -> keep(Given.mailing(slot, changed(slot.post(), change))));
            case Outbox.Address.OfSeminar(SeminarId seminar) ->
                reports.computeIfPresent(seminar, (_, post) -> changed(post, change));
        }
    }

    private static Correspondence changed(Correspondence post, UnaryOperator<Message> change) {
        return new Correspondence(
                post.messages().stream().map(change).toList(), post.said(), post.linkOwedAt(), post.sendingUntil());
    }

    static Outbox.Address address(Slot slot) {
        return new Outbox.Address.OfSlot(slot.seminar(), slot.organisation().code());
    }
}
