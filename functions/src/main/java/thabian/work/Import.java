package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListJob;
import thabian.domain.list.RowFault;
import thabian.domain.list.TargetList;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

/// The way of target lists into a seminar: judged as a whole, then ordered, and written organisation by organisation,
/// only where something differs. What was ordered is completed, whoever breaks off; no registration is ever touched.
public final class Import {
    private final Convening convening;
    private final Slots slots;
    private final AtOnce atOnce;
    private final ListWriter writer;

    /// @param atOnce how the organisations that are on the list are read
    public Import(Seminars seminars, Slots slots, AtOnce atOnce, ListWriter writer) {
        this.convening = new Convening(seminars);
        this.slots = slots;
        this.atOnce = atOnce;
        this.writer = writer;
    }

    /// What whoever hands in a list may do.
    ///
    /// @param provinces the provinces, by their digits, whose organisations are theirs
    /// @param owner whether they may bring in a province that the seminar does not have yet
    public record Rights(Predicate<String> provinces, boolean owner) {}

    /// What is to be done with a list.
    ///
    /// @param replace whether those absent from the list leave, in the provinces that are the caller's
    /// @param said how many of them, by whoever hands in the list
    /// @param seen whether somebody who looked saw what it would do, by its marks
    public record Wish(boolean replace, OptionalInt said, Predicate<Set<String>> seen) {
        /// Nobody looked at what it would do.
        public static Wish unseen(boolean replace, OptionalInt said) {
            return new Wish(replace, said, _ -> true);
        }
    }

    /// Who hands in a list, and for how long they wait.
    ///
    /// @param who the officer, or the program
    /// @param most after how long, from the start on, no further part is begun; the rest is written without them
    public record Turn(String who, Instant now, Duration most) {}

    /// What comes of a list.
    public sealed interface Result {
        /// What comes of looking only.
        sealed interface Preview extends Result {}

        /// Nothing was written.
        record Refused(ListFaults faults) implements Preview {}

        /// Nothing was written: more would leave than may unless their number is said.
        record Unconfirmed(TargetList.Difference difference) implements Result {}

        /// Nothing was written: it would do something that was not seen before, since the list is another by now.
        record Overtaken(TargetList.Difference difference) implements Result {}

        /// What would be written, or was.
        record Taken(TargetList.Difference difference) implements Preview {}

        /// What is being written: not all of it is yet.
        record Begun(TargetList.Difference difference, ListJob job) implements Result {}

        /// Nothing was written: another list of these provinces is not written yet.
        record Waiting(ListJob before) implements Result {}
    }

    /// What putting a list in force would do; writes nothing.
    ///
    /// @param replace whether those absent from the list leave, in the provinces that are the caller's
    public Result.Preview preview(Seminar seminar, TargetList list, Rights rights, boolean replace) {
        return preview(seminar, list, rights, replace, false);
    }

    /// What a list would do, for somebody who then says whether those absent from it leave: a body may not count twice
    /// either way.
    public Result.Preview proposal(Seminar seminar, TargetList list, Rights rights) {
        return preview(seminar, list, rights, true, true);
    }

    private Result.Preview preview(Seminar seminar, TargetList list, Rights rights, boolean replace, boolean asking) {
        return faults(seminar, list, rights)
                .<Result.Preview>map(Result.Refused::new)
                .orElseGet(() -> {
                    List<Slot> present = present(seminar, list, rights, replace);
                    return doubling(list, present, replace && !asking, asking)
                            .<Result.Preview>map(Result.Refused::new)
                            .orElseGet(() -> new Result.Taken(list.against(present, replace)));
                });
    }

    /// Puts a list in force; what was done.
    ///
    /// @param ordered is told what will be done, before anything is written; not where that is nothing
    public Result run(
            Seminar seminar,
            TargetList list,
            Rights rights,
            Wish wish,
            Turn turn,
            Consumer<TargetList.Difference> ordered) {
        Optional<ListFaults> faults = faults(seminar, list, rights);
        if (faults.isPresent()) {
            return new Result.Refused(faults.get());
        }
        BooleanSupplier time = writer.within(turn.most());
        Set<String> provinces = provinces(seminar, list, rights, wish.replace());
        return before(seminar.id(), provinces, turn, time)
                .<Result>map(Result.Waiting::new)
                .orElseGet(() -> {
                    List<Slot> present = present(seminar, list, rights, wish.replace());
                    TargetList.Difference difference = list.against(present, wish.replace());
                    return doubling(list, present, wish.replace(), false)
                            .<Result>map(Result.Refused::new)
                            .or(() -> refusal(list, difference, wish))
                            .orElseGet(() -> write(seminar, list, provinces, difference, turn, time, ordered));
                });
    }

