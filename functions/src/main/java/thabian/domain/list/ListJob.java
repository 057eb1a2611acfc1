package thabian.domain.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;

/// The putting in force of a target list, part by part: what somebody saw and ordered, and how far it is written.
///
/// @param who the officer, or the program
/// @param ordered the instant it was ordered
/// @param provinces the digits of those whose organisations it may touch
/// @param counts what it does, as it was ordered
/// @param left the parts that are not written yet, by their numbers, and how many organisations each has
/// @param stayed who was to leave and did not, having registered meanwhile
/// @param leftAlone to whom nothing was done, since others had dealt with them meanwhile
/// @param touched when it was ordered, or a part of it last written
public record ListJob(
        SeminarId seminar,
        Id id,
        String who,
        Instant ordered,
        SortedSet<String> provinces,
        Counts counts,
        SortedMap<Integer, Integer> left,
        SortedSet<OrganisationCode> stayed,
        List<LeftAlone> leftAlone,
        Instant touched) {
    /// Nobody is at a job of which nothing was written for so long.
    private static final Duration ALONE = Duration.ofSeconds(30);

    public ListJob {
        provinces = Collections.unmodifiableSortedSet(new TreeSet<>(provinces));
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
        stayed = Collections.unmodifiableSortedSet(new TreeSet<>(stayed));
        leftAlone = List.copyOf(leftAlone);
    }

    /// What a list does to an organisation.
    public enum Effect {
        ADDED,
        CHANGED,
        WITHDRAWN
    }

    /// An organisation to which a list would have done something that others had dealt with since it was judged: they
    /// had put it on or off the list, made another line of it, or recorded something where it would leave.
    public record LeftAlone(Effect effect, OrganisationCode code) {}

    /// To whom a part did not do what it was to.
    ///
    /// @param stayed who was to leave and did not, having registered meanwhile
    public record Spared(Set<OrganisationCode> stayed, List<LeftAlone> leftAlone) {
        /// Nobody.
        public static final Spared NOBODY = new Spared(Set.of(), List.of());

        public Spared {
            stayed = Set.copyOf(stayed);
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /// What tells a job from others of its seminar: 48 drawn bits as twelve hexadecimal digits.
    public record Id(String value) {
        private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");

        public Id {
            if (!isOne(value)) {
                throw new IllegalArgumentException("twelve hexadecimal digits name a job");
            }
        }

        /// Whether a text from outside may be one.
        public static boolean isOne(String text) {
            return FORM.matcher(text).matches();
        }

        /// Draws one.
        public static Id draw(RandomGenerator random) {
            return new Id(HexFormat.of().toHexDigits(random.nextLong(), 12));
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /// How many organisations a list adds, changes, leaves as they are, withdraws, and keeps since they registered.
    public record Counts(int added, int changed, int unchanged, int withdrawn, int kept) {
        /// Those of a difference.
        public static Counts of(TargetList.Difference difference) {
            return new Counts(
                    difference.added().size(),
                    difference.changed().size(),
                    difference.unchanged().size(),
                    difference.withdrawn().size(),
                    difference.kept().size());
        }

        /// These once so many that were kept moved to another code, and left.
        public Counts moving(int moved) {
            return new Counts(added, changed, unchanged, withdrawn + moved, kept - moved);
        }
    }

    /// A job of which nothing is written yet.
    ///
    /// @param parts what it is made of
    public static ListJob of(
            SeminarId seminar,
            Id id,
            String who,
            Set<String> provinces,
            Counts counts,
            List<ListPart> parts,
            Instant now) {
        SortedMap<Integer, Integer> left = new TreeMap<>();
        parts.forEach(part -> left.put(left.size(), part.rows()));
        return new ListJob(
                seminar, id, who, now, new TreeSet<>(provinces), counts, left, new TreeSet<>(), List.of(), now);
    }

    /// This once a part of it was written, which counts once however often it was.
    public ListJob having(int part, Spared spared, Instant now) {
        if (!left.containsKey(part)) {
            return this;
        }
        SortedMap<Integer, Integer> rest = new TreeMap<>(left);
        rest.remove(part);
        SortedSet<OrganisationCode> all = new TreeSet<>(stayed);
        all.addAll(spared.stayed());
        List<LeftAlone> alone = new ArrayList<>(leftAlone);
        alone.addAll(spared.leftAlone());
        return new ListJob(seminar, id, who, ordered, provinces, counts, rest, all, alone, now);
    }

    /// Whether all of it is written.
    public boolean done() {
        return left.isEmpty();
    }

    /// Whether somebody else has to go on, since nobody did for a while.
    public boolean alone(Instant now) {
        return !done() && !touched.isAfter(now.minus(ALONE));
    }

    /// Whether it may touch organisations of one of these provinces.
    public boolean concerns(Set<String> digits) {
        return provinces.stream().anyMatch(digits::contains);
    }

    /// How many organisations it was ordered to write.
    public int rows() {
        return counts.added() + counts.changed() + counts.withdrawn();
    }

    /// How many of them are not written yet.
    public int toWrite() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many of them are written.
    public int written() {
        return rows() - toWrite();
    }

    /// What it does, as far as is known by now.
    public Counts result() {
        return new Counts(
                counts.added() - leftAlone(Effect.ADDED),
                counts.changed() - leftAlone(Effect.CHANGED),
                counts.unchanged(),
                counts.withdrawn() - stayed.size() - leftAlone(Effect.WITHDRAWN),
                counts.kept() + stayed.size());
    }

    private int leftAlone(Effect effect) {
        return (int) leftAlone.stream().filter(each -> each.effect() == effect).count();
    }
}
