package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.call.Invitee;
import thabian.domain.slot.HistoryEntry.Answered;
import thabian.domain.slot.HistoryEntry.What;

/// What somebody had before them when they asked for a change: the change is made only where that is what stands.
public sealed interface Seen {
    /// They do not say.
    record Nothing() implements Seen {}

    /// Whatever there is: they mean to change it, but not to make it.
    record Whatever() implements Seen {}

    /// One of these revisions.
    record Revisions(Set<Integer> numbers) implements Seen {
        public Revisions {
            numbers = Set.copyOf(numbers);
        }
    }

    /// A slot in this very version: its revision, and what no revision counts too.
    ///
    /// @param recorded how many things had ever been recorded of it
    /// @param line stands for its line of the list, which whole lists change without anything being recorded; empty
    /// where that was not seen
    record Version(int revision, int recorded, String line) implements Seen {
        private static final Pattern WRITTEN =
                Pattern.compile("(0|[1-9][0-9]{0,8})-(0|[1-9][0-9]{0,8})(?:-([0-9a-f]{1,8}))?");

        /// Of a slot of which the line was not seen.
        public Version(int revision, int recorded) {
            this(revision, recorded, "");
        }

        /// As forms and programs carry it: `3-7-1c20fe`.
        public String written() {
            return revision + "-" + recorded + (line.isEmpty() ? "" : "-" + line);
        }

        /// Reads what was written so; empty where it was not.
        public static Optional<Version> find(String written) {
            Matcher numbers = WRITTEN.matcher(written);
            return numbers.matches()
                    ? Optional.of(new Version(
                            Integer.parseInt(numbers.group(1)),
                            Integer.parseInt(numbers.group(2)),
                            Objects.requireNonNullElse(numbers.group(3), "")))
                    : Optional.empty();
        }
    }

    /// This revision.
    static Seen revision(int number) {
        return new Revisions(Set.of(number));
    }

    /// Whether they saw another revision than this.
    default boolean other(int revision) {
        return switch (this) {
            case Nothing _, Whatever _ -> false;
            case Revisions(Set<Integer> numbers) -> !numbers.contains(revision);
            case Version(int seen, int _, String _) -> seen != revision;
        };
    }

    /// What was done to a slot that somebody did not see who looked at it before: nothing of it is put out by their
    /// act.
    ///
    /// @param standing the slot as it is now
    /// @param anew whether it is another revision: others are registered, or were told anew, or nobody is
    /// @param entries what was recorded since, oldest first
    /// @param relisted whether a whole list made another line of it since, or took it off or on
    record Unseen(Slot standing, boolean anew, List<HistoryEntry> entries, boolean relisted) {
        public Unseen {
            entries = List.copyOf(entries);
        }

        static Unseen of(Slot standing, Version seen) {
            List<HistoryEntry> entries = standing.past().since(seen.recorded());
            boolean another = !seen.line().isEmpty()
                    && !seen.line().equals(standing.version().line());
            return new Unseen(
                    standing,
                    seen.other(standing.revision()),
                    entries,
                    another && entries.stream().noneMatch(entry -> isOfLine(entry) || entry.what() == What.STRUCK));
        }

        /// Whether an act puts any of it out.
        boolean isPutOutBy(Act act) {
            return (anew && isAboutWhoIsRegistered(act))
                    || (relisted && isAboutLine(act))
                    || entries.stream().anyMatch(entry -> isPutOut(entry, act));
        }

        private boolean isAboutLine(Act act) {
            return act instanceof Act.Strike
                    || (act instanceof Act.Enlist(Invitee line, Optional<Invitee> _)
                            && (standing.withdrawn()
                                    || !standing.invitee().differences(line).isEmpty()));
        }

        /// Whether a move does.
        boolean isPutOutByMoving() {
            return anew || entries.stream().anyMatch(entry -> entry.what() == What.OBJECTED);
        }

        /// Whether all that an act would put out is the very same act by the same officer, and stands.
        boolean isJust(Act act, Order order) {
            List<HistoryEntry> others =
                    entries.stream().filter(entry -> isPutOut(entry, act)).toList();
            return !others.isEmpty()
                    && others.stream()
                            .allMatch(entry -> entry.who().equals(order.who())
                                    && entry.reason().orElse("").equals(order.reason()))
                    && stands(act);
        }

        private boolean stands(Act act) {
            return switch (act) {
                case Act.Reissue _ -> true;
                case Act.Extend(Instant until, Optional<Instant> _) ->
                    standing.extendedUntil().equals(Optional.of(until));
                case Act.Register _,
                        Act.FindRight _,
                        Act.Withdraw _,
                        Act.Undo _,
                        Act.Resend _,
                        Act.NewLink _,
                        Act.ReplaceAddress _,
                        Act.Enlist _,
                        Act.Strike _,
                        Act.FindNamesRight _,
                        Act.Note _,
                        Act.Called _,
                        Act.Export _,
                        Act.Erase _,
                        Act.Reword _,
                        Act.Retract _ -> false;
            };
        }

        /// The terms of an organisation, the line of the list and words beside the registration are another's matter.
        private static boolean isAboutWhoIsRegistered(Act act) {
            return switch (act) {
                case Act.Register _,
                        Act.FindRight _,
                        Act.Withdraw _,
                        Act.Undo _,
                        Act.Resend _,
                        Act.NewLink _,
                        Act.ReplaceAddress _,
                        Act.Strike _,
                        Act.FindNamesRight _,
                        Act.Erase _ -> true;
                case Act.Called(Answered answered) -> answered.said() == Answered.Said.DECLINED;
                case Act.Extend _, Act.Reissue _, Act.Enlist _, Act.Note _, Act.Export _, Act.Reword _, Act.Retract _ ->
                    false;
            };
        }

        /// Whoever vouches puts out that the organisation objected; a note says by itself which words it replaces. The
        /// words of one that was corrected stand where it was made.
        private boolean isPutOut(HistoryEntry entry, Act act) {
            return switch (act) {
                case Act.Extend _ -> entry.what() == What.EXTENDED;
                case Act.Reissue _ -> entry.what() == What.CODE_RENEWED;
                case Act.Enlist(Invitee line, Optional<Invitee> _) ->
                    entry.what() == What.STRUCK
                            || (isOfLine(entry)
                                    && standing.invitee().differences(line).stream()
                                            .anyMatch(entry.fields()::contains));
                case Act.Strike _ -> entry.what() == What.LISTED || entry.what() == What.EXTENDED;
                case Act.Erase(var _, boolean allWords) ->
                    allWords && (entry.namesPeople() || entry.what() == What.NOTE_CORRECTED);
                case Act.Register _, Act.FindRight _, Act.Undo _, Act.Resend _, Act.NewLink _, Act.ReplaceAddress _ ->
                    entry.what() == What.OBJECTED;
                case Act.Withdraw _,
                        Act.FindNamesRight _,
                        Act.Note _,
                        Act.Called _,
                        Act.Export _,
                        Act.Reword _,
                        Act.Retract _ -> false;
            };
        }

        private static boolean isOfLine(HistoryEntry entry) {
            return entry.what() == What.LISTED || entry.what() == What.LIST_CORRECTED;
        }
    }
}
