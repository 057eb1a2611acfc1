package thabian.domain;

import java.time.Instant;

/// The minute's round of what is due. Every step may run twice: what was done is not done again.
public final class Sweep {
    /// The most mails that one round asks for again; the rest waits for the next.
    private static final int ROUND = 500;

    private final Seminars seminars;
    private final Slots slots;
    private final Outbox outbox;

    public Sweep(Seminars seminars, Slots slots, Outbox outbox) {
        this.seminars = seminars;
        this.slots = slots;
        this.outbox = outbox;
    }

    /// What one round did.
    ///
    /// @param closed seminars whose closing report became owed
    /// @param rearmed mails asked for again
    /// @param purged slots that lost their personal data
    public record Round(int closed, int rearmed, int purged) {}

    /// Does what is due at `now`: owes closing reports, asks for mails that lay too long, lets personal data go.
    public Round run(Instant now) {
        int closed = 0;
        int purged = 0;
        for (Seminar seminar : seminars.unpurged()) {
            if (seminar.closingDue(now)
                    && seminars.oweClosingReport(seminar, OwedMail.closingReport(seminar.office()), now)) {
                closed++;
            }
            if (seminar.purgeDue(now)) {
                purged += purge(seminar, now);
            }
        }
        var due = outbox.due(now, ROUND);
        due.forEach(address -> outbox.rearm(address, now));
        return new Round(closed, due.size(), purged);
    }

    /// Purges a seminar's slots; it counts as purged once a round finds nobody any more.
    private int purge(Seminar seminar, Instant now) {
        int purged = 0;
        for (Province province : seminar.provinces()) {
            for (Slot slot : slots.withPeople(seminar.id(), province.digits())) {
                slots.purge(slot, now);
                purged++;
            }
        }
        if (purged == 0) {
            seminars.purged(seminar);
        }
        return purged;
    }
}
