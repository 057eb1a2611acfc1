package thabian.work;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.ListFaults;
import thabian.domain.list.ListRemark;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.RowFault;
import thabian.domain.list.RowPlace;
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
    /// The columns that say who an organisation is.
    private static final Set<ListColumn> WHO = EnumSet.copyOf(ListColumn.REQUIRED);

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
    /// @param instead whether the code that its body had leaves for this one, with the registration that stands
    /// there; where that is not said it leaves if nobody is registered there
    public record Line(
            Map<ListColumn, String> typed,
            Map<ListColumn, String> seen,
            Optional<Boolean> register,
            Optional<Boolean> instead) {
        public Line {
            typed = Map.copyOf(typed);
            seen = Map.copyOf(seen);
        }

        /// A line that says nothing of another code.
        public Line(Map<ListColumn, String> typed, Map<ListColumn, String> seen, Optional<Boolean> register) {
            this(typed, seen, register, Optional.empty());
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

        /// Its body stands on the list under another code, and would count twice; nothing was written.
        ///
        /// @param movable whether that is the code which it had, so that this one may take its place
        record Doubled(Slot other, boolean movable) implements Result {
            /// The same as a fault of the line's code.
            public ListFaults faults() {
                ListFaults.Found found = new ListFaults.Found();
                found.add(RowFault.standing(RowPlace.of(1), other.organisation()));
                return found.all();
            }
        }

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
        boolean open = line.register().isEmpty() && !checked.remarks().isEmpty();
        ListFaults faults = Import.faults(seminar, checked, rights);
        if (open && faults.count() > 0 && faults.count() == faults.count(RowFault.Code.TYPE_CHANGED)) {
            return new Result.Asking(checked.remarks());
        }
        if (faults.count() > 0) {
            return new Result.Faulty(faults);
        }
        OrganisationCode code = invitee(checked).organisation().code();
        Optional<Slot> found = slots.find(seminar.id(), code);
        Optional<Slot> standing = found.filter(slot -> !slot.withdrawn());
        if (standing.isPresent()) {
            return new Result.Present(standing.get());
        }
        if (open) {
            return new Result.Asking(checked.remarks());
        }
        filled.put(ListColumn.CODE, code.digits());
        return put(seminar, rights, found, new Line(filled, Map.of(), line.register(), line.instead()), order);
    }

    /// Corrects what the list says of an organisation, or puts it on the list.
    ///
    /// @param code whose line it is, as it stands in the address
    public Result put(Seminar seminar, Import.Rights rights, String code, Line line, Order order) {
        Map<ListColumn, String> typed = new EnumMap<>(ListColumn.class);
        typed.putAll(line.typed());
        typed.put(ListColumn.CODE, code);
        Line own = new Line(typed, line.seen(), line.register(), line.instead());
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
        CheckedList checked = ofCode(cells, line.register());
        ListFaults faults = Import.faults(seminar, checked, rights);
        if (faults.count() > 0) {
            return new Result.Faulty(faults);
        }
        List<ListRemark> remarks = checked.remarks().stream()
                .filter(remark -> about(remark).stream()
                        .anyMatch(column -> !cells.getOrDefault(column, "").equals(present.getOrDefault(column, ""))))
                .toList();
        if (line.register().isEmpty() && !remarks.isEmpty()) {
            return new Result.Asking(remarks);
        }
        Invitee invitee = invitee(checked);
        Optional<Slot> other = found.filter(slot -> !slot.withdrawn()).isPresent()
                ? Optional.empty()
                : twice(seminar, invitee.organisation());
        if (other.isPresent() && !leaves(other.get(), invitee, line)) {
            return new Result.Doubled(
                    other.get(), NationalRegister.became(other.get().organisation(), invitee.organisation()));
        }
        convening.bringIn(seminar, checked.list().provinces());
        Invitee reached = other.map(before -> reachedAs(before, invitee)).orElse(invitee);
        Outcome outcome = registry.enlist(seminar, new Act.Enlist(reached, found.map(Slot::invitee)), order);
        return new Result.Answered(
                other.isPresent() && outcome instanceof Outcome.Done
                        ? followed(seminar, other.get(), reached, outcome, order)
                        : outcome);
    }

    /// The slot under which a body stands that another code is to name.
    private Optional<Slot> twice(Seminar seminar, Organisation organisation) {
        return slots.all(seminar.id(), organisation.code().province()).stream()
                .filter(slot -> !slot.withdrawn())
                .filter(slot -> NationalRegister.sameBody(slot.organisation(), organisation))
                .findFirst();
    }

    /// Whether the code that a body had leaves for the one that it has by now, as it does where a list names that.
    private static boolean leaves(Slot before, Invitee after, Line line) {
        return NationalRegister.became(before.organisation(), after.organisation())
                && line.instead().orElse(!before.filled());
    }

    private static Invitee reachedAs(Slot before, Invitee after) {
        Reach reach = after.reach();
        return new Invitee(
                after.organisation(),
                new Reach(reach.email().or(before.reach()::email), reach.phone().or(before.reach()::phone)));
    }

    /// The code that was leaves the list, with its registration moved before where there is one.
    private Outcome followed(Seminar seminar, Slot before, Invitee after, Outcome listed, Order order) {
        OrganisationCode code = before.organisation().code();
        Order now = Order.now(order.who(), order.reason(), order.now());
        if (before.filled()) {
            return new Succession(registry)
                    .move(seminar, code, after.organisation().code(), now);
        }
        return registry.perform(seminar, code, new Act.Strike(), now) instanceof Outcome.Refused refused
                ? refused
                : listed;
    }

    /// The columns that a remark goes by.
    private static Set<ListColumn> about(ListRemark remark) {
        return remark.code() == ListRemark.Code.CODE_DIFFERS ? WHO : EnumSet.of(remark.column());
    }

    /// A line of the organisation of this code: the register is followed in what it says of it, not to another.
    private CheckedList ofCode(Map<ListColumn, String> cells, Optional<Boolean> answer) {
        CheckedList checked = checked(cells, answer);
        Optional<OrganisationCode> code = OrganisationCode.find(cells.getOrDefault(ListColumn.CODE, ""));
        boolean elsewhere = checked.list().rows().stream()
                .map(row -> row.invitee().organisation().code())
                .anyMatch(taken -> code.filter(taken::equals).isEmpty());
        if (!elsewhere) {
            return checked;
        }
        boolean known = code.flatMap(register.get()::find).isPresent();
        if (!known || !answer.orElse(false)) {
            return checked(cells, Optional.of(false));
        }
        Map<ListColumn, String> bare = new EnumMap<>(cells);
        bare.keySet().removeIf(column -> column != ListColumn.CODE && WHO.contains(column));
        return checked(bare, answer);
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
