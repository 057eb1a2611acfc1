package thabian.domain.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Outbox.Address;

/// What all senders together know of the carrier: whether it takes mails, how fast, and whether people stopped them.
/// An outage is a state of the carrier, never a failure of a mail: while it lasts nothing is tried but one mail a
/// minute, another each time, and no mail is the worse for it.
///
/// @param version how often it was written
/// @param stop who stopped all sending; empty while mails may go
/// @param outage since when it takes nothing; empty while it does
/// @param doubt where something failed since it last took a mail; in an outage only where those are few
/// @param relented when it last took a mail that it had not taken before
/// @param line how fast it takes mails
public record Carrier(
        int version,
        Optional<Stop> stop,
        Optional<Outage> outage,
        Optional<Doubt> doubt,
        Optional<Instant> relented,
        MailLine line) {
    /// Nobody sent anything yet.
    public static final Carrier NEW =
            new Carrier(0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MailLine.EMPTY);

    /// In how many places mails have to fail, with none taken between, before the carrier is to blame and not a mail.
    public static final int OUTAGE = 3;

    /// After how long the carrier is to blame also where mails failed in fewer places, with none taken between.
    public static final Duration IN_VAIN = Duration.ofMinutes(3);

    /// How long an outage is left alone before a mail is tried again.
    public static final Duration PROBE = Duration.ofMinutes(1);

    /// For how long a carrier that took what it had not taken before is known to fail by chance.
    public static final Duration WAVERING = Duration.ofMinutes(5);

    /// How long nobody notes that it took such a mail once more.
    private static final Duration NOTED = Duration.ofMinutes(1);

    /// Somebody stopped all sending.
    ///
    /// @param who the officer; empty where the table came from a backup, whose owed mails nobody has reviewed
    public record Stop(Optional<String> who, String reason, Instant since) {}

    /// The carrier takes nothing.
    ///
    /// @param why what kind of trouble it was, for the operator; names nobody
    /// @param probeAt when one mail may be tried next
    /// @param tried whose mails were tried, the last first; only the first of them may be sent
    public record Outage(Instant since, String why, Instant probeAt, List<Address> tried) {
        /// How many of those are known.
        private static final int KNOWN = 30;

        public Outage {
            tried = tried.stream().distinct().limit(KNOWN).toList();
        }

        /// Whether the mail of an address is the one by which it is tried.
        public boolean isTriedBy(Address address) {
            return tried.getFirst().equals(address);
        }

        private Outage trying(Address address, Instant now) {
            return new Outage(
                    since,
                    why,
                    now.plus(PROBE),
                    Stream.concat(Stream.of(address), tried.stream()).toList());
        }
    }

    /// The carrier may take nothing.
    ///
    /// @param places where mails failed, with none taken between; fewer than [#OUTAGE]
    /// @param since when the first of them did
    public record Doubt(Set<Address> places, Instant since) {
        public Doubt {
            places = Set.copyOf(places);
        }

        /// The places, in an order that is always the same.
        private Stream<Address> inOrder() {
            return places.stream().sorted(Comparator.comparing(Address::toString));
        }

        private Doubt with(Address address) {
            Set<Address> more = new LinkedHashSet<>(places);
            more.add(address);
            return new Doubt(more, since);
        }
    }

    /// Whether what is owed at an address may be tried now. An outage in which few waited holds up none but
    /// those: whoever comes new tells whether it is one.
    public boolean serves(Address address) {
        boolean waits = outage.filter(down -> !down.isTriedBy(address)).isPresent();
        boolean isNew = doubt.filter(few -> !few.places().contains(address)).isPresent();
        return stop.isEmpty() && (!waits || isNew);
    }

    /// Whether it is time to see if an outage is over.
    public boolean probeDue(Instant now) {
        return stop.isEmpty()
                && outage.filter(down -> !now.isBefore(down.probeAt())).isPresent();
    }

    /// This while one mail is tried.
    public Carrier probing(Address address, Instant now) {
        return with(outage.map(down -> down.trying(address, now)));
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
    /// it takes nothing from us, else where that happened in several places, or for a while, with none taken
    /// between.
    public Carrier failed(Address address, Sent answer, Instant now) {
        Doubt wider = doubt.map(few -> few.with(address)).orElseGet(() -> new Doubt(Set.of(address), now));
        boolean sure =
                answer == Sent.CLOSED || wider.places().size() >= OUTAGE || (outage.isPresent() && doubt.isEmpty());
        boolean down = sure || !now.isBefore(wider.since().plus(IN_VAIN));
        return new Carrier(
                version,
                stop,
                down ? Optional.of(outage(address, wider, answer, now)) : outage,
                sure ? Optional.empty() : Optional.of(wider),
                relented,
                line);
    }

    private Outage outage(Address address, Doubt failed, Sent answer, Instant now) {
        return outage.map(known -> new Outage(known.since(), answer.name(), known.probeAt(), known.tried()))
                .orElseGet(() -> new Outage(
                        now,
                        answer.name(),
                        now.plus(PROBE),
                        Stream.concat(Stream.of(address), failed.inOrder()).toList()));
    }

    /// Whether a mail that failed at an address is to blame itself: others were taken since it failed before,
    /// and none of those had failed.
    public boolean blames(Address address, Instant now) {
        return outage.isEmpty()
                && !wavers(now)
                && doubt.filter(few -> few.places().contains(address)).isEmpty();
    }

    /// Whether it fails by chance: it took mails just now that it had not taken before.
    public boolean wavers(Instant now) {
        return relented.filter(at -> now.isBefore(at.plus(WAVERING))).isPresent();
    }

    /// This after it took a mail, or refused one for its address.
    public Carrier accepted() {
        return outage.isEmpty() && doubt.isEmpty()
                ? this
                : new Carrier(version, stop, Optional.empty(), Optional.empty(), relented, onward());
    }

    /// The line at an outage's end: what was slow before it tells nothing of what may go now.
    private MailLine onward() {
        return outage.isEmpty() ? line : line.recovered();
    }

    /// This after it took a mail of a message that had failed before.
    public Carrier relented(Instant now) {
        boolean noted = relented.filter(at -> now.isBefore(at.plus(NOTED))).isPresent();
        return noted
                ? accepted()
                : new Carrier(version, stop, Optional.empty(), Optional.empty(), Optional.of(now), onward());
    }

    /// This after it said that mails came too fast; in an outage one a minute goes anyway.
    public Carrier slowed(Instant now) {
        return outage.isPresent() ? this : with(line.slowed(now));
    }

    /// This with all sending stopped.
    public Carrier stopped(Stop by) {
        return new Carrier(version, Optional.of(by), outage, doubt, relented, line);
    }

    /// This with sending allowed again.
    public Carrier resumed() {
        return new Carrier(version, Optional.empty(), outage, doubt, relented, line);
    }

    /// This with another line.
    public Carrier with(MailLine next) {
        return new Carrier(version, stop, outage, doubt, relented, next);
    }

    /// This as it stands once it was written.
    public Carrier written() {
        return new Carrier(version + 1, stop, outage, doubt, relented, line);
    }

    private Carrier with(Optional<Outage> next) {
        return new Carrier(version, stop, next, doubt, relented, line);
    }
}
