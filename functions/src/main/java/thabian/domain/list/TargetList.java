package thabian.domain.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
    /// @param trust whether its code is its organisation's
    /// @param meant the code by which the register has whoever a doubted line seems to mean, by a slip in the name
    public record Row(RowPlace place, Invitee invitee, Trust trust, Optional<OrganisationCode> meant) {
        /// What speaks for the code of a line.
        public enum Trust {
            /// The register has its organisation by another code, or not at all, and nobody said which is right.
            DOUBTED,
            /// Nothing speaks against it.
            UNSAID,
            /// Somebody said whether the register or the list is right.
            SAID
        }

        /// A line of a file with one list.
        public static Row of(int number, Invitee invitee) {
            return new Row(RowPlace.of(number), invitee, Trust.UNSAID, Optional.empty());
        }

        /// This line with what others say of how its organisation is reached.
        Row reached(Reach reach) {
            return new Row(place, new Invitee(invitee.organisation(), reach), trust, meant);
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
    /// @param trusts what speaks for the codes of its lines
    /// @param versions what every organisation was that it does something to, or keeps, when this was found
    public record Difference(
            List<Invitee> added,
            List<ChangedInvitee> changed,
            List<Invitee> unchanged,
            List<Invitee> withdrawn,
            List<Invitee> kept,
            List<Organisation> leftAlone,
            Map<OrganisationCode, Row.Trust> trusts,
            Map<OrganisationCode, Seen.Version> versions) {
        public Difference {
            versions = Map.copyOf(versions);
            trusts = Map.copyOf(trusts);
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

        /// Bodies that leave since the list names them by another code: by what they became, of that name
        /// and another type, with a code that differs in its first digit alone, or by the same name and
        /// place, where somebody said that it is right.
        public List<ChangedInvitee> successions() {
            Successors successors = new Successors(
                    Stream.of(added.stream(), changed.stream().map(ChangedInvitee::after), unchanged.stream())
                            .flatMap(invitees -> invitees),
                    trusts);
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
                    trusts,
                    versions);
        }
    }

    /// An organisation of which the list says something else than before.
    public record ChangedInvitee(Invitee before, Invitee after) {}

    /// Who of a list takes the place of other codes of the same bodies.
    private static final class Successors {
        private final Map<String, Invitee> byLastSix = new HashMap<>();
        private final Map<String, Invitee> byPlacedName = new HashMap<>();

        private Successors(Stream<Invitee> invitees, Map<OrganisationCode, Row.Trust> trusts) {
            invitees.forEach(each -> {
                Organisation organisation = each.organisation();
                switch (trusts.getOrDefault(organisation.code(), Row.Trust.UNSAID)) {
                    case DOUBTED -> {}
                    case UNSAID -> byLastSix.put(NationalRegister.lastSix(organisation.code()), each);
                    case SAID -> {
                        byLastSix.put(NationalRegister.lastSix(organisation.code()), each);
                        byPlacedName.put(NationalRegister.placed(organisation), each);
                    }
                }
            });
        }

        private Optional<Invitee> of(Organisation before) {
            return Optional.ofNullable(byLastSix.get(NationalRegister.lastSix(before.code())))
                    .filter(after -> NationalRegister.became(before, after.organisation()))
                    .or(() -> Optional.ofNullable(byPlacedName.get(NationalRegister.placed(before)))
                            .filter(after -> NationalRegister.sameBody(before, after.organisation())));
        }
    }

    private Map<OrganisationCode, Row.Trust> trusts() {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.invitee().organisation().code(), Row::trust, (one, _) -> one));
    }

    /// The lines that would make two of one body: it stands by another code, and theirs is doubted.
    ///
    /// @param present the slots of every province that this list names
    /// @param replace whether whoever is absent from this list leaves, unless they have registered
    /// @param asking whether somebody can be asked, also of a code that nothing else speaks against
    public ListFaults doubling(List<Slot> present, boolean replace, boolean asking) {
        Set<OrganisationCode> named = trusts().keySet();
        Map<OrganisationCode, String> before = present.stream()
                .filter(slot -> !slot.withdrawn())
                .collect(Collectors.toMap(
                        slot -> slot.organisation().code(), slot -> NationalRegister.placed(slot.organisation())));
        StandingBodies others = new StandingBodies(present.stream()
                .filter(slot -> !slot.withdrawn() && (slot.filled() || !replace))
                .map(Slot::organisation)
                .filter(each -> !named.contains(each.code())));
        ListFaults.Found found = new ListFaults.Found();
        for (Row row : rows) {
            Organisation organisation = row.invitee().organisation();
            boolean standsToo = NationalRegister.placed(organisation).equals(before.get(organisation.code()));
            boolean open = switch (row.trust()) {
                case DOUBTED -> true;
                case UNSAID -> asking;
                case SAID -> false;
            };
            if (open && !standsToo) {
                others.of(row).ifPresent(other -> found.add(RowFault.standing(row.place(), other)));
            }
        }
        return found.all();
    }

    /// Compares with what is there. A body that this list names by another code leaves under the one that was, since
    /// it would count twice; for a code that is doubted nobody leaves.
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
        Map<OrganisationCode, Row.Trust> trusts = trusts();
        Successors successors = new Successors(rows.stream().map(Row::invitee), trusts);
        present.stream()
                .filter(slot -> slots.containsKey(slot.organisation().code()) && !slot.withdrawn())
                .filter(slot -> replace || successors.of(slot.organisation()).isPresent())
                .forEach(slot -> (slot.filled() ? kept : withdrawn).add(slot.invitee()));
        Map<OrganisationCode, Seen.Version> versions = present.stream()
                .collect(Collectors.toMap(slot -> slot.organisation().code(), Slot::version));
        return new Difference(added, changed, unchanged, withdrawn, kept, List.of(), trusts, versions);
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
