package thabian.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Slots in memory.
public final class MemorySlots implements Slots {
    private static final Duration LINK_PAUSE = Duration.ofMinutes(10);

    private final MemoryStore store;

    public MemorySlots(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Admission register(Seminar seminar, Submission submission, Tokens tokens, Instant now) {
        synchronized (store) {
            Optional<Slot> found = find(seminar.id(), submission.organisation());
            return Admission.objection(seminar, found, submission, now).orElseGet(() -> {
                Slot filled = write(
                        found.orElseThrow(), SlotChange.registering(found.orElseThrow(), submission, tokens, now));
                return new Admission.Admitted(filled, filled.registration().orElseThrow());
            });
        }
    }

    @Override
    public Amendment change(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Delegation next,
            Instant now) {
        return amend(
                seminar,
                organisation,
                token,
                seen,
                now,
                slot -> SlotChange.changing(slot, slot.registration().orElseThrow(), next, now));
    }

    @Override
    public Amendment cancel(
            Seminar seminar, OrganisationCode organisation, String token, OptionalInt seen, Instant now) {
        return amend(
                seminar,
                organisation,
                token,
                seen,
                now,
                slot -> SlotChange.cancelling(slot, slot.registration().orElseThrow(), now));
    }

    private Amendment amend(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Instant now,
            Function<Slot, SlotChange> amendment) {
        synchronized (store) {
            Optional<Slot> found = find(seminar.id(), organisation);
            return Amendment.objection(seminar, found, token, seen, now)
                    .<Amendment>map(Function.identity())
                    .orElseGet(() ->
                            new Amendment.Amended(write(found.orElseThrow(), amendment.apply(found.orElseThrow()))));
        }
    }

    private Slot write(Slot slot, SlotChange change) {
        Slot written = slot.after(change);
        store.keep(written);
        change.mail().ifPresent(mail -> store.owe(MemoryStore.address(slot), mail, change.at()));
        return written;
    }

    @Override
    public Optional<Slot> find(SeminarId seminar, OrganisationCode organisation) {
        synchronized (store) {
            return store.slot(seminar, organisation);
        }
    }

    @Override
    public List<Slot> registered(SeminarId seminar, String province) {
        synchronized (store) {
            return inProvince(seminar, province)
                    .filter(slot -> slot.registration().isPresent())
                    .toList();
        }
    }

    @Override
    public List<Slot> withPeople(SeminarId seminar, String province) {
        synchronized (store) {
            return inProvince(seminar, province)
                    .filter(slot ->
                            slot.registration().isPresent() || slot.mail().isPresent())
                    .toList();
        }
    }

    @Override
    public List<Invitation> invitations(SeminarId seminar, String province) {
        synchronized (store) {
            return inProvince(seminar, province)
                    .filter(slot -> !slot.withdrawn())
                    .map(slot -> new Invitation(slot.organisation(), counts(slot)))
                    .toList();
        }
    }

    private Stream<Slot> inProvince(SeminarId seminar, String province) {
        return store.slotsOf(seminar).values().stream()
                .filter(slot -> slot.organisation().code().province().equals(province))
                .map(store::withMail);
    }

    private boolean counts(Slot slot) {
        return slot.registration().isPresent() || store.purged.contains(MemoryStore.address(slot));
    }

    @Override
    public void invite(SeminarId seminar, Organisation organisation, Optional<InvitationCode> code) {
        synchronized (store) {
            Slot slot = find(seminar, organisation.code()).orElseGet(() -> Slot.of(seminar, organisation, code));
            store.keep(new Slot(
                    seminar,
                    organisation,
                    slot.revision(),
                    false,
                    slot.code().or(() -> code),
                    slot.extendedUntil(),
                    slot.registration(),
                    slot.ended(),
                    slot.mail(),
                    slot.history()));
        }
    }

    @Override
    public boolean withdraw(SeminarId seminar, OrganisationCode organisation) {
        synchronized (store) {
            Optional<Slot> idle = find(seminar, organisation).filter(slot -> !counts(slot));
            idle.ifPresent(slot -> store.keep(with(slot, true, slot.extendedUntil())));
            return idle.isPresent();
        }
    }

    @Override
    public void extend(SeminarId seminar, OrganisationCode organisation, Instant until) {
        synchronized (store) {
            find(seminar, organisation).ifPresent(slot -> store.keep(with(slot, slot.withdrawn(), Optional.of(until))));
        }
    }

    private static Slot with(Slot slot, boolean withdrawn, Optional<Instant> extendedUntil) {
        return new Slot(
                slot.seminar(),
                slot.organisation(),
                slot.revision(),
                withdrawn,
                slot.code(),
                extendedUntil,
                slot.registration(),
                slot.ended(),
                slot.mail(),
                slot.history());
    }

    @Override
    public void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now) {
        synchronized (store) {
            Optional<Slot> slot = find(seminar, organisation);
            slot.flatMap(Slot::registration).ifPresent(registration -> {
                Outbox.Address address = MemoryStore.address(slot.orElseThrow());
                OwedMail.State state = store.mails.get(address).state();
                boolean underWay = state == OwedMail.State.OWED || state == OwedMail.State.SENDING;
                boolean recent = Optional.ofNullable(store.linkOwedAt.get(address))
                        .filter(at -> at.isAfter(now.minus(LINK_PAUSE)))
                        .isPresent();
                if (!underWay && !recent) {
                    store.linkOwedAt.put(address, now);
                    int revision = slot.orElseThrow().revision();
                    store.owe(address, OwedMail.manageLink(revision, registration.delegation()), now);
                }
            });
        }
    }

    @Override
    public void purge(Slot slot, Instant now) {
        synchronized (store) {
            Outbox.Address address = MemoryStore.address(slot);
            find(slot.seminar(), slot.organisation().code())
                    .filter(current -> current.revision() == slot.revision())
                    .ifPresent(current -> {
                        store.keep(emptied(current, now));
                        if (current.registration().isPresent()) {
                            store.purged.add(address);
                        }
                        store.mails.remove(address);
                        store.due.remove(address);
                    });
        }
    }

    private static Slot emptied(Slot slot, Instant now) {
        int revision = slot.revision() + 1;
        HistoryEntry entry = new HistoryEntry(revision, HistoryEntry.What.PURGED, List.of(), "sweep", now);
        return new Slot(
                slot.seminar(),
                slot.organisation(),
                revision,
                slot.withdrawn(),
                slot.code(),
                slot.extendedUntil(),
                Optional.empty(),
                slot.ended(),
                Optional.empty(),
                Stream.concat(slot.history().stream(), Stream.of(entry)).toList());
    }
}
