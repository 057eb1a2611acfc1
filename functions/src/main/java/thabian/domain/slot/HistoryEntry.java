package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One thing that happened to a slot.
///
/// @param revision the slot's revision that it made, or left
/// @param what what happened
/// @param fields names of what changed, `attendees.officer.email`; never their content
/// @param who `contact` for the holder of the manage token and the caller of a registration, `sweep` for what comes by
/// date, else the officer
/// @param when the instant the request was received
/// @param reason why, in the officer's words; of a note, the note itself. It may name people, and leaves with them
/// @param answered of a call, what came of it
public record HistoryEntry(
        int revision,
        What what,
        List<String> fields,
        String who,
        Instant when,
        Optional<String> reason,
        Optional<Answered> answered) {
    public HistoryEntry {
        fields = List.copyOf(fields);
    }

    /// An entry that needs no reason.
    public HistoryEntry(int revision, What what, List<String> fields, String who, Instant when) {
        this(revision, what, fields, who, when, Optional.empty(), Optional.empty());
    }

    /// An entry of whatever is no call.
    public HistoryEntry(
            int revision, What what, List<String> fields, String who, Instant when, Optional<String> reason) {
        this(revision, what, fields, who, when, reason, Optional.empty());
    }

    /// What came of a call to an organisation.
    ///
    /// @param again when to ring again; empty where nothing was agreed
    /// @param by who said it, by name and post; it leaves with the people
    public record Answered(Said said, Optional<Instant> again, Optional<String> by) {
        /// The longest name and post, in characters.
        public static final int LONGEST_BY = 200;

        /// What is to be expected of the organisation since.
        public enum Said {
            /// It will register.
            REGISTERING,
            /// It wants to be rung again.
            AGAIN,
            NO_ANSWER,
            WRONG_NUMBER,
            /// The letter has not arrived.
            NO_LETTER,
            /// It sends nobody.
            DECLINED;

            /// Whether it is told by whom, and why.
            public boolean explained() {
                return this == DECLINED;
            }
        }

        private Answered nameless() {
            return new Answered(said, again, Optional.empty());
        }
    }

    /// What can happen to a slot.
    public enum What {
        REGISTERED,
        CHANGED,
        CANCELLED,
        RESTORED,
        MOVED_AWAY,
        MOVED_IN,
        EXTENDED,
        RESENT,
        LINK_RENEWED,
        ADDRESS_REPLACED,
        CODE_RENEWED,
        LISTED,
        LIST_CORRECTED,
        STRUCK,
        NAMES_RIGHT,
        NOTED,
        CALLED,
        NOTE_CORRECTED,
        NOTE_RETRACTED,
        ANNOUNCED,
        REMINDED,
        OBJECTED,
        FOUND_RIGHT,
        EXPORTED,
        ERASED,
        PURGED
    }

    /// This entry, naming only whose fields changed: `contact`, `attendees`.
    HistoryEntry summed() {
        List<String> whose = fields.stream()
                .map(field -> field.substring(0, field.indexOf('.') < 0 ? field.length() : field.indexOf('.')))
                .distinct()
                .toList();
        return new HistoryEntry(revision, what, whose, who, when, reason, answered);
    }

    /// Whether another tells of the same thing: one of the two may have been shortened since.
    boolean records(HistoryEntry other) {
        return revision == other.revision && what == other.what && who.equals(other.who) && when.equals(other.when);
    }

    /// Whether it is a call's.
    boolean call() {
        return what == What.CALLED;
    }

    /// Whether it tells of words alone: nothing was done to the slot.
    public boolean remark() {
        return what == What.NOTED || call();
    }

    /// Whether somebody's words are in it, or the name of whoever said them.
    boolean namesPeople() {
        return !equals(withoutReason());
    }

    /// This entry in other words.
    HistoryEntry saying(Optional<String> words) {
        return new HistoryEntry(revision, what, fields, who, when, words, answered);
    }

    /// This entry without anybody's words.
    public HistoryEntry withoutReason() {
        return new HistoryEntry(revision, what, fields, who, when, Optional.empty(), answered.map(Answered::nameless));
    }

    /// Whether it put these people where others stood or nobody did.
    public boolean fills() {
        return switch (what) {
            case REGISTERED, RESTORED -> true;
            case CHANGED, LINK_RENEWED, ADDRESS_REPLACED -> !fields.isEmpty();
            case CANCELLED,
                    MOVED_AWAY,
                    MOVED_IN,
                    EXTENDED,
                    RESENT,
                    CODE_RENEWED,
                    LISTED,
                    LIST_CORRECTED,
                    STRUCK,
                    NAMES_RIGHT,
                    NOTED,
                    CALLED,
                    NOTE_CORRECTED,
                    NOTE_RETRACTED,
                    ANNOUNCED,
                    REMINDED,
                    OBJECTED,
                    FOUND_RIGHT,
                    EXPORTED,
                    ERASED,
                    PURGED -> false;
        };
    }

    /// Whether nobody is registered there after it.
    public boolean empties() {
        return what == What.CANCELLED || what == What.MOVED_AWAY;
    }

    /// Whether it is of the registration, and so goes with it to another organisation; the terms of this one stay.
    boolean goesAlong() {
        return switch (what) {
            case EXTENDED,
                    CODE_RENEWED,
                    LISTED,
                    LIST_CORRECTED,
                    STRUCK,
                    NAMES_RIGHT,
                    CALLED,
                    NOTE_CORRECTED,
                    NOTE_RETRACTED -> false;
            case REGISTERED,
                    CHANGED,
                    CANCELLED,
                    RESTORED,
                    MOVED_AWAY,
                    MOVED_IN,
                    RESENT,
                    LINK_RENEWED,
                    ADDRESS_REPLACED,
                    NOTED,
                    ANNOUNCED,
                    REMINDED,
                    OBJECTED,
                    FOUND_RIGHT,
                    EXPORTED,
                    ERASED,
                    PURGED -> true;
        };
    }

    /// The same in a slot that had so many revisions before.
    HistoryEntry countedFrom(int revisions) {
        return new HistoryEntry(revision + revisions, what, fields, who, when, reason, answered);
    }

    /// Whether it told everyone registered how things stand.
    boolean tells() {
        return switch (what) {
            case REGISTERED, RESTORED, MOVED_IN, RESENT, ANNOUNCED, REMINDED -> true;
            case CHANGED -> !fields.isEmpty();
            case CANCELLED,
                    MOVED_AWAY,
                    EXTENDED,
                    LINK_RENEWED,
                    ADDRESS_REPLACED,
                    CODE_RENEWED,
                    LISTED,
                    LIST_CORRECTED,
                    STRUCK,
                    NAMES_RIGHT,
                    NOTED,
                    CALLED,
                    NOTE_CORRECTED,
                    NOTE_RETRACTED,
                    OBJECTED,
                    FOUND_RIGHT,
                    EXPORTED,
                    ERASED,
                    PURGED -> false;
        };
    }
}
