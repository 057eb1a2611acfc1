package thabian.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Errand;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Slots;
import thabian.given.Given;

/// Slots in memory. It executes the domain's rules and has none of its own.
public final class MemorySlots implements Slots {
    private final MemoryStore store;

    public MemorySlots(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Write fill(
            SeminarId seminar, OrganisationCode organisation, Optional<InvitationCode> asked, SlotChange change) {
        synchronized (store) {
            Optional<Slot> found = find(seminar, organisation);
            return found.filter(slot -> slot.untouched(asked))
                    .map(slot -> written(slot, change))
                    .orElseGet(() -> new Write.Overtaken(found));
        }
    }

    @Override
    public Write add(Slot unlisted, SlotChange change) {
        synchronized (store) {
            Optional<Slot> found =
                    find(unlisted.seminar(), unlisted.organisation().code());
            return found.isEmpty() ? written(unlisted, change) : new Write.Overtaken(found);
        }
    }

    @Override
    public Write write(Slot seen, SlotChange change) {
        synchronized (store) {
            Optional<Slot> found = find(seen.seminar(), seen.organisation().code());
            return found.filter(seen::unchangedIn)
                    .map(slot -> written(slot, change))
                    .orElseGet(() -> new Write.Overtaken(found));
        }
    }

    @Override
    public boolean write(Slot seen, SlotChange change, Slot other, SlotChange otherChange) {
        synchronized (store) {
            Optional<Slot> found = find(seen.seminar(), seen.organisation().code());
            Optional<Slot> otherFound =
                    find(other.seminar(), other.organisation().code());
            boolean unchanged = found.filter(seen::unchangedIn).isPresent()
                    && otherFound.filter(other::unchangedIn).isPresent();
            if (unchanged) {
                written(found.orElseThrow(), change);
                written(otherFound.orElseThrow(), otherChange);
            }
            return unchanged;
        }
    }

    private Write written(Slot slot, SlotChange change) {
        Slot next = change.apply(slot);
        store.keep(next);
        if (next.post().messages().isEmpty()) {
            store.errands.remove(MemoryStore.address(slot));
        }
        next.post().open().stream()
                .filter(message -> slot.post().message(message.id()).isEmpty())
                .forEach(message -> store.errands.merge(
                        MemoryStore.address(slot),
                        Errand.NONE.owing(message),
                        (standing, _) -> standing.owing(message)));
        next.post()
                .wakesSender(slot.post())
                .ifPresent(at ->
                        store.errands.computeIfPresent(MemoryStore.address(slot), (_, errand) -> errand.woken(at)));
        return new Write.Written(next);
    }

    @Override
    public Optional<Slot> find(SeminarId seminar, OrganisationCode organisation) {
        synchronized (store) {
            return store.slot(seminar, organisation);
        }
    }

    @Override
    public Readings<Slot> read(SeminarId seminar, String province) {
        synchronized (store) {
            return new Readings<>(inProvince(seminar, province).toList(), List.of());
        }
    }

    @Override
    public List<Invitation> invitations(SeminarId seminar, String province) {
        synchronized (store) {
            return inProvince(seminar, province)
                    .filter(slot -> !slot.withdrawn())
                    .map(Slot::invitation)
                    .toList();
        }
    }

    private Stream<Slot> inProvince(SeminarId seminar, String province) {
        return store.slotsOf(seminar).values().stream()
                .filter(slot -> slot.organisation().code().province().equals(province));
    }

    @Override
    public void invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        synchronized (store) {
            Slot slot = find(seminar, invitee.organisation().code()).orElseGet(() -> Slot.of(seminar, invitee, code));
            store.keep(slot.listed(invitee, code));
        }
    }

    @Override
    public Write invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code, Judged judged) {
        synchronized (store) {
            Optional<Slot> found = find(seminar, invitee.organisation().code());
            if (!judged.lets(found, invitee)) {
                return new Write.Overtaken(found);
            }
            invite(seminar, invitee, code);
            return new Write.Written(
                    find(seminar, invitee.organisation().code()).orElseThrow());
        }
    }

    @Override
    public Write withdraw(SeminarId seminar, OrganisationCode organisation) {
        return withdraw(seminar, organisation, slot -> !slot.filled());
    }

    @Override
    public Write withdraw(SeminarId seminar, OrganisationCode organisation, Judged judged) {
        return withdraw(seminar, organisation, judged::letsGo);
    }

    private Write withdraw(SeminarId seminar, OrganisationCode organisation, Predicate<Slot> lets) {
        synchronized (store) {
            Optional<Slot> found = find(seminar, organisation);
            return found.filter(lets)
                    .<Write>map(slot -> {
                        store.keep(slot.struck());
                        return new Write.Written(slot.struck());
                    })
                    .orElseGet(() -> new Write.Overtaken(found));
        }
    }

    @Override
    public void handOut(SeminarId seminar, String province, Set<Integer> links) {
        synchronized (store) {
            store.handedOut.put(seminar + " " + province, Set.copyOf(links));
        }
    }

    @Override
    public Set<Integer> handedOut(SeminarId seminar, String province) {
        synchronized (store) {
            return store.handedOut.getOrDefault(seminar + " " + province, Set.of());
        }
    }

    @Override
    public boolean take(SeminarId seminar, OrganisationCode organisation, Instant now, Instant since) {
        synchronized (store) {
            return find(seminar, organisation)
                    .map(MemoryStore::address)
                    .filter(slot ->
                            store.takenAt.getOrDefault(slot, Instant.MIN).isBefore(since))
                    .map(slot -> {
                        store.takenAt.put(slot, now);
                        return true;
                    })
                    .orElse(false);
        }
    }

    @Override
    public void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        synchronized (store) {
            find(seminar, organisation)
                    .ifPresent(
                            slot -> store.keep(Given.mailing(slot, slot.post().told(report))));
        }
    }
}
