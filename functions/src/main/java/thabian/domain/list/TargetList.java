package thabian.domain.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Invitee;
import thabian.domain.slot.Reach;
import thabian.domain.slot.Slot;

/// The organisations that an office wants invited, each once.
///
/// @param emails whether it has a column of mail addresses; where not, those on file stay
/// @param phones whether it has a column of telephone numbers; where not, those on file stay
public record TargetList(List<Row> rows, boolean emails, boolean phones) {
    /// A line, and where it stood in the file.
    public record Row(int number, Invitee invitee) {}

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
    public record Difference(
            List<Invitee> added,
            List<ChangedInvitee> changed,
            List<Invitee> unchanged,
            List<Invitee> withdrawn,
            List<Invitee> kept) {
        public Difference {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            unchanged = List.copyOf(unchanged);
            withdrawn = List.copyOf(withdrawn);
            kept = List.copyOf(kept);
        }

        /// How many of those compared were on the list before.
        public int before() {
            return changed.size() + unchanged.size() + withdrawn.size() + kept.size();
        }

        /// This difference once it was written.
        ///
        /// @param left for each of those withdrawn, whether it left; one that registered meanwhile did not
        public Difference havingWithdrawn(List<Boolean> left) {
            Map<Boolean, List<Invitee>> byLeft = IntStream.range(0, left.size())
                    .boxed()
                    .collect(Collectors.partitioningBy(
                            left::get, Collectors.mapping(withdrawn::get, Collectors.toList())));
            return new Difference(
                    added,
                    changed,
                    unchanged,
                    byLeft.getOrDefault(true, List.of()),
                    Stream.concat(kept.stream(), byLeft.getOrDefault(false, List.of()).stream())
                            .toList());
        }
    }

    /// An organisation of which the list says something else than before.
    public record ChangedInvitee(Invitee before, Invitee after) {}

    /// Compares with what is there.
    ///
    /// @param present the slots of every province that this list names, or that it may withdraw from
    /// @param replace whether whoever is absent from this list leaves
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
            } else if (invitee(slot).equals(after)) {
                unchanged.add(after);
            } else {
                changed.add(new ChangedInvitee(invitee(slot), after));
            }
        }
        List<Invitee> withdrawn = new ArrayList<>();
        List<Invitee> kept = new ArrayList<>();
        if (replace) {
            present.stream()
                    .filter(slot -> slots.containsKey(slot.organisation().code()) && !slot.withdrawn())
                    .forEach(slot -> (slot.filled() ? kept : withdrawn).add(invitee(slot)));
        }
        return new Difference(added, changed, unchanged, withdrawn, kept);
    }

    private static Invitee invitee(Slot slot) {
        return new Invitee(slot.organisation(), slot.reach());
    }

    private Reach reach(Reach told, Reach onFile) {
        return new Reach(emails ? told.email() : onFile.email(), phones ? told.phone() : onFile.phone());
    }
}
