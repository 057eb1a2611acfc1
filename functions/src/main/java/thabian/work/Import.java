package thabian.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.RowFault;
import thabian.domain.list.TargetList;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;

/// The way of target lists into a seminar: judged as a whole, then written organisation by organisation, only where
/// something differs. Whatever breaks off is completed by the same list again; no registration is ever touched.
public final class Import {
    private final Convening convening;
    private final Slots slots;
    private final AtOnce atOnce;
    private final RandomGenerator random;

    /// @param atOnce how the organisations of a list are read and written
    /// @param random where invitation codes are drawn from; nobody foretells it
    public Import(Seminars seminars, Slots slots, AtOnce atOnce, RandomGenerator random) {
        this.convening = new Convening(seminars);
        this.slots = slots;
        this.atOnce = atOnce;
        this.random = random;
    }

    /// What whoever hands in a list may do.
    ///
    /// @param provinces the provinces, by their digits, whose organisations are theirs
    /// @param owner whether they may bring in a province that the seminar does not have yet
    public record Rights(Predicate<String> provinces, boolean owner) {}

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
    }

    /// What putting a list in force would do; writes nothing.
    ///
    /// @param replace whether those absent from the list leave, in the provinces that are the caller's
    public Result.Preview preview(Seminar seminar, TargetList list, Rights rights, boolean replace) {
        return faults(seminar, list, rights)
                .<Result.Preview>map(Result.Refused::new)
                .orElseGet(() -> new Result.Taken(difference(seminar, list, rights, replace)));
    }

    /// Puts a list in force that nobody looked at before; what was done.
    ///
    /// @param replace whether those absent from the list leave, in the provinces that are the caller's
    /// @param said how many of them, by whoever hands in the list
    public Result run(Seminar seminar, TargetList list, Rights rights, boolean replace, OptionalInt said) {
        return run(seminar, list, rights, replace, said, Optional.empty());
    }

    /// The same of a list that somebody looked at, if they did.
    ///
    /// @param seen the marks of what it would do, as somebody saw them; empty where nobody looked
    public Result run(
            Seminar seminar,
            TargetList list,
            Rights rights,
            boolean replace,
            OptionalInt said,
            Optional<Set<String>> seen) {
        return run(seminar, list, rights, replace, said, seen, _ -> {});
    }

    /// Puts a list in force; what was done.
    ///
    /// @param replace whether those absent from the list leave, in the provinces that are the caller's
    /// @param said how many of them, by whoever hands in the list
    /// @param seen the marks of what it would do, as somebody saw them; empty where nobody looked
    /// @param ordered is told what will be done, before anything is written; not where that is nothing
    public Result run(
            Seminar seminar,
            TargetList list,
            Rights rights,
            boolean replace,
            OptionalInt said,
            Optional<Set<String>> seen,
            Consumer<TargetList.Difference> ordered) {
        return switch (preview(seminar, list, rights, replace)) {
            case Result.Refused refused -> refused;
            case Result.Taken(TargetList.Difference difference)
            when !seen.map(marks -> marks.containsAll(difference.marks())).orElse(true) ->
                new Result.Overtaken(difference);
            case Result.Taken(TargetList.Difference difference)
            when !list.lets(difference, said) -> new Result.Unconfirmed(difference);
            case Result.Taken(TargetList.Difference difference) -> {
                if (!difference.idle()) {
                    ordered.accept(difference);
                }
                convening.bringIn(seminar, list.provinces());
                yield new Result.Taken(write(seminar.id(), difference));
            }
        };
    }

    /// What is wrong with a list for this seminar and whoever hands it in; empty where nothing is.
    public static Optional<ListFaults> faults(Seminar seminar, TargetList list, Rights rights) {
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

    private TargetList.Difference difference(Seminar seminar, TargetList list, Rights rights, boolean replace) {
        TreeSet<String> provinces = new TreeSet<>(list.provinces().keySet());
        if (replace) {
            seminar.provinces().stream()
                    .map(Province::digits)
                    .filter(rights.provinces())
                    .forEach(provinces::add);
        }
        List<Callable<List<Slot>>> queries = provinces.stream()
                .<Callable<List<Slot>>>map(province -> () -> slots.all(seminar.id(), province))
                .toList();
        List<Slot> present = atOnce.call(queries).stream().flatMap(List::stream).toList();
        return list.against(present, replace);
    }

    private TargetList.Difference write(SeminarId seminar, TargetList.Difference difference) {
        List<Callable<Object>> invitations = new ArrayList<>();
        Stream.concat(difference.added().stream(), difference.changed().stream().map(TargetList.ChangedInvitee::after))
                .forEach(invitee -> {
                    InvitationCode code = InvitationCode.draw(random);
                    invitations.add(Executors.callable(() -> slots.invite(seminar, invitee, Optional.of(code))));
                });
        atOnce.call(invitations);
        List<Boolean> withdrawn = atOnce.call(difference.withdrawn().stream()
                .<Callable<Boolean>>map(invitee ->
                        () -> slots.withdraw(seminar, invitee.organisation().code()))
                .toList());
        return difference.havingWithdrawn(withdrawn);
    }
}
