package thabian.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Carrier;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Tokens;
import thabian.dynamo.DynamoCarriers;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.local.Deployment;
import thabian.local.Laptop;
import thabian.local.MovableClock;
import thabian.local.Options;
import thabian.local.template.Template;
import thabian.upload.RegisterFile;
import thabian.work.Registry;

/// Registers every organisation of the country through HTTP at a laptop's stack, while an officer looks how it stands
/// and downloads the roster; by turns with it as many clients send the same writes straight to the same DynamoDB
/// Local. Then nothing may be lost. Run by bench/load.
public final class Load implements AutoCloseable {
    private static final int CLIENTS = 8;

    /// In how many parts the country registers, by turns with the bare writes.
    private static final int PARTS = 8;

    /// The longest that any of it may take.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /// How often whoever registers presses at the most.
    private static final int PRESSES = 5;

    /// The province with the most organisations.
    private static final String WATCHED = "30";

    private static final String BARE = "thabian-bare";
    private static final SeminarId WARM = new SeminarId("warm");
    private static final SeminarId NATION = new SeminarId("nation");
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final SecureRandom random = new SecureRandom();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String typed = BenchStore.typed();
    private final Laptop laptop;
    private final List<Guest> country;
    private final AtomicInteger again = new AtomicInteger();

    /// An organisation, and the code by which it registers.
    private record Guest(Organisation organisation, InvitationCode code) {}

    /// Hears what is asked of the table, and does nothing of it.
    private static final class Overhearing implements DynamoDbClient {
        private UpdateItemRequest heard = UpdateItemRequest.builder().build();

