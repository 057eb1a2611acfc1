package thabian.work;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.work.Attempts.Attempt;

/// The way of one organisation onto the target list, and of what is corrected there: a line is read by the rules of
/// whole lists and held against the register, by API and console alike.
public final class Enlisting {
    private final Convening convening;
    private final Slots slots;
    private final Registry registry;
    private final Supplier<NationalRegister> register;

    /// @param register what lines are held against, once one is there
    public Enlisting(Seminars seminars, Slots slots, Registry registry, Supplier<NationalRegister> register) {
        this.convening = new Convening(seminars);
        this.slots = slots;
        this.registry = registry;
        this.register = register;
    }

    /// A line as it is handed in.
    ///
    /// @param typed what it says, by column; of an organisation on the list, a column that is absent stays as it is
    /// @param seen what stood in columns, as the officer saw it
    /// @param register whether the register is followed where the line contradicts it; empty where that is asked
    public record Line(Map<ListColumn, String> typed, Map<ListColumn, String> seen, Optional<Boolean> register) {
        public Line {
            typed = Map.copyOf(typed);
            seen = Map.copyOf(seen);
        }
    }

    /// What comes of a line.
    public sealed interface Result {
        /// It cannot be taken; nothing was written.
        record Faulty(ListFaults faults) implements Result {}

        /// It says another thing than the register, and nobody said which is right; nothing was written.
        record Asking(List<ListRemark> remarks) implements Result {}

        /// The organisation was on the list already; it stays as it is.
        record Present(Slot slot) implements Result {}

        /// What the rules answered.
        record Answered(Outcome outcome) implements Result {}
    }

    /// Puts an organisation on the list that is not there, or not any more.
    public Result add(Seminar seminar, Import.Rights rights, Line line, Order order) {
        Map<ListColumn, String> filled = new EnumMap<>(ListColumn.class);
        line.typed().forEach((column, typed) -> {
            if (!typed.isBlank()) {
                filled.put(column, typed);
            }
        });
        CheckedList checked = checked(filled, line.register());
        ListFaults faults = Import.faults(seminar, checked, rights);
        if (faults.count() > 0) {
            return new Result.Faulty(faults);
        }
        OrganisationCode code = invitee(checked).organisation().code();
        Optional<Slot> found = slots.find(seminar.id(), code);
        Optional<Slot> standing = found.filter(slot -> !slot.withdrawn());
        if (standing.isPresent()) {
            return new Result.Present(standing.get());
        }
        return put(seminar, rights, found, new Line(filled, Map.of(), line.register()), order);
    }

    /// Corrects what the list says of an organisation, or puts it on the list.
    ///
    /// @param code whose line it is, as it stands in the address
    public Result put(Seminar seminar, Import.Rights rights, String code, Line line, Order order) {
        Map<ListColumn, String> typed = new EnumMap<>(ListColumn.class);
        typed.putAll(line.typed());
        typed.put(ListColumn.CODE, code);
        Line own = new Line(typed, line.seen(), line.register());
        boolean looked = !line.seen().isEmpty() || !(order.seen() instanceof Seen.Nothing);
        return Attempts.settle("a line of a list", found(seminar, code), found -> {
            Result result = put(seminar, rights, found, own, order);
            boolean overtaken =
                    result instanceof Result.Answered(Outcome outcome) && outcome instanceof Outcome.Stale && !looked;
            return overtaken ? new Attempt.Overtaken<>(found(seminar, code)) : new Attempt.Settled<>(result);
        });
    }

    private Optional<Slot> found(Seminar seminar, String code) {
        return OrganisationCode.find(code).flatMap(organisation -> slots.find(seminar.id(), organisation));
    }

    private Result put(Seminar seminar, Import.Rights rights, Optional<Slot> found, Line line, Order order) {
        Map<ListColumn, String> present = new EnumMap<>(ListColumn.class);
        found.map(Slot::invitee).ifPresent(invitee -> {
            for (ListColumn column : ListColumn.values()) {
                present.put(column, column.of(invitee));
            }
        });
        boolean another = line.seen().entrySet().stream()
                .anyMatch(seen -> !seen.getValue().equals(present.getOrDefault(seen.getKey(), "")));
        if (another) {
            return new Result.Answered(new Outcome.Stale());
        }
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        cells.putAll(present);
        cells.putAll(line.typed());
        CheckedList checked = checked(cells, line.register());
        ListFaults faults = Import.faults(seminar, checked, rights);
        if (faults.count() > 0) {
            return new Result.Faulty(faults);
        }
        List<ListRemark> remarks = checked.remarks().stream()
                .filter(remark -> !cells.getOrDefault(remark.column(), "").equals(present.get(remark.column())))
                .toList();
        if (line.register().isEmpty() && !remarks.isEmpty()) {
            return new Result.Asking(remarks);
        }
        convening.bringIn(seminar, checked.list().provinces());
        Act.Enlist act = new Act.Enlist(invitee(checked), found.map(Slot::invitee));
        return new Result.Answered(registry.enlist(seminar, act, order));
    }

    private CheckedList checked(Map<ListColumn, String> cells, Optional<Boolean> answer) {
        Set<ListColumn> columns = EnumSet.noneOf(ListColumn.class);
        columns.addAll(cells.keySet());
        TypedList typed =
                new TypedList(List.of(TypedRow.of(1, cells)), List.of(), List.of(), true, false, columns, columns);
        return CheckedList.of(typed, register.get(), new ListAnswers(Optional.empty(), true, false, answer));
    }

    private static Invitee invitee(CheckedList checked) {
        return checked.list().rows().getFirst().invitee();
    }
}
