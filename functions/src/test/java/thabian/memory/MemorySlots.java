package thabian.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.people.Delegation;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Act;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.given.SlotCopy;

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
    public List<Slot> all(SeminarId seminar, String province) {
        synchronized (store) {
            return inProvince(seminar, province).toList();
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
                .filter(slot -> slot.organisation().code().province().equals(province))
                .map(store::withMail);
    }

    @Override
    public void invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code) {
        synchronized (store) {
            Slot slot = find(seminar, invitee.organisation().code()).orElseGet(() -> Slot.of(seminar, invitee, code));
            store.keep(SlotCopy.of(slot)
                    .named(invitee)
                    .withdrawn(false)
                    .withCode(slot.code().or(() -> code))
                    .build());
        }
    }

    @Override
    public boolean withdraw(SeminarId seminar, OrganisationCode organisation) {
        synchronized (store) {
            Optional<Slot> idle = find(seminar, organisation).filter(slot -> !slot.filled());
            idle.ifPresent(slot -> store.keep(SlotCopy.of(slot).withdrawn(true).build()));
            return idle.isPresent();
        }
    }

    @Override
    public Outcome perform(Seminar seminar, OrganisationCode organisation, Act act, Order order) {
        synchronized (store) {
            Optional<Slot> found = find(seminar.id(), organisation);
            Optional<Outcome.Refused> objection = Outcome.objection(seminar, found, act, order);
            if (objection.isPresent()) {
                return objection.get();
            }
            Slot slot = found.orElseThrow();
            return new Outcome.Done(write(slot, SlotChange.of(slot, act, order)), !slot.filled());
        }
    }

    @Override
    public void announce(Slot slot, Instant now) {
        synchronized (store) {
            find(slot.seminar(), slot.organisation().code())
                    .filter(slot::equals)
                    .flatMap(current -> current.registration()
                            .map(registration -> SlotChange.announcing(current, registration, now)))
                    .ifPresent(change -> write(slot, change));
        }
    }

    @Override
    public void remind(Slot slot, Instant now) {
        synchronized (store) {
            find(slot.seminar(), slot.organisation().code())
                    .filter(slot::equals)
                    .filter(current -> current.mail().filter(OwedMail::underWay).isEmpty())
                    .flatMap(current -> current.registration()
                            .map(registration -> SlotChange.reminding(current, registration, now)))
                    .ifPresent(change -> write(slot, change));
        }
    }

    @Override
    public void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report) {
        synchronized (store) {
            find(seminar, organisation)
                    .filter(slot -> slot.registration().isPresent())
                    .filter(slot -> slot.reports().stream()
                            .filter(known -> known.address().sameMailbox(report.address()))
                            .allMatch(report::supersedes))
                    .ifPresent(slot -> store.keep(
                            SlotCopy.of(slot).reported(reports(slot, report)).build()));
        }
    }

    private static List<DeliveryReport> reports(Slot slot, DeliveryReport report) {
        return Stream.concat(
                        slot.reports().stream().filter(known -> !known.address().sameMailbox(report.address())),
                        Stream.of(report))
                .sorted(Comparator.comparing(known -> known.address().value()))
                .toList();
    }

    @Override
    public void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now) {
        synchronized (store) {
            Optional<Slot> slot = find(seminar, organisation);
            slot.flatMap(Slot::registration).ifPresent(registration -> {
                Outbox.Address address = MemoryStore.address(slot.orElseThrow());
                boolean underWay = store.mails.get(address).underWay();
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
                    .filter(current -> current.revision() == slot.revision()
                            && current.history().equals(slot.history()))
                    .ifPresent(current -> {
                        store.keep(emptied(current, now));
                        store.mails.remove(address);
                        store.due.remove(address);
                    });
        }
    }

    private static Slot emptied(Slot slot, Instant now) {
        HistoryEntry entry = SlotChange.purging(slot, now);
        return SlotCopy.of(slot)
                .ofRevision(entry.revision())
                .emptied(slot.purged(entry))
                .build();
    }
}
