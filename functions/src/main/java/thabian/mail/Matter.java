package thabian.mail;

import thabian.domain.post.Message;
import thabian.domain.post.Recipient;

/// What a letter about a slot tells its recipient.
enum Matter {
    CONFIRMATION,
    CHANGED,
    RESTORED,
    MOVED,
    MANAGE_LINK,
    UPDATED,
    REMINDER,
    CANCELLED,
    /// Somebody came in the organisation's name.
    NOTICE,
    /// The organisation's mailbox on the list says that it was not they.
    OBJECTED,
    /// You were dropped; of those who stay it tells nothing.
    FORMER;

    /// @param news whether it also tells that time or link of the seminar is another
    /// @param written whether its recipient was written to before: to whoever was not, a change is no news
    static Matter of(Message.Kind kind, Recipient.Role role, boolean news, boolean written) {
        if (role == Recipient.Role.FORMER) {
            return FORMER;
        }
        if (role == Recipient.Role.LISTED) {
            return NOTICE;
        }
        return switch (kind) {
            case CONFIRMATION -> CONFIRMATION;
            case CHANGED, UPDATED -> changed(news, written);
            case RESTORED -> RESTORED;
            case MOVED -> MOVED;
            case MANAGE_LINK -> MANAGE_LINK;
            case REMINDER -> REMINDER;
            case CANCELLED -> CANCELLED;
            case OBJECTED -> OBJECTED;
            case CLOSING_REPORT, TROUBLES -> throw new IllegalArgumentException("no slot owes what an office is told");
        };
    }

    private static Matter changed(boolean news, boolean written) {
        Matter told = news ? UPDATED : CHANGED;
        return written ? told : CONFIRMATION;
    }
}
