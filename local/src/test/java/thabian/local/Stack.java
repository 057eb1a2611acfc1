package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Deeds;
import thabian.domain.call.Edition;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Rules;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListPart;
import thabian.domain.post.Carrier;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Outbox;
import thabian.domain.slot.Act;
import thabian.domain.slot.Order;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoCarriers;
import thabian.dynamo.DynamoDeeds;
import thabian.dynamo.DynamoDutyRoster;
import thabian.dynamo.DynamoListJobs;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSessions;
import thabian.dynamo.DynamoSlots;
import thabian.given.Given;
import thabian.local.client.Answer;
import thabian.local.client.Asking;
import thabian.local.client.TypedForm;
import thabian.local.gateway.FunctionFailure;
import thabian.local.gateway.Gateway;
import thabian.local.ses.SesFault;
import thabian.local.template.Template;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignedIn;
import thabian.staff.Staff;
import thabian.work.Registry;

/// The whole stack for one test class, in memory, on a port that is free: the project's own template, the letter's
/// seminar, its 85 organisations, and a clock that stands on 8 March 2564, 09:00.
public final class Stack implements AutoCloseable {
    /// The letter's seminar.
    public static final String SEMINAR = "/api/seminars/ita-2564";

    /// Where its registrations are made.
    public static final String REGISTRATIONS = SEMINAR + "/registrations";

    /// How [#stopMails] stops them.
    public static final Carrier.Stop STOP =
            new Carrier.Stop(Optional.of("officer"), "stopped", instant("2021-03-08T09:00:00+07:00"));

    private static final Template TEMPLATE =
            Template.read(Options.parse(List.of()).template());

    private final MovableClock clock = new MovableClock(Optional.empty());
    private final Deque<Organisation> untouched = new ArrayDeque<>(Demo.organisations());
    private final Map<String, Map<String, String>> staff = new ConcurrentHashMap<>();
    private final Map<String, String> lasting = new ConcurrentHashMap<>();
    private final Laptop laptop;
    private final Deployment deployment;
    private final Lambdas lambdas;

