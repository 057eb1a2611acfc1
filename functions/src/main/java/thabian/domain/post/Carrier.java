package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Outbox.Address;

/// What all senders together know of the carrier: whether it takes mails, how fast, and whether people stopped them.
/// An outage is a state of the carrier, never a failure of a mail: while it lasts nothing is tried but one mail a
/// minute, another each time, and no mail is the worse for it.
///
/// @param version how often it was written
/// @param stop who stopped all sending; empty while mails may go
/// @param outage since when it takes nothing; empty while it does
/// @param failing where something failed since it last took a mail; fewer than [#OUTAGE]
/// @param line how fast it takes mails
public record Carrier(int version, Optional<Stop> stop, Optional<Outage> outage, Set<Address> failing, MailLine line) {
    /// Nobody sent anything yet.
    public static final Carrier NEW = new Carrier(0, Optional.empty(), Optional.empty(), Set.of(), MailLine.EMPTY);

    /// In how many places mails have to fail, with none taken between, before the carrier is to blame and not a mail.
    public static final int OUTAGE = 3;

    /// How long an outage is left alone before a mail is tried again.
    public static final Duration PROBE = Duration.ofMinutes(1);

    public Carrier {
        failing = Set.copyOf(failing);
    }

    /// Somebody stopped all sending.
    ///
    /// @param who the officer; empty where the table came from a backup, whose owed mails nobody has reviewed
    public record Stop(Optional<String> who, String reason, Instant since) {}

    /// The carrier takes nothing.
    ///
    /// @param why what kind of trouble it was, for the operator; names nobody
    /// @param probeAt when one mail may be tried next
    /// @param tried whose mail was tried last; nobody else's is
    public record Outage(Instant since, String why, Instant probeAt, Address tried) {}

    /// Whether what is owed at an address may be tried now.
    public boolean serves(Address address) {
        return stop.isEmpty()
                && outage.filter(down -> !down.tried().equals(address)).isEmpty();
    }

    /// Whether it is time to see if an outage is over.
    public boolean probeDue(Instant now) {
        return stop.isEmpty()
                && outage.filter(down -> !now.isBefore(down.probeAt())).isPresent();
    }

    /// This while one mail is tried.
    public Carrier probing(Address address, Instant now) {
        return with(outage.map(down -> new Outage(down.since(), down.why(), now.plus(PROBE), address)));
    }

    /// Whether a mail that was not taken tells of the carrier at all. One that refused what a message says has
    /// answered, and may take others; and the silence that one message met again and again, while others were
    /// taken, is its own.
    public static boolean concerns(Sent answer, Message message) {
        return switch (answer) {
            case CLOSED, THROTTLED -> true;
            case UNKNOWN -> !message.stuck();
            case REJECTED, REFUSED, ACCEPTED -> false;
        };
    }

    /// This after it did not take a mail, which [concerns][#concerns] it. It is down at once where it says that
    /// it takes nothing from us, else where that happened in several places and it took none between.
    public Carrier failed(Address address, Sent answer, Instant now) {
        Set<Address> places = new LinkedHashSet<>(failing);
        places.add(address);
        if (outage.isPresent()) {
            return with(outage.map(down -> new Outage(down.since(), answer.name(), down.probeAt(), down.tried())));
        }
        return answer == Sent.CLOSED || places.size() >= OUTAGE
                ? new Carrier(
                        version,
                        stop,
                        Optional.of(new Outage(now, answer.name(), now.plus(PROBE), address)),
                        Set.of(),
                        line)
                : new Carrier(version, stop, outage, places, line);
    }

    /// Whether a mail that failed at an address is to blame itself: others were taken since it failed before.
    public boolean blames(Address address) {
        return outage.isEmpty() && !failing.contains(address);
    }

    /// This after it took a mail, or refused one for its address.
    public Carrier accepted() {
        return outage.isEmpty() && failing.isEmpty()
                ? this
                : new Carrier(version, stop, Optional.empty(), Set.of(), line);
    }

    /// This after it said that mails came too fast.
    public Carrier slowed(Instant now) {
        return with(line.slowed(now));
    }

    /// This with all sending stopped.
    public Carrier stopped(Stop by) {
        return new Carrier(version, Optional.of(by), outage, failing, line);
    }

    /// This with sending allowed again.
    public Carrier resumed() {
        return new Carrier(version, Optional.empty(), outage, failing, line);
    }

    /// This with another line.
    public Carrier with(MailLine next) {
        return new Carrier(version, stop, outage, failing, next);
    }

    /// This as it stands once it was written.
    public Carrier written() {
        return new Carrier(version + 1, stop, outage, failing, line);
    }

    private Carrier with(Optional<Outage> next) {
        return new Carrier(version, stop, next, failing, line);
    }
}
