package thabian.domain;

import java.time.Instant;
import java.util.List;

/// The minute's round of what is due. Every step may run twice: what was done is not done again.
public final class Sweep {
    /// How much one round does of a kind; the rest waits for the next.
    private static final int ROUND = 500;

    private final Seminars seminars;
    private final Slots slots;
    private final Outbox outbox;

    /// Sweeps over these ports.
    public Sweep(Seminars seminars, Slots slots, Outbox outbox) {
        this.seminars = seminars;
        this.slots = slots;
        this.outbox = outbox;
    }

    /// What one round did.
    ///
    /// @param closed seminars whose closing report became owed
    /// @param rearmed mails asked for again
    /// @param givenUp where mails lie that nobody will get by themselves any more: an operator must look
    /// @param purged slots that lost their personal data
    public record Round(int closed, int rearmed, List<Outbox.Address> givenUp, int purged) {
        public Round {
            givenUp = List.copyOf(givenUp);
        }

        /// Whether nothing was due.
        public boolean idle() {
            return closed == 0 && rearmed == 0 && givenUp.isEmpty() && purged == 0;
        }
    }

    /// Does what is due at `now`: asks for mails that lay too long, owes closing reports, lets personal data go.
    public Round run(Instant now) {
        List<Outbox.Address> due = outbox.due(now, ROUND);
        List<Outbox.Address> givenUp =
                due.stream().filter(address -> outbox.rearm(address, now)).toList();
        int closed = 0;
        int purged = 0;
        for (Seminar seminar : seminars.unpurged()) {
            if (seminar.closingDue(now)
                    && seminars.oweClosingReport(seminar, OwedMail.closingReport(seminar.office()), now)) {
                closed++;
            }
            if (seminar.purgeDue(now) && purged < ROUND) {
                purged += purge(seminar, now);
            }
        }
        return new Round(closed, due.size() - givenUp.size(), givenUp, purged);
    }

    /// Purges a seminar's slots, a round's worth; it counts as purged once a round finds nobody any more.
    private int purge(Seminar seminar, Instant now) {
        int purged = 0;
        for (Province province : seminar.provinces()) {
            for (Slot slot : slots.withPeople(seminar.id(), province.digits())) {
                slots.purge(slot, now);
                purged++;
            }
            if (purged >= ROUND) {
                return purged;
            }
        }
        if (purged == 0) {
            seminars.purged(seminar);
        }
        return purged;
    }
}
