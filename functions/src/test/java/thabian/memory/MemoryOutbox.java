package thabian.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;

/// Owed mails in memory.
public final class MemoryOutbox implements Outbox {
    private final MemoryStore store;

    public MemoryOutbox(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<OwedMail> claim(Address address, Instant now) {
        synchronized (store) {
            Optional<OwedMail> claimed = Optional.ofNullable(store.mails.get(address))
                    .filter(mail -> mail.state() == OwedMail.State.OWED)
                    .filter(mail -> mail.attempts() < OwedMail.MAX_ATTEMPTS)
                    .map(OwedMail::claimed);
            claimed.ifPresent(mail -> store.owe(address, mail, now));
            return claimed;
        }
    }

    @Override
    public boolean keep(Address address, OwedMail mail) {
        synchronized (store) {
            if (!attempted(address, mail)) {
                return false;
            }
            store.mails.put(address, mail.complete() ? mail.in(OwedMail.State.DONE) : mail);
            if (mail.complete()) {
                store.due.remove(address);
            }
            return true;
        }
    }

    @Override
    public void postpone(Address address, OwedMail mail, Instant now) {
        synchronized (store) {
            if (attempted(address, mail)) {
                store.due.put(address, mail.nextTry(now));
            }
        }
    }

    private boolean attempted(Address address, OwedMail mail) {
        OwedMail lies = store.mails.get(address);
        return lies != null
                && lies.state() == OwedMail.State.SENDING
                && lies.kind() == mail.kind()
                && lies.revision() == mail.revision()
                && lies.attempts() == mail.attempts();
    }

    @Override
    public List<Address> due(Instant now, int limit) {
        synchronized (store) {
            return store.due.entrySet().stream()
                    .filter(entry -> !entry.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public boolean rearm(Address address, Instant now) {
        synchronized (store) {
            if (!store.due.containsKey(address) || store.due.get(address).isAfter(now)) {
                return false;
            }
            OwedMail mail = store.mails.get(address);
            boolean spent = mail.attempts() >= OwedMail.MAX_ATTEMPTS;
            if (spent) {
                store.mails.put(address, mail.in(OwedMail.State.GIVEN_UP));
                store.due.remove(address);
            } else {
                store.owe(address, mail.in(OwedMail.State.OWED), now);
            }
            return spent;
        }
    }
}
