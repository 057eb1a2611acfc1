package thabian.function;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import thabian.domain.call.Deeds;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.Seminars;
import thabian.domain.post.Allowance;
import thabian.domain.post.DailyBound;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailer;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Slots;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;
import thabian.dynamo.DynamoCarriers;
import thabian.dynamo.DynamoDeeds;
import thabian.dynamo.DynamoDutyRoster;
import thabian.dynamo.DynamoListJobs;
import thabian.dynamo.DynamoMailboxes;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSessions;
import thabian.dynamo.DynamoSlots;
import thabian.mail.Letters;
import thabian.platform.Artefact;
import thabian.platform.Log;
import thabian.platform.MisconfiguredException;
import thabian.platform.Need;
import thabian.platform.RandomIds;
import thabian.platform.Settings;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.work.AtOnce;
import thabian.work.Carriage;
import thabian.work.Dispatch;
import thabian.work.LetterDesk;
import thabian.work.ListWriter;
import thabian.work.Pace;
import thabian.work.Registry;
import thabian.work.Release;
import thabian.work.Sweep;

/// The one place that wires: builds the adapter of a port for whoever asks, all on one client of the table. What a
/// single function needs, that function builds, so that no other carries its libraries (docs/decisions/0037).
public class Wiring {
    /// How long one try of the store may take: a connection that a snapshot kept may be dead.
    private static final Duration TRY = Duration.ofSeconds(4);

    /// How long all tries together may take.
    static final Duration CALL = Duration.ofSeconds(12);

    private final Settings settings;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final Pace pace;
    private final RandomGenerator random;
    private @Nullable DynamoDbClient dynamo;

    /// Wires by these settings and this clock; nothing is built yet.
    public Wiring(Settings settings, InstantSource clock) {
        this(settings, clock, System::nanoTime, new SleepingPace(clock), new SecureRandom());
    }

    /// The same where time passes in another way than the system's.
    ///
    /// @param ticker nanoseconds that only ever grow, by which copies age
    public Wiring(Settings settings, InstantSource clock, LongSupplier ticker) {
        this(
                settings,
                clock,
                ticker,
                new SleepingPace(() -> Instant.EPOCH.plusNanos(ticker.getAsLong())),
                new SecureRandom());
    }

    /// The same where how mails wait for their turn and what is drawn are known beforehand, and so everything else.
    ///
    /// @param pace by which mails keep in step
    /// @param random where tokens and ids are drawn from
    protected Wiring(Settings settings, InstantSource clock, LongSupplier ticker, Pace pace, RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.pace = pace;
        this.random = random;
    }

    /// Wires as Lambda runs it: settings from the environment, the system's clock. Where a snapshot is kept of this
    /// start, the table is asked once first, so that every start from the snapshot knows the way.
    ///
    /// @param needs what the function cannot do without
    /// @throws MisconfiguredException if some of that is missing or wrong: the start fails, and with it the deploy
    public static Wiring fromEnvironment(Need... needs) {
        Wiring wiring = fromEnvironmentCold(needs);
        if (wiring.settings.snapshot() && !wiring.settings.table().isEmpty()) {
            wiring.askTheTable();
        }
        return wiring;
    }

    /// The same without asking: for a function that nobody waits for, and that may not read.
    static Wiring fromEnvironmentCold(Need... needs) {
        try {
            Artefact.requireItsProcessor();
            return new Wiring(Settings.from(System.getenv()).with(needs), InstantSource.system());
        } catch (MisconfiguredException wrong) {
            throw told(wrong);
        }
    }

    /// The sentence names settings, and nobody: it may be logged.
    private static MisconfiguredException told(MisconfiguredException wrong) {
        Log.error("cannot-start", Map.of("why", String.valueOf(wrong.getMessage())));
        return wrong;
    }

    /// Asks by a client that is closed then: a connection that fell asleep in a snapshot costs seconds.
    ///
    /// @throws MisconfiguredException if there is no such table, or none of sessions
    void askTheTable() {
        try (DynamoDbClient once = anotherDynamo()) {
            there("TABLE", settings.table(), () -> new DynamoSeminars(once, settings.table(), ticker).all());
            if (!settings.sessions().isEmpty()) {
                there("SESSIONS", settings.sessions(), () -> sessions(once).find(new SessionId("nobody's")));
            }
        } catch (SdkException coldStart) {
            Log.warn("started-cold", Map.of("thrown", coldStart.getClass().getName()));
        }
    }

