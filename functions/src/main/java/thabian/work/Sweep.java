package thabian.work;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.domain.post.OwedMail;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

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
    /// @param announced slots that became to owe the news of their seminar
    /// @param reminded slots that became to owe the reminder of their seminar
    /// @param purged slots that lost their personal data
    public record Round(
            int closed, int rearmed, List<Outbox.Address> givenUp, int announced, int reminded, int purged) {
        public Round {
            givenUp = List.copyOf(givenUp);
        }

        /// Whether nothing was due.
        public boolean idle() {
            return closed == 0 && rearmed == 0 && givenUp.isEmpty() && announced == 0 && reminded == 0 && purged == 0;
        }
    }

    /// Does what is due at `now`: asks for mails that lay too long, owes closing reports, spreads news, reminds, lets
    /// personal data go.
    public Round run(Instant now) {
        List<Outbox.Address> due = outbox.due(now, ROUND);
        List<Outbox.Address> givenUp =
                due.stream().filter(address -> outbox.rearm(address, now)).toList();
        int closed = 0;
        int announced = 0;
        int reminded = 0;
        int purged = 0;
        for (Seminar seminar : seminars.unpurged()) {
            if (seminar.closingDue(now)
                    && seminars.oweClosingReport(seminar, OwedMail.closingReport(seminar.office()), now)) {
                closed++;
            }
            if (seminar.newsDue(now) && announced < ROUND) {
                announced += announce(seminar, now);
            }
            if (seminar.reminderDue(now) && reminded < ROUND && !seminars.isReminded(seminar)) {
                reminded += remind(seminar, now);
            }
            if (seminar.purgeDue(now) && purged < ROUND) {
                purged += purge(seminar, now);
            }
        }
        return new Round(closed, due.size() - givenUp.size(), givenUp, announced, reminded, purged);
    }

    /// Owes the news to those who were not told, a round's worth; it is out once a round finds nobody any more. News
    /// lies a moment behind the change that made it, so whoever is told in the same instant is told as of then.
    private int announce(Seminar seminar, Instant now) {
        Instant news = seminar.newsSince().orElseThrow();
        Instant told = news.isAfter(now) ? news : now;
        return round(
                seminar,
                slot -> slot.registration().isPresent() && !slot.toldSince(news),
                slot -> slots.announce(slot, told),
                () -> seminars.announced(seminar));
    }

    /// Owes the reminder to those who were not told since its time, a round's worth; it is out once a round finds
    /// nobody any more.
    private int remind(Seminar seminar, Instant now) {
        return round(
                seminar,
                slot -> slot.toRemind(seminar.reminder()),
                slot -> slots.remind(slot, now),
                () -> seminars.reminded(seminar));
    }

    /// Purges a seminar's slots, a round's worth; it counts as purged once a round finds nobody any more.
    private int purge(Seminar seminar, Instant now) {
        return round(seminar, Slot::holdsPeople, slot -> slots.purge(slot, now), () -> seminars.purged(seminar));
    }

    private int round(Seminar seminar, Predicate<Slot> due, Consumer<Slot> step, Runnable nothingLeft) {
        int done = 0;
        for (Province province : seminar.provinces()) {
            for (Slot slot : slots.all(seminar.id(), province.digits())) {
                if (due.test(slot)) {
                    step.accept(slot);
                    done++;
                }
            }
            if (done >= ROUND) {
                return done;
            }
        }
        if (done == 0) {
            nothingLeft.run();
        }
        return done;
    }
}
