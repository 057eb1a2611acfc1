package thabian.platform;

/// A figure that the functions print and CloudWatch keeps, by which alarms ring. Each is one more custom metric to pay.
public enum Metric {
    /// How long somebody has waited for the mail that is owed the longest. Without what goes to everybody, and what
    /// people stopped.
    OLDEST_OWED_MAIL("OldestOwedMail", "Seconds"),
    /// The same of what goes to everybody of a seminar at once.
    OLDEST_BULK_MAIL("OldestBulkMail", "Seconds"),
    /// The same of everything, while people have stopped all mail.
    OLDEST_HELD_MAIL("OldestHeldMail", "Seconds"),
    /// Items that owe mail, as far as they were counted.
    ITEMS_OWING("ItemsOwing", "Count"),
    /// Messages that fail again and again although others go.
    STUCK_MAILS("StuckMails", "Count"),
    /// Whether the carrier takes nothing from us: 0 or 1.
    CARRIER_DOWN("CarrierDown", "Count"),
    /// Seminars whose closing work is not done although their deadline is long over.
    OVERDUE_CLOSINGS("OverdueClosings", "Count"),
    /// Rounds of the sweep that came to their end: its heartbeat.
    SWEEPS("Sweeps", "Count"),
    /// Copies that the carrier took.
    MAILS_SENT("MailsSent", "Count"),
    /// Copies that nobody gets: refused for their address, or their mailbox is known to take none.
    MAILS_GIVEN_UP("MailsGivenUp", "Count"),
    /// Messages that wait until an officer has looked.
    MAILS_HELD("MailsHeld", "Count"),
    /// Copies that came back for good.
    MAILS_BOUNCED("MailsBounced", "Count"),
    /// Copies that somebody called spam.
    MAILS_COMPLAINED("MailsComplained", "Count"),
    /// Organisations that registered.
    REGISTRATIONS_ACCEPTED("RegistrationsAccepted", "Count"),
    /// Registrations that the rules refused, by `Reason`.
    REGISTRATIONS_REFUSED("RegistrationsRefused", "Count");

    private final String id;
    private final String unit;

    Metric(String id, String unit) {
        this.id = id;
        this.unit = unit;
    }

    /// Its name in CloudWatch.
    public String id() {
        return id;
    }

    /// Its unit in CloudWatch's words.
    public String unit() {
        return unit;
    }
}
