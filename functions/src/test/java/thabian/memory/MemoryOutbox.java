package thabian.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Readings;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Errand;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;

/// Owed messages in memory.
public final class MemoryOutbox implements Outbox {
    private final MemoryStore store;

    public MemoryOutbox(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<List<Message>> take(Address address, Lease lease, Instant now) {
        synchronized (store) {
            Errand errand = store.errand(address);
            if (!errand.free(lease, now)) {
                return Optional.empty();
            }
            store.errands.put(address, errand.taken(lease));
            return Optional.of(store.messages(address));
        }
    }

    @Override
    public boolean keep(Address address, Lease lease, Copy copy, Recipient.Fate fate) {
        synchronized (store) {
            boolean kept = store.errand(address).heldBy(lease)
                    && store.messages(address).stream()
                            .anyMatch(message -> message.id().equals(copy.message()) && message.open());
            if (kept) {
                store.change(
                        address,
                        message -> message.id().equals(copy.message()) ? marked(message, copy.place(), fate) : message);
            }
            return kept;
        }
    }

    /// Only the fate: that everybody's is known is kept with the release.
    private static Message marked(Message message, int place, Recipient.Fate fate) {
        return new Message(
                message.id(),
                message.kind(),
                message.revision(),
                message.at(),
                message.state(),
                message.tries(),
                message.next(),
                message.first(),
                message.insisted(),
                message.with(place, fate).to());
    }

    @Override
    public boolean release(Address address, Lease lease, List<Message> worked, List<Message> left) {
        synchronized (store) {
            if (!store.errand(address).finished(lease)) {
                return false;
            }
            store.change(
                    address,
                    message -> worked.stream()
                            .filter(after -> after.id().equals(message.id()))
                            .findFirst()
                            .orElse(message));
            store.errands.put(address, Errand.left(left));
            return true;
        }
    }

    @Override
    public void leave(Address address, Lease lease) {
        synchronized (store) {
            if (store.errand(address).heldBy(lease)) {
                store.errands.put(address, store.errand(address).dropped());
            }
        }
    }

    @Override
    public List<Waiting> waiting(Errand.Queue queue, Instant until, int limit) {
        synchronized (store) {
            return store.errands.entrySet().stream()
                    .filter(entry -> entry.getValue().queue() == queue)
                    .filter(entry -> entry.getValue()
                            .due()
                            .filter(due -> !due.isAfter(until))
                            .isPresent())
                    .sorted(Comparator.comparing(entry -> entry.getValue().due().orElseThrow()))
                    .map(entry ->
                            new Waiting(entry.getKey(), entry.getValue().due().orElseThrow()))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Readings<Message> lyingAt(List<Address> addresses) {
        synchronized (store) {
            return new Readings<>(
                    addresses.stream()
                            .distinct()
                            .flatMap(address -> store.messages(address).stream())
                            .toList(),
                    List.of());
        }
    }

    @Override
    public boolean wake(Address address, Instant until, Instant now) {
        synchronized (store) {
            Errand errand = store.errand(address);
            boolean waiting = errand.waiting(until, now);
            if (waiting) {
                store.errands.put(address, errand.woken(now));
            }
            return waiting;
        }
    }

    @Override
    public boolean oweReport(Seminar seminar, Message report) {
        synchronized (store) {
            boolean unmoved = Optional.ofNullable(store.seminars.get(seminar.id()))
                    .filter(current ->
                            current.window().closes().equals(seminar.window().closes()))
                    .isPresent();
            Instant closes = seminar.window().closes();
            Address address = new Address.OfSeminar(seminar.id());
            boolean owes = unmoved
                    && store.errand(address).due().isEmpty()
                    && !closes.equals(store.closingOwedFor.put(seminar.id(), closes));
            if (owes) {
                store.reports.put(seminar.id(), Correspondence.NONE.owing(report));
                store.errands.put(address, Errand.NONE.owing(report));
            }
            return owes;
        }
    }

    @Override
    public boolean oweTroubles(SeminarId seminar, Message troubles) {
        synchronized (store) {
            Address address = new Address.OfSeminar(seminar);
            boolean owes = store.troubledAt.containsKey(seminar)
                    && store.errand(address).due().isEmpty();
            if (owes) {
                store.troubledAt.remove(seminar);
                store.troublesToldAt.put(seminar, troubles.at());
                store.reports.put(seminar, Correspondence.NONE.owing(troubles));
                store.errands.put(address, Errand.NONE.owing(troubles));
            }
            return owes;
        }
    }
}