    private Stack(Optional<String> stage, Store store) {
        var options =
                new Options(0, Optional.empty(), stage, Options.parse(List.of()).template());
        try {
            laptop = Laptop.start(TEMPLATE, options, clock, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var address = URI.create("http://127.0.0.1:" + laptop.home().getPort());
        deployment = new Deployment(
                TEMPLATE,
                new Gateway.Stage("prod", false),
                address,
                laptop.dynamo().endpoint());
        lambdas = new Lambdas(
                TEMPLATE, deployment::environment, settings -> store.wiring(laptop.dynamo(), settings, clock));
    }

    /// Starts one.
    public static Stack start() {
        return new Stack(Optional.empty(), new StoreWithin());
    }

    /// Starts one whose table other processes can reach too.
    public static Stack startListening() {
        return new Stack(Optional.empty(), Store.LISTENING);
    }

    /// Starts one whose every address is below a stage.
    public static Stack startAt(String stage) {
        return new Stack(Optional.of(stage), new StoreWithin());
    }

    /// Where pages and API begin, without a slash at the end.
    public URI home() {
        return laptop.home();
    }

    /// Begins a request to a path below [#home].
    public Asking ask(String method, String path) {
        return Asking.of(method, URI.create(home() + path));
    }

    /// Gets a path.
    public Answer get(String path) {
        return ask("GET", path).answer();
    }

    /// Registers by the API, as the organisation's own link does: very many come here in one moment, and nobody's mails
    /// are to be held for it.
    public Answer register(TypedForm typed) {
        return register("ita-2564", own(typed));
    }

    /// Registers for another seminar by the API.
    public Answer register(String seminar, TypedForm typed) {
        return ask("POST", "/api/seminars/" + seminar + "/registrations")
                .json(typed.json())
                .answer();
    }

    private TypedForm own(TypedForm typed) {
        return Optional.of(typed)
                .filter(form -> form.has("/organisation") && !form.has("/code"))
                .flatMap(form -> OrganisationCode.find(form.text("/organisation")))
                .flatMap(code -> slots().find(letter().id(), code))
                .flatMap(Slot::code)
                .map(own -> typed.with("/code", own.value()))
                .orElse(typed);
    }

    /// Changes the registration of the organisation that was typed, by the API.
    public Answer change(String token, int revision, TypedForm typed) {
        return registration("PUT", typed.text("/organisation"))
                .holding(token)
                .ifMatch(revision)
                .json(typed.asChange().json())
                .answer();
    }

    /// Begins a request about an organisation's registration.
    public Asking registration(String method, String organisation) {
        return ask(method, REGISTRATIONS + "/" + organisation);
    }

    /// Moves the clock, as `PUT /local/clock` does; the sweep runs before this returns.
    public void moveClockTo(String time) {
        Asking.of("PUT", home().resolve("/local/clock"))
                .json("{\"now\": \"" + time + "\"}")
                .answer();
    }

    /// Runs the sweep once more.
    public void sweep() {
        laptop.runSchedules();
    }

    /// The code of an organisation that no test of this class has had yet.
    public String nextOrganisation() {
        return untouched.pop().code().digits();
    }

    /// All organisations of the target list, in its order.
    public static List<Organisation> organisations() {
        return Demo.organisations();
    }

    /// The letter's seminar as the stack is seeded with it.
    public static Seminar letter() {
        return Demo.seminar();
    }

    /// The letter's seminar under another name and window, perhaps asking for codes.
    public static Seminar another(String id, String opens, String closes, boolean codeRequired) {
        return another(id, opens, closes, codeRequired, letter().provinces());
    }

    /// The same for other provinces.
    public static Seminar another(
            String id, String opens, String closes, boolean codeRequired, List<Province> provinces) {
        Seminar letter = letter();
        return new Seminar(
                new SeminarId(id),
                letter.subject(),
                letter.office(),
                letter.meeting(),
                new Window(instant(opens), instant(closes)),
                letter.seats(),
                new Rules(codeRequired, letter.purgeAfterDays()),
                new Territory(letter.owner(), provinces),
                Edition.FIRST);
    }

    /// Reads a time as the contract writes it.
    public static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    /// The seminars that the stack keeps.
    public Seminars seminars() {
        return new DynamoSeminars(laptop.dynamo().client(), Deployment.TABLE, System::nanoTime);
    }

    /// The slots that the stack keeps.
    public Slots slots() {
        return new DynamoSlots(laptop.dynamo().client(), Deployment.TABLE);
    }

    /// What was done to seminars as a whole.
    public Deeds deeds() {
        return new DynamoDeeds(laptop.dynamo().client(), Deployment.TABLE);
    }

    /// The register over those slots.
    public Registry registry() {
        return new Registry(slots(), Given.random());
    }

    /// Grants an organisation a late exception from the letter's seminar.
    public void extend(String organisation, String until) {
        registry()
                .perform(
                        letter(),
                        new OrganisationCode(organisation),
                        new Act.Extend(instant(until)),
                        Order.now("officer-76", "ขอขยายเวลา", clock.instant()));
    }

    /// An organisation's slot for the letter's seminar, as it lies in the table.
    public Slot slot(String organisation) {
        return slots().find(letter().id(), new OrganisationCode(organisation)).orElseThrow();
    }

    /// Has everybody do each district of a province that an officer does.
    public void shareDistricts(SeminarId seminar, String province) {
        var roster = new DynamoDutyRoster(laptop.dynamo().client(), Deployment.TABLE);
        roster.of(seminar, province)
                .officers()
                .forEach((district, who) -> roster.assign(
                        seminar, province, district, Optional.empty(), Optional.of(who), clock.instant()));
    }

    /// Every item of the table, as text to search in.
    public String everythingStored() {
        return laptop.dynamo().client().scanPaginator(request -> request.tableName(Deployment.TABLE)).items().stream()
                .map(Map::toString)
                .collect(Collectors.joining("\n"));
    }

    /// Takes an organisation out of the table, with all that happened to it.
    public void forget(SeminarId seminar, OrganisationCode organisation) {
        var key = Map.of(
                "pk", AttributeValue.fromS("SLOT#" + seminar + "#" + organisation.province()),
                "sk", AttributeValue.fromS(organisation.digits()));
        laptop.dynamo()
                .client()
                .deleteItem(request -> request.tableName(Deployment.TABLE).key(key));
    }

    /// Orders a list that nobody begins to write.
    public void order(ListJob job, List<ListPart> parts) {
        new DynamoListJobs(laptop.dynamo().client(), Deployment.TABLE).begin(job, parts);
    }

    /// Takes a part of such a list out of the table.
    public void lose(ListJob job, int part) {
        var key = Map.of(
                "pk", AttributeValue.fromS("LIST#" + job.seminar() + "#" + job.id()),
                "sk", AttributeValue.fromS(String.valueOf(part)));
        laptop.dynamo()
                .client()
                .deleteItem(request -> request.tableName(Deployment.TABLE).key(key));
    }

    /// Every mail that went out, the oldest first.
    public List<Map<String, Object>> mails() {
        return Asking.of("GET", home().resolve("/local/mailbox.json")).answer().list();
    }

    /// Whom the mails went to, with repetitions.
    public List<String> recipients() {
        return mails().stream()
                .flatMap(mail -> ((List<?>) mail.get("to")).stream())
                .map(String::valueOf)
                .toList();
    }

    /// What the senders know of SES.
    public Carrier carrier() {
        return new DynamoCarriers(laptop.dynamo().client(), Deployment.TABLE).current();
    }

    /// Returns once every mail that is owed has gone out and its fate is kept.
    public void settleMails() {
        OwedMails.settle(laptop);
    }

    /// Has SES behave so from now on, as `PUT /local/ses` does.
    public void switchSes(String mode, double share) {
        Asking.of("PUT", home().resolve("/local/ses"))
                .json("{\"mode\": \"" + mode + "\", \"share\": " + share + "}")
                .answer();
    }

    /// Stops all mails, as an officer of every province may.
    public void stopMails() {
        new DynamoCarriers(laptop.dynamo().client(), Deployment.TABLE)
                .write(carrier().stopped(STOP))
                .orElseThrow();
    }

    /// Has a sender hold an organisation's mails as while a copy is in SES's hands; they are never settled then.
    public void holdMails(String organisation) {
        settleMails();
        var slot = slot(organisation);
        registry().remind(slot, clock.instant());
        new DynamoOutbox(laptop.dynamo().client(), Deployment.TABLE)
                .take(
                        new Outbox.Address.OfSlot(
                                slot.seminar(), slot.organisation().code()),
                        Lease.of(UUID.randomUUID(), clock.instant()),
                        clock.instant())
                .orElseThrow();
    }

    /// Makes the next mails go wrong in SES.
    public void failNextMails(SesFault... faults) {
        laptop.world().ses().failNext(faults);
    }

    /// Gives an event to a function of the template, beside the gateway, the stream and the schedule.
    byte[] invoke(String function, byte[] event) throws TimeoutException, FunctionFailure {
        return lambdas.invoke(function, event);
    }

    /// The environment that a function of the template sees, wherever it runs.
    public Map<String, String> environment(String function) {
        return deployment.environment(TEMPLATE.function(function));
    }

    /// A token of the local issuer.
    public String staffToken(String provinces, String role) {
        var token = Asking.of("GET", home().resolve("/local/staff-token?provinces=" + provinces + "&role=" + role))
                .answer()
                .text();
        staff.put(token, Map.of(Staff.SUBJECT, role + "-" + provinces, "provinces", provinces, "role", role));
        return token;
    }

    /// What a browser holds where whoever has this token is signed in, for eight hours; of what is no token, that.
    public String session(String token) {
        return Staff.fromContext(staff.getOrDefault(token, Map.of()))
                .map(person -> {
                    var id = SessionId.draw(new SecureRandom());
                    var now = clock.instant();
                    sessions().keep(id, new SignedIn(person, now, now.plus(Duration.ofHours(8)), Optional.empty()));
                    return id.secret();
                })
                .orElse(token);
    }

    /// The same, one for all that such a browser asks that leaves its session alone, while the clock stands.
    public String lastingSession(String token) {
        return lasting.computeIfAbsent(token, this::session);
    }

    /// Where it is kept who is signed in.
    public Sessions sessions() {
        return new DynamoSessions(laptop.dynamo().client(), "thabian-sessions");
    }

    @Override
    public void close() throws IOException {
        lambdas.close();
        laptop.close();
        assertThat(AwsCalls.refused()).isEmpty();
    }
}
