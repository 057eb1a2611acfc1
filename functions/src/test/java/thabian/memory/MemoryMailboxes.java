package thabian.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import thabian.domain.post.Copy;
import thabian.domain.post.DailyBound;
import thabian.domain.post.Mailboxes;
import thabian.domain.text.EmailAddress;

/// What is known of mailboxes, in memory.
public final class MemoryMailboxes implements Mailboxes {
    private final MemoryStore store;

    public MemoryMailboxes(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Map<EmailAddress, Dead> dead(List<EmailAddress> mailboxes) {
        synchronized (store) {
            Map<EmailAddress, Dead> dead = new HashMap<>();
            for (EmailAddress mailbox : mailboxes) {
                Dead found = store.dead.get(key(mailbox));
                if (found != null) {
                    dead.put(mailbox, found);
                }
            }
            return dead;
        }
    }

    @Override
    public void bury(EmailAddress mailbox, Dead dead) {
        synchronized (store) {
            if (store.insistedAt.getOrDefault(key(mailbox), Instant.MIN).isBefore(dead.at())) {
                store.dead.put(key(mailbox), dead);
            }
        }
    }

    @Override
    public void insist(EmailAddress mailbox, Instant now) {
        synchronized (store) {
            store.insistedAt.put(key(mailbox), now);
            store.dead.remove(key(mailbox));
        }
    }

    @Override
    public boolean count(EmailAddress mailbox, Copy copy, LocalDate day, DailyBound bound) {
        synchronized (store) {
            Set<Copy> copies = store.copies.computeIfAbsent(key(mailbox.inbox()) + " " + day, _ -> new HashSet<>());
            return copies.contains(copy) || (copies.size() < bound.most() && copies.add(copy));
        }
    }

    private static String key(EmailAddress mailbox) {
        return mailbox.value().toLowerCase(Locale.ROOT);
    }
}
