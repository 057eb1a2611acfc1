package thabian.domain.standing;

import java.util.List;
import thabian.domain.post.MailFate;
import thabian.domain.slot.Slot;

/// How many of an area's organisations are invited and have registered, and how its mail fares.
///
/// @param declined of those that have not registered, who said that they send nobody
public record Tally(int invited, int registered, int declined, Mails mails) {
    /// Addresses by what became of their mail.
    ///
    /// @param sent the carrier took it
    /// @param bounced it came back, was refused, or is not sent since earlier ones came back
    /// @param owed it has not gone out
    public record Mails(int sent, int bounced, int owed) {}

    /// Counts slots, none of them withdrawn.
    static Tally of(List<Slot> invited) {
        List<MailFate.Fate> fates = invited.stream()
                .flatMap(slot -> slot.mailFates().stream())
                .map(MailFate::fate)
                .toList();
        Mails mails = new Mails(
                count(fates, MailFate.Fate.SENT, MailFate.Fate.DELIVERED, MailFate.Fate.COMPLAINED),
                count(
                        fates,
                        MailFate.Fate.BOUNCED,
                        MailFate.Fate.TEMPORARY,
                        MailFate.Fate.REFUSED,
                        MailFate.Fate.GIVEN_UP),
                count(fates, MailFate.Fate.OWED, MailFate.Fate.LATER));
        return new Tally(
                invited.size(),
                (int) invited.stream().filter(Slot::filled).count(),
                (int) invited.stream().filter(Slot::declined).count(),
                mails);
    }

    /// The counts of several areas in one.
    public static Tally sum(List<Tally> areas) {
        return new Tally(
                areas.stream().mapToInt(Tally::invited).sum(),
                areas.stream().mapToInt(Tally::registered).sum(),
                areas.stream().mapToInt(Tally::declined).sum(),
                new Mails(
                        areas.stream().mapToInt(area -> area.mails.sent).sum(),
                        areas.stream().mapToInt(area -> area.mails.bounced).sum(),
                        areas.stream().mapToInt(area -> area.mails.owed).sum()));
    }

    /// Invited and not registered, who declined among them.
    public int outstanding() {
        return invited - registered;
    }

    /// Invited, neither registered nor declined.
    public int silent() {
        return outstanding() - declined;
    }

    private static int count(List<MailFate.Fate> fates, MailFate.Fate... counted) {
        return (int)
                fates.stream().filter(fate -> List.of(counted).contains(fate)).count();
    }
}
