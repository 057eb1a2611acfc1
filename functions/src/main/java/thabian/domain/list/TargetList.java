package thabian.domain.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.slot.Seen;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots.Judged;

/// The organisations that an office wants invited, each once.
///
/// @param ended whether its file says that it ends where it does: a text whose last line does not end may be the
/// beginning of a longer one
public record TargetList(List<Row> rows, boolean ended) {
    /// So many of a province's organisations leave without a word: one in ten.
    private static final int ONE_IN = 10;

    /// A line, and where it stood in the file.
    ///
    /// @param doubted whether the register has its organisation by another code, or not at all, and nobody said yet
    /// that the line is right
    /// @param meant the code by which the register has whoever a doubted line seems to mean, by a slip in the name
    public record Row(RowPlace place, Invitee invitee, boolean doubted, Optional<OrganisationCode> meant) {
        /// A line of a file with one list.
        public static Row of(int number, Invitee invitee) {
            return new Row(RowPlace.of(number), invitee, false, Optional.empty());
        }

        /// This line with what others say of how its organisation is reached.
        Row reached(Reach reach) {
            return new Row(place, new Invitee(invitee.organisation(), reach), doubted, meant);
        }
    }

    public TargetList {
        rows = List.copyOf(rows);
    }

    /// The provinces it names, by their two digits.
    public SortedMap<String, String> provinces() {
        SortedMap<String, String> provinces = new TreeMap<>();
        rows.forEach(row -> {
            Organisation organisation = row.invitee().organisation();
            provinces.putIfAbsent(organisation.code().province(), organisation.province());
        });
        return provinces;
    }

