package thabian.page.console;

import thabian.domain.post.Mailboxes;
import thabian.domain.text.EmailAddress;

/// A seminar's office, whose mailbox takes no mail: no summary and no report reaches it.
public record DeadOffice(EmailAddress mailbox, Mailboxes.Dead why) {}