    /// A list of these provinces that was ordered before and is not written even now: against half of it no other can
    /// be judged.
    private Optional<ListJob> before(SeminarId seminar, Set<String> provinces, Turn turn, BooleanSupplier time) {
        return writer.of(seminar).stream()
                .filter(job -> !job.done() && job.concerns(provinces))
                .map(job -> writer.goOn(job, turn.now(), time))
                .filter(job -> !job.done())
                .findFirst();
    }

    private static Optional<Result> refusal(TargetList list, TargetList.Difference difference, Wish wish) {
        if (!wish.seen().test(difference.marks())) {
            return Optional.of(new Result.Overtaken(difference));
        }
        return list.lets(difference, wish.said()) ? Optional.empty() : Optional.of(new Result.Unconfirmed(difference));
    }

    private Result write(
            Seminar seminar,
            TargetList list,
            Set<String> provinces,
            TargetList.Difference difference,
            Turn turn,
            BooleanSupplier time,
            Consumer<TargetList.Difference> ordered) {
        if (difference.idle()) {
            convening.bringIn(seminar, list.provinces());
            return new Result.Taken(difference);
        }
        ordered.accept(difference);
        convening.bringIn(seminar, list.provinces());
        ListJob job = begun(writer.order(seminar.id(), turn.who(), provinces, difference, turn.now()), turn, time);
        TargetList.Difference done = difference.writtenBy(job);
        return job.done() ? new Result.Taken(done) : new Result.Begun(done, job);
    }

    /// A list as far as it is written while somebody waits. One of a single part is, however long the judging took.
    private ListJob begun(ListJob job, Turn turn, BooleanSupplier time) {
        boolean whole = job.left().size() == 1 && !turn.most().isZero();
        return whole ? writer.step(job, turn.now()) : writer.goOn(job, turn.now(), time);
    }

    /// What is wrong with a list for this seminar and whoever hands it in; empty where nothing is.
    private static Optional<ListFaults> faults(Seminar seminar, TargetList list, Rights rights) {
        ListFaults.Found found = new ListFaults.Found();
        for (TargetList.Row row : list.rows()) {
            Organisation organisation = row.invitee().organisation();
            String digits = organisation.code().province();
            Optional<String> listed = seminar.province(digits).map(Province::name);
            if (!rights.provinces().test(digits)) {
                found.add(RowFault.of(row.place(), ListColumn.CODE, RowFault.Code.PROVINCE_NOT_YOURS));
            } else if (listed.isEmpty() && !rights.owner()) {
                found.add(RowFault.of(row.place(), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NEW));
            } else if (listed.filter(name -> !name.equals(organisation.province()))
                    .isPresent()) {
                found.add(new RowFault(
                        row.place(), ListColumn.PROVINCE, RowFault.Code.PROVINCE_NAME, listed.orElseThrow()));
            }
        }
        return found.count() == 0 ? Optional.empty() : Optional.of(found.all());
    }

    /// What is wrong with a list, and with who hands it in: the rows that are right may not be theirs.
    public static ListFaults faults(Seminar seminar, CheckedList checked, Rights rights) {
        return faults(seminar, checked.list(), rights)
                .map(checked.faults()::and)
                .orElse(checked.faults());
    }

    private static Set<String> provinces(Seminar seminar, TargetList list, Rights rights, boolean replace) {
        Set<String> provinces = new TreeSet<>(list.provinces().keySet());
        if (replace) {
            seminar.provinces().stream()
                    .map(Province::digits)
                    .filter(rights.provinces())
                    .forEach(provinces::add);
        }
        return provinces;
    }

    private static Optional<ListFaults> doubling(TargetList list, List<Slot> present, boolean replace, boolean asking) {
        return Optional.of(list.doubling(present, replace, asking)).filter(faults -> faults.count() > 0);
    }

    private List<Slot> present(Seminar seminar, TargetList list, Rights rights, boolean replace) {
        List<Callable<List<Slot>>> queries = provinces(seminar, list, rights, replace).stream()
                .<Callable<List<Slot>>>map(province -> () -> slots.all(seminar.id(), province))
                .toList();
        return atOnce.call(queries).stream().flatMap(List::stream).toList();
    }
}
