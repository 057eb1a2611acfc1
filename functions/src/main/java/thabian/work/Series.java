package thabian.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Act;
import thabian.domain.slot.HistoryEntry.What;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;

/// One act done to several organisations, one after the other. To each it is done once: what broke off, or was sent
/// twice, is completed by sending it again.
public final class Series {
    /// How many organisations one order may name: each is a read and a write, in one request.
    public static final int MOST = 100;

    private final Registry registry;

    public Series(Registry registry) {
        this.registry = registry;
    }

    /// What may be done to many at once.
    public enum Kind {
        NOTE(What.NOTED),
        EXTEND(What.EXTENDED),
        RESEND(What.RESENT);

        private final What what;

        Kind(What what) {
            this.what = what;
        }
    }

    /// What became of it at one organisation.
    public sealed interface Result {
        /// Whose it is, as it stands now.
        Slot slot();

        /// It was done, by this order or the same one before.
        record Done(Slot slot) implements Result {}

        /// It was not.
        record Refused(Slot slot, Outcome.Refused why) implements Result {}

        /// It has as much time already.
        record Needless(Slot slot) implements Result {}
    }

    /// Does an act to each of these slots, as they were read a moment ago.
    ///
    /// @param act of this kind
    /// @param seen what of a slot the officer was shown
    /// @param begun when the officer was shown whom it concerns: the same, done since, is not done again
    public List<Result> perform(
            Seminar seminar,
            List<Slot> slots,
            Kind kind,
            Act act,
            Order order,
            Function<Slot, Seen> seen,
            Instant begun) {
        List<Result> results = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.underwent(kind.what, order, begun)) {
                results.add(new Result.Done(slot));
            } else if (act instanceof Act.Extend extend && extend.givesNothing(slot, seminar)) {
                results.add(new Result.Needless(slot));
            } else {
                results.add(
                        switch (registry.perform(
                                seminar, slot.organisation().code(), act, order.seeing(seen.apply(slot)))) {
                            case Outcome.Done(Slot now, boolean _) -> new Result.Done(now);
                            case Outcome.Refused why -> new Result.Refused(slot, why);
                        });
            }
        }
        return results;
    }
}
