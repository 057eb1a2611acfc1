package thabian.domain.standing;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Deed;
import thabian.domain.call.Organisation;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Slot;

/// One line of a seminar's log: who did what, and when. Nobody's words are in it.
///
/// @param organisation to which it was done; empty where it was done to the seminar
public record LogLine(Instant when, String who, Optional<Organisation> organisation, Event event) {
    /// What was done.
    public sealed interface Event {
        /// Something that an organisation's history tells.
        record Happened(HistoryEntry entry) implements Event {}

        /// Something that was done to the seminar as a whole.
        record Done(Deed deed) implements Event {}
    }

    /// What a line is about.
    public enum Topic {
        REGISTRATIONS,
        MAILS,
        CALLS,
        LIST,
        SETTINGS,
        TAKEN
    }

    static LogLine of(Slot slot, HistoryEntry entry) {
        return new LogLine(
                entry.when(), entry.who(), Optional.of(slot.organisation()), new Event.Happened(entry.withoutReason()));
    }

    static LogLine of(Deed deed) {
        return new LogLine(deed.when(), deed.who(), Optional.empty(), new Event.Done(deed));
    }

    /// What it is about.
    public Topic topic() {
        return switch (event) {
            case Event.Happened(HistoryEntry entry) -> topic(entry.what());
            case Event.Done(Deed deed) -> topic(deed.what());
        };
    }

    private static Topic topic(HistoryEntry.What what) {
        return switch (what) {
            case REGISTERED,
                    CHANGED,
                    CANCELLED,
                    RESTORED,
                    MOVED_AWAY,
                    MOVED_IN,
                    EXTENDED,
                    NAMES_RIGHT,
                    OBJECTED,
                    FOUND_RIGHT,
                    ERASED,
                    PURGED -> Topic.REGISTRATIONS;
            case RESENT, LINK_RENEWED, ADDRESS_REPLACED, ANNOUNCED, REMINDED -> Topic.MAILS;
            case NOTED, CALLED, NOTE_CORRECTED, NOTE_RETRACTED -> Topic.CALLS;
            case CODE_RENEWED, LISTED, LIST_CORRECTED, STRUCK -> Topic.LIST;
            case EXPORTED -> Topic.TAKEN;
        };
    }

    private static Topic topic(Deed.What what) {
        return switch (what) {
            case MADE, SETTINGS_CHANGED, CLOSED, SERVED -> Topic.SETTINGS;
            case LIST_WRITTEN -> Topic.LIST;
            case TOOK_ROSTER, TOOK_CHANGES, TOOK_OUTSTANDING, TOOK_LIST, TOOK_SLIPS, TOOK_MAIL_MERGE, TOOK_LOG ->
                Topic.TAKEN;
        };
    }
}