    private static void there(String setting, String table, Runnable ask) {
        try {
            ask.run();
        } catch (ResourceNotFoundException absent) {
            throw told(new MisconfiguredException(
                    "Cannot start: there is no table " + table + " in this account and region (" + setting + ")."));
        }
    }

    /// What the deployment decides.
    public Settings settings() {
        return settings;
    }

    /// The clock that every rule about now goes by, but for the instant that a gateway states.
    public InstantSource clock() {
        return clock;
    }

    /// Where tokens and ids are drawn from; nobody foretells it.
    public RandomGenerator random() {
        return random;
    }

    /// Where seminars are kept.
    public Seminars seminars() {
        return new DynamoSeminars(dynamo(), settings.table(), ticker);
    }

    /// Where slots are kept.
    public Slots slots() {
        return new DynamoSlots(dynamo(), settings.table());
    }

    /// Where it is kept what was done to seminars as a whole.
    public Deeds deeds() {
        return new DynamoDeeds(dynamo(), settings.table());
    }

    /// Where it is kept which officer does which district.
    public DutyRoster roster() {
        return new DynamoDutyRoster(dynamo(), settings.table());
    }

    /// Where owed mails lie.
    public Outbox outbox() {
        return new DynamoOutbox(dynamo(), settings.table());
    }

    /// Where it is kept which mailboxes take no mail.
    public Mailboxes mailboxes() {
        return new DynamoMailboxes(dynamo(), settings.table());
    }

    /// What fills, changes and empties slots.
    public Registry registry() {
        return new Registry(slots(), random, new RegistryLog(settings.metrics()));
    }

    /// How many calls of a list are made at a time.
    protected AtOnce atOnce() {
        return AtOnce.onThreads();
    }

    /// What writes what lists ordered.
    public ListWriter lists() {
        return new ListWriter(new DynamoListJobs(dynamo(), settings.table()), slots(), atOnce(), random, ticker);
    }

    /// What does the minute's round of what is due.
    public Sweep sweep() {
        return new Sweep(
                seminars(),
                slots(),
                outbox(),
                registry(),
                release(),
                lists(),
                random,
                new PulseLog(settings.metrics()));
    }

    private Release release() {
        return new Release(outbox(), seminars(), carriage());
    }

    /// What everybody who sends asks of the carrier.
    public Carriage carriage() {
        Settings.Sending sending = settings.sending();
        Allowance allowance = new Allowance(sending.perSecond(), sending.perDay());
        return new Carriage(new DynamoCarriers(dynamo(), settings.table()), allowance, pace);
    }

    /// What sends owed messages.
    ///
    /// @param mailer what carries them out
    public Dispatch dispatch(Mailer mailer) {
        return new Dispatch(
                outbox(),
                mailboxes(),
                DailyBound.USUAL,
                new LetterDesk(seminars(), slots(), letters(), clock),
                mailer,
                carriage(),
                release(),
                clock,
                () -> RandomIds.uuid(random),
                new DispatchLog(settings.metrics()));
    }

    /// What writes the mails.
    Letters letters() {
        URI address = settings.publicAddress().orElse(URI.create(""));
        return switch (EmailAddress.parse(settings.sending().sender())) {
            case Parsed.Value<EmailAddress>(EmailAddress sender) -> new Letters(address, sender);
            case Parsed.Wrong<EmailAddress> _ ->
                throw told(new MisconfiguredException(
                        "Cannot start: SENDER is no address that mails come from (the parameter Sender;"
                                + " registrar@office.example is one)."));
        };
    }

    /// Where it is kept who is signed in at the console.
    public Sessions sessions() {
        return sessions(dynamo());
    }

    private Sessions sessions(DynamoDbClient client) {
        return new DynamoSessions(client, settings.sessions());
    }

    /// The client of the table, one for all that is wired here.
    protected DynamoDbClient dynamo() {
        if (dynamo == null) {
            dynamo = anotherDynamo();
        }
        return dynamo;
    }

    /// A client of the table that nothing else uses.
    protected DynamoDbClient anotherDynamo() {
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .overrideConfiguration(limits -> limits.apiCallAttemptTimeout(TRY)
                        .apiCallTimeout(CALL)
                        // An officer's move holds both its items for a moment.
                        .retryStrategy(retry -> retry.retryOnException(TransactionConflictException.class)));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