        @Override
        public UpdateItemResponse updateItem(UpdateItemRequest request) {
            heard = request;
            throw SdkClientException.create("nothing is written");
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private Load() throws IOException {
        laptop = Laptop.start(Options.parse(List.of("--memory", "--port", "0")), new MovableClock(Optional.empty()));
        var register = RegisterFile.register();
        country = register.provinces().stream()
                .flatMap(province -> register.in(province).stream())
                .map(organisation -> new Guest(organisation, InvitationCode.draw(random)))
                .toList();
    }

    /// No arguments.
    public static void main(String... arguments) {
        var out = System.out;
        // The stack's log is written, and goes nowhere.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().start(Load::limit);
        try (var load = new Load()) {
            load.run(out);
            out.flush();
            System.exit(0);
        } catch (Exception broken) {
            broken.printStackTrace();
            System.exit(1);
        }
    }

    private static void limit() {
        try {
            Thread.sleep(LONGEST);
            System.err.println("It takes longer than " + LONGEST.toMinutes() + " minutes.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private void run(PrintStream out) throws Exception {
        laptop.dynamo()
                .create(Template.read(Options.parse(List.of()).template()).table(), BARE);
        var some = country.subList(0, country.size() / PARTS);
        stopMails();
        invite(WARM, some);
        bare(WARM, some);
        through(WARM, some);
        invite(NATION, country);
        quieten();
        var bare = 0.0;
        var through = 0.0;
        var ratios = new ArrayList<String>();
        var officer = new Officer(WATCHED);
        for (var part = 0; part < PARTS; part++) {
            var guests = country.subList(country.size() * part / PARTS, country.size() * (part + 1) / PARTS);
            var bareNow = bare(NATION, guests);
            var throughNow = watched(officer, () -> through(NATION, guests));
            System.err.printf(
                    "%d/%d: %d registrations in %.1f s, their writes alone in %.1f s%n",
                    part + 1, PARTS, guests.size(), throughNow, bareNow);
            ratios.add("%.2f".formatted(bareNow / throughNow));
            bare += bareNow;
            through += throughNow;
            quieten();
        }
        out.printf(
                "load: %s, %d processors: %,d registrations by %d clients through HTTP, %.0f a second; the same writes alone"
                        + " %.0f a second; ratio %.2f (%s). Meanwhile an officer looked %d times at the largest province's"
                        + " board and roster; %d registrations were sent again. Nothing is lost: %s.%n",
                LocalDate.now(),
                MACHINE.getAvailableProcessors(),
                country.size(),
                CLIENTS,
                country.size() / through,
                country.size() / bare,
                bare / through,
                String.join(" ", ratios),
                officer.looks,
                again.get(),
                lost());
    }

    /// Has all mails wait, as an officer may: they are sent elsewhere, and slower than anybody registers.
    private void stopMails() {
        var carriers = new DynamoCarriers(laptop.dynamo().client(), Deployment.TABLE);
        var stop = new Carrier.Stop(Optional.of("officer"), "a load is measured", MovableClock.START);
        carriers.write(carriers.current().stopped(stop)).orElseThrow();
    }

    /// What a call answers while an officer looks how the province stands, and downloads its roster, by turns, one a
    /// second.
    private double watched(Officer officer, Callable<Double> call) throws Exception {
        var over = new CountDownLatch(1);
        try (var one = Executors.newSingleThreadExecutor()) {
            var watching = one.submit(() -> {
                do {
                    officer.look();
                } while (!over.await(1, TimeUnit.SECONDS));
                return officer;
            });
            try {
                return call.call();
            } finally {
                over.countDown();
                watching.get();
            }
        }
    }

    /// Puts organisations on the list of a seminar, in the stack's table and in the one that is written to bare.
    private void invite(SeminarId id, List<Guest> guests) throws Exception {
        for (var table : List.of(Deployment.TABLE, BARE)) {
            var slots = new DynamoSlots(laptop.dynamo().client(), table);
            atOnce(guests.stream()
                    .<Callable<Void>>map(guest -> () -> {
                        slots.invite(id, Invitee.of(guest.organisation()), Optional.of(guest.code()));
                        return null;
                    })
                    .toList());
        }
        new DynamoSeminars(laptop.dynamo().client(), Deployment.TABLE, System::nanoTime).write(seminar(id, guests));
    }

    private static Seminar seminar(SeminarId id, List<Guest> guests) {
        return BenchStore.seminar(
                id,
                MovableClock.START,
                guests.stream()
                        .map(Guest::organisation)
                        .map(organisation -> new Province(organisation.code().province(), organisation.province()))
                        .distinct()
                        .toList());
    }

    /// What an organisation types that came by its own link.
    private String typed(Guest guest) {
        return BenchStore.typed(typed, guest.organisation().code())
                .replaceFirst("\\{", "{\"code\": \"" + guest.code().value() + "\", ");
    }

    /// Seconds that the writes of registrations take, as our code would ask for them and without it.
    private double bare(SeminarId id, List<Guest> guests) throws Exception {
        var seminar = seminar(id, guests);
        var client = laptop.dynamo().client();
        return atOnce(guests.stream()
                .map(guest -> write(seminar, guest))
                .<Callable<UpdateItemResponse>>map(write -> () -> client.updateItem(write))
                .toList());
    }

    private UpdateItemRequest write(Seminar seminar, Guest guest) {
        var table = new Overhearing();
        var registry = new Registry(new DynamoSlots(table, BARE), random);
        var submission = BenchStore.submission(typed(guest));
        try {
            registry.register(seminar, submission, Tokens.draw(random), MovableClock.START);
        } catch (SdkClientException heard) {
            return table.heard;
        }
        throw new IllegalStateException("nothing was asked of the table");
    }

    /// Seconds that registrations take through HTTP.
    private double through(SeminarId id, List<Guest> guests) throws Exception {
        var address = URI.create(laptop.home() + "/api/seminars/" + id + "/registrations");
        var asked = guests.stream()
                .map(guest -> HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(typed(guest)))
                        .build())
                .toList();
        return atOnce(asked.stream()
                .<Callable<Void>>map(request -> () -> {
                    register(request);
                    return null;
                })
                .toList());
    }

    /// Whoever is told that something failed presses again, as the answer says.
    private void register(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (var presses = 1; presses < PRESSES && answer.statusCode() >= 500; presses++) {
            again.incrementAndGet();
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200 || again.get() == 0) {
            expect(201, answer);
        }
    }

    private static void expect(int status, HttpResponse<?> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /// Seconds that as many clients as there are take to make calls, each once.
    private static <T> double atOnce(List<Callable<T>> calls) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var begun = System.nanoTime();
            var made = clients.invokeAll(calls);
            var seconds = (System.nanoTime() - begun) / 1e9;
            for (var call : made) {
                call.get();
            }
            return seconds;
        }
    }

    /// Returns once what registrations set going behind them is over.
    private static void quieten() throws InterruptedException {
        for (var busy = Double.MAX_VALUE; busy > 0.05; ) {
            var before = MACHINE.getProcessCpuTime();
            TimeUnit.SECONDS.sleep(1);
            busy = (MACHINE.getProcessCpuTime() - before) / 1e9;
        }
    }

    /// What is not there that was registered; a sentence where all of it is.
    private String lost() throws IOException, InterruptedException {
        var officer = new Officer("*");
        var registered = officer.registered();
        var rows = JSON.std.listFrom(officer.get("registrants?format=json"));
        var there = rows.stream()
                .map(row -> (Map<?, ?>) row)
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(((Map<?, ?>) row.get("organisation")).get("code")),
                        Collectors.mapping(row -> String.valueOf(row.get("email")), Collectors.toSet())));
        var missing = country.stream()
                .map(guest -> guest.organisation().code().digits())
                .filter(code -> !Set.of("saraban@" + code + ".example", "piti@" + code + ".example")
                        .equals(there.get(code)))
                .count();
        var slots = new DynamoSlots(laptop.dynamo().client(), Deployment.TABLE);
        var once = RegisterFile.register().provinces().stream()
                .flatMap(province -> slots.all(NATION, province).stream())
                .filter(slot ->
                        slot.history().size() == 1 && slot.post().messages().size() == 1)
                .count();
        var whole = registered == country.size()
                && rows.size() == 3 * country.size()
                && missing == 0
                && once == country.size();
        if (!whole) {
            throw new IllegalStateException(
                    "lost: %d registered, %d rows, %d organisations without their people, %d once"
                            .formatted(registered, rows.size(), missing, once));
        }
        return "%,d registered, %,d rows of the roster, each organisation's own people, one history entry and one owed message"
                .formatted(registered, rows.size());
    }

    /// Somebody of an office for these provinces.
    private final class Officer {
        private final String token;
        private int looks;

        Officer(String provinces) throws IOException, InterruptedException {
            var issuer = URI.create(laptop.home() + "/")
                    .resolve("/local/staff-token?provinces=" + provinces + "&role=officer");
            token = http.send(HttpRequest.newBuilder(issuer).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        }

        int registered() throws IOException, InterruptedException {
            return (int) JSON.std.mapFrom(get("progress")).get("registered");
        }

        void look() throws IOException, InterruptedException {
            get(looks % 2 == 0 ? "progress" : "registrants?format=xlsx");
            looks++;
        }

        byte[] get(String what) throws IOException, InterruptedException {
            var address = URI.create(laptop.home() + "/api/staff/seminars/" + NATION + "/" + what);
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            expect(200, answer);
            return answer.headers().firstValue("Content-Encoding").isEmpty() ? answer.body() : unpacked(answer.body());
        }
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacking.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        laptop.close();
    }
}