    /// What putting this list in force would do.
    ///
    /// @param added not on the list so far, or withdrawn from it
    /// @param withdrawn on the list so far, absent from this one, nothing registered
    /// @param kept absent from this one, but registered: they stay
    /// @param leftAlone whom it would have added, changed or withdrawn, but others dealt with them meanwhile
    /// @param doubted the codes of its lines that the register doubts: nobody leaves for one of them
    /// @param versions what every organisation was that it does something to, or keeps, when this was found
    public record Difference(
            List<Invitee> added,
            List<ChangedInvitee> changed,
            List<Invitee> unchanged,
            List<Invitee> withdrawn,
            List<Invitee> kept,
            List<Organisation> leftAlone,
            Set<OrganisationCode> doubted,
            Map<OrganisationCode, Seen.Version> versions) {
        public Difference {
            versions = Map.copyOf(versions);
            doubted = Set.copyOf(doubted);
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            unchanged = List.copyOf(unchanged);
            withdrawn = List.copyOf(withdrawn);
            kept = List.copyOf(kept);
            leftAlone = List.copyOf(leftAlone);
        }

        /// One of these organisations as it was when this was found.
        ///
        /// @param line what the list said of it; empty where it was not on it
        Judged judged(OrganisationCode code, Optional<Invitee> line) {
            return new Judged(
                    line,
                    Optional.ofNullable(versions.get(code))
                            .map(Seen.Version::recorded)
                            .orElse(0));
        }

        private boolean many() {
            Map<String, Integer> before = new HashMap<>();
            Map<String, Integer> gone = new HashMap<>();
            Stream.of(
                            unchanged.stream(),
                            withdrawn.stream(),
                            kept.stream(),
                            changed.stream().map(ChangedInvitee::before))
                    .flatMap(invitees -> invitees)
                    .forEach(invitee -> before.merge(province(invitee), 1, Integer::sum));
            leaving().forEach(invitee -> gone.merge(province(invitee), 1, Integer::sum));
            return gone.entrySet().stream()
                    .anyMatch(of -> of.getValue() * ONE_IN > before.getOrDefault(of.getKey(), 0));
        }

        /// What it does, one mark for each organisation that it does something to; of what it changes
        /// also what stood there, of who leaves also what had been done to it. Whoever saw these marks
        /// has seen it, or one that does more.
        public Set<String> marks() {
            return Stream.of(
                            added.stream().map(invitee -> mark('+', invitee)),
                            withdrawn.stream().map(invitee -> mark('-', invitee) + version(invitee)),
                            changed.stream()
                                    .map(change -> mark('~', change.before())
                                            + Integer.toHexString(
                                                    change.before().hashCode())))
                    .flatMap(marks -> marks)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private String version(Invitee leaving) {
            return Optional.ofNullable(versions.get(leaving.organisation().code()))
                    .map(version -> "@" + version.written())
                    .orElse("");
        }

        private static String mark(char what, Invitee invitee) {
            return what + invitee.organisation().code().digits();
        }

        /// Bodies that leave since the list names them by another code: by what they became, of that name and
        /// another type, with a code that differs in its first digit alone, or by the same name and place.
        public List<ChangedInvitee> successions() {
            Namesakes successors = new Namesakes(Stream.of(
                            added.stream(), changed.stream().map(ChangedInvitee::after), unchanged.stream())
                    .flatMap(invitees -> invitees)
                    .filter(invitee -> !doubted.contains(invitee.organisation().code())));
            return Stream.concat(withdrawn.stream(), kept.stream())
                    .flatMap(before -> successors.of(before.organisation()).stream()
                            .map(after -> new ChangedInvitee(before, after)))
                    .toList();
        }

        /// Who leaves without coming back as another.
        public List<Invitee> leaving() {
            Set<Invitee> others =
                    successions().stream().map(ChangedInvitee::before).collect(Collectors.toSet());
            return withdrawn.stream()
                    .filter(invitee -> !others.contains(invitee))
                    .toList();
        }

        /// Of these those whose registration stands at the code that was, which did not leave for it.
        public List<ChangedInvitee> standing() {
            return successions().stream()
                    .filter(succession -> kept.contains(succession.before()))
                    .toList();
        }

        private static String province(Invitee invitee) {
            return invitee.organisation().code().province();
        }

        /// Whether there is nothing to write.
        public boolean idle() {
            return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty();
        }

        /// How many of those compared were on the list before.
        public int before() {
            return changed.size() + unchanged.size() + withdrawn.size() + kept.size();
        }

        /// This difference, as far as a job wrote it.
        public Difference writtenBy(ListJob job) {
            Set<OrganisationCode> alone =
                    job.leftAlone().stream().map(ListJob.LeftAlone::code).collect(Collectors.toSet());
            Predicate<Invitee> written =
                    invitee -> !alone.contains(invitee.organisation().code());
            Map<Boolean, List<Invitee>> byStaying = withdrawn.stream()
                    .filter(written)
                    .collect(Collectors.partitioningBy(invitee ->
                            job.stayed().contains(invitee.organisation().code())));
            return new Difference(
                    added.stream().filter(written).toList(),
                    changed.stream()
                            .filter(change -> written.test(change.after()))
                            .toList(),
                    unchanged,
                    byStaying.getOrDefault(false, List.of()),
                    Stream.concat(kept.stream(), byStaying.getOrDefault(true, List.of()).stream())
                            .toList(),
                    Stream.of(added.stream(), changed.stream().map(ChangedInvitee::after), withdrawn.stream())
                            .flatMap(invitees -> invitees)
                            .filter(written.negate())
                            .map(Invitee::organisation)
                            .toList(),
                    doubted,
                    versions);
        }
    }

    /// An organisation of which the list says something else than before.
    public record ChangedInvitee(Invitee before, Invitee after) {}

    /// Organisations, found by what else goes by their name in their place, or became them.
    private static final class Namesakes {
        private final Map<String, Invitee> byLastSix = new HashMap<>();
        private final Map<String, Invitee> byPlacedName = new HashMap<>();

        private Namesakes(Stream<Invitee> invitees) {
            invitees.forEach(each -> {
                byLastSix.put(NationalRegister.lastSix(each.organisation().code()), each);
                byPlacedName.put(NationalRegister.placed(each.organisation()), each);
            });
        }

        /// The one that is the same body by another code.
        private Optional<Invitee> of(Organisation other) {
            return Stream.of(
                            byLastSix.get(NationalRegister.lastSix(other.code())),
                            byPlacedName.get(NationalRegister.placed(other)))
                    .filter(Objects::nonNull)
                    .filter(each -> NationalRegister.sameBody(each.organisation(), other))
                    .findFirst();
        }
    }

    /// The lines that would make two of one body: their codes are doubted, and it stands by another.
    ///
    /// @param present the slots of every province that this list names
    /// @param replace whether whoever is absent from this list leaves, unless they have registered
    public ListFaults doubling(List<Slot> present, boolean replace) {
        Map<OrganisationCode, Organisation> standing = present.stream()
                .filter(slot -> !slot.withdrawn())
                .map(Slot::organisation)
                .collect(Collectors.toMap(Organisation::code, Function.identity()));
        Map<OrganisationCode, Organisation> others = new HashMap<>(standing);
        rows.forEach(row -> others.remove(row.invitee().organisation().code()));
        if (replace) {
            present.stream()
                    .filter(slot -> !slot.filled())
                    .forEach(slot -> others.remove(slot.organisation().code()));
        }
        Namesakes namesakes = new Namesakes(others.values().stream().map(Invitee::of));
        ListFaults.Found found = new ListFaults.Found();
        for (Row row : rows) {
            Organisation organisation = row.invitee().organisation();
            boolean standsToo = Optional.ofNullable(standing.get(organisation.code()))
                    .filter(own -> NationalRegister.placed(own).equals(NationalRegister.placed(organisation)))
                    .isPresent();
            if (row.doubted() && !standsToo) {
                namesakes
                        .of(organisation)
                        .map(Invitee::organisation)
                        .or(() -> row.meant().map(others::get))
                        .ifPresent(other -> found.add(RowFault.standing(row.place(), other)));
            }
        }
        return found.all();
    }

    /// Compares with what is there. A body that this list names by another code leaves under the one that was, since
    /// it would count twice; by a code that is doubted nobody leaves.
    ///
    /// @param present the slots of every province that this list names, or that it may withdraw from
    /// @param replace whether whoever else is absent from this list leaves
    public Difference against(List<Slot> present, boolean replace) {
        Map<OrganisationCode, Slot> slots = new HashMap<>();
        present.forEach(slot -> slots.put(slot.organisation().code(), slot));
        List<Invitee> added = new ArrayList<>();
        List<ChangedInvitee> changed = new ArrayList<>();
        List<Invitee> unchanged = new ArrayList<>();
        for (Row row : rows) {
            Slot slot = slots.remove(row.invitee().organisation().code());
            Reach onFile = slot == null ? Reach.NONE : slot.reach();
            Invitee after = new Invitee(
                    row.invitee().organisation(), reach(row.invitee().reach(), onFile));
            if (slot == null || slot.withdrawn()) {
                added.add(after);
            } else if (slot.invitee().equals(after)) {
                unchanged.add(after);
            } else {
                changed.add(new ChangedInvitee(slot.invitee(), after));
            }
        }
        List<Invitee> withdrawn = new ArrayList<>();
        List<Invitee> kept = new ArrayList<>();
        Set<OrganisationCode> doubted = rows.stream()
                .filter(Row::doubted)
                .map(row -> row.invitee().organisation().code())
                .collect(Collectors.toSet());
        Namesakes successors =
                new Namesakes(rows.stream().filter(row -> !row.doubted()).map(Row::invitee));
        present.stream()
                .filter(slot -> slots.containsKey(slot.organisation().code()) && !slot.withdrawn())
                .filter(slot -> replace || successors.of(slot.organisation()).isPresent())
                .forEach(slot -> (slot.filled() ? kept : withdrawn).add(slot.invitee()));
        Map<OrganisationCode, Seen.Version> versions = present.stream()
                .collect(Collectors.toMap(slot -> slot.organisation().code(), Slot::version));
        return new Difference(added, changed, unchanged, withdrawn, kept, List.of(), doubted, versions);
    }

    /// Whether as many may leave as this list's difference withdraws. Where more than a tenth of a province would, or
    /// where the list may be the beginning of a longer one, their number wants to be said;
    /// if it is wrong, nobody leaves.
    ///
    /// @param said how many leave, by whoever hands in the list
    public boolean lets(Difference difference, OptionalInt said) {
        int leaving = difference.leaving().size();
        return leaving == 0 || (said.isPresent() ? said.getAsInt() == leaving : ended && !difference.many());
    }

    /// A list never takes away how somebody is reached: an empty cell says no more than that its writer does not know.
    private static Reach reach(Reach told, Reach onFile) {
        return new Reach(told.email().or(onFile::email), told.phone().or(onFile::phone));
    }
}
