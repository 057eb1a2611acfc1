package thabian.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import thabian.domain.post.Allowance;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.domain.post.MailLine;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.StopSeen;
import thabian.work.Attempts.Attempt;

/// What everybody who sends asks of the carrier, and tells all others of it.
public final class Carriage {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Carriers carriers;
    private final Allowance allowance;
    private final Pace pace;

    /// @param allowance what the carrier allows, as agreed with it
    /// @param pace by which turns are given
    public Carriage(Carriers carriers, Allowance allowance, Pace pace) {
        this.carriers = carriers;
        this.allowance = allowance;
        this.pace = pace;
    }

    /// What is known of the carrier now.
    public Carrier current() {
        return carriers.current();
    }

    /// How many mails may go within the next minute.
    double mailsAMinute(Carrier carrier) {
        MailLine line = carrier.line();
        Instant now = pace.now();
        return Math.min(line.rate(allowance, now) * MINUTE.toSeconds(), left(carrier));
    }

    /// How many mails the last 24 hours left of what may go.
    int left(Carrier carrier) {
        return carrier.line().left(allowance, pace.now());
    }

    /// How many of those may be used up by what lets others pass.
    int leftForYielding(Carrier carrier) {
        return carrier.line().left(allowance.yielding(), pace.now());
    }

    /// Waits until mails that go together may go.
    ///
    /// @param known the carrier as the caller knows it
    /// @param message whose mails they are
    /// @param spare how long the caller may wait
    /// @return false where they may not: sending is stopped, the carrier is down and this is not the mail by
    /// which it is tried, the line is long, or the day's allowance is spent
    boolean awaitTurn(Carrier known, Address address, Message message, int mails, Duration spare) {
        Instant now = pace.now();
        Optional<Instant> turn = Attempts.settle("the carrier", known, standing -> {
            Optional<MailLine.Turn> given = Optional.of(standing)
                    .filter(carrier -> carrier.serves(address))
                    .flatMap(carrier -> carrier.line().turn(mails, allowed(carrier, message), now))
                    .filter(next -> !now.plus(spare).isBefore(next.at()));
            return given.map(next -> attempt(standing.with(next.line()), Optional.of(next.at())))
                    .orElseGet(() -> new Attempt.Settled<>(Optional.empty()));
        });
        turn.ifPresent(pace::await);
        return turn.isPresent();
    }

    /// What a message may use up; the carrier is tried by any.
    private Allowance allowed(Carrier carrier, Message message) {
        return message.yields() && carrier.outage().isEmpty() ? allowance.yielding() : allowance;
    }

    /// Tells that a mail was not taken, which concerns the carrier.
    ///
    /// @return the carrier before and after
    Heard failed(Address address, Sent answer, Instant now) {
        return tell(carrier -> carrier.failed(address, answer, now));
    }

    /// Tells that a mail was taken, or refused for its address.
    ///
    /// @param again whether mails of its message had not been taken before
    Heard accepted(boolean again, Instant now) {
        return tell(carrier -> again ? carrier.relented(now) : carrier.accepted());
    }

    /// Tells that mails go too fast.
    Heard slowed() {
        return tell(carrier -> carrier.slowed(pace.now()));
    }

    /// Tells that nobody waits any more: whether an outage is over is told by whoever sends next.
    void idle() {
        tell(Carrier::accepted);
    }

    /// Has one mail tried to see whether an outage is over; false where it is over already.
    boolean probe(Address address, Instant now) {
        return tell(carrier -> carrier.probing(address, now)).after().outage().isPresent();
    }

    /// Stops all sending, or lets it go on; only where it stands as somebody saw it.
    ///
    /// @return false where others stopped it meanwhile, or let it go on: nothing was done
    public boolean set(Optional<Carrier.Stop> stop, StopSeen seen) {
        return Attempts.settle("the carrier", carriers.current(), standing -> {
            boolean overtaken = seen.isOvertaken(standing, stop);
            return overtaken || StopSeen.isDone(standing, stop)
                    ? new Attempt.Settled<>(!overtaken)
                    : attempt(stop.map(standing::stopped).orElseGet(standing::resumed), true);
        });
    }

    /// What is heard of the carrier.
    ///
    /// @param before as it was known before
    /// @param after as it is known now
    record Heard(Carrier before, Carrier after) {
        /// Whether the carrier is down, and was not.
        boolean wentDown() {
            return before.outage().isEmpty() && after.outage().isPresent();
        }

        /// Whether the carrier was down, and is not any more.
        boolean cameBack() {
            return before.outage().isPresent() && after.outage().isEmpty();
        }
    }

    private Heard tell(UnaryOperator<Carrier> change) {
        return Attempts.settle("the carrier", carriers.current(), standing -> {
            Carrier next = change.apply(standing);
            return next.equals(standing)
                    ? new Attempt.Settled<>(new Heard(standing, standing))
                    : attempt(next, new Heard(standing, next));
        });
    }

    private <R> Attempt<Carrier, R> attempt(Carrier next, R result) {
        return carriers.write(next)
                .<Attempt<Carrier, R>>map(_ -> new Attempt.Settled<>(result))
                .orElseGet(() -> new Attempt.Overtaken<>(carriers.current()));
    }
}
