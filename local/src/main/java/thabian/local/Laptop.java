package thabian.local;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import thabian.function.Wiring;
import thabian.local.events.EventBus;
import thabian.local.events.FilterPattern;
import thabian.local.events.SchedulePump;
import thabian.local.events.StreamPump;
import thabian.local.gateway.Gateway;
import thabian.local.gateway.OneName;
import thabian.local.template.Template;
import thabian.platform.Settings;

/// The whole stack in this JVM: the template's API, functions, table, stream and schedule, all on loopback.
public final class Laptop implements AutoCloseable {
    private final MovableClock clock;
    private final Deque<Closeable> started = new ArrayDeque<>();
    private final List<SchedulePump> schedules = new ArrayList<>();
    private final EventBus bus = new EventBus();
    private final LocalDynamo dynamo;
    private final Deployment deployment;
    private final World world;

    /// Starts the stack; when this returns, it answers.
    ///
    /// @throws CannotStart in one sentence, where it cannot start as asked
    /// @throws thabian.local.template.TemplateException in one sentence, where the template cannot be played
    public static Laptop start(Options options, MovableClock clock) throws IOException {
        return new Laptop(Template.read(options.template()), options, clock, Store.LISTENING);
    }

    /// Starts the stack of a template that was read before, over another store.
    static Laptop start(Template template, Options options, MovableClock clock, Store store) throws IOException {
        return new Laptop(template, options, clock, store);
    }

    private Laptop(Template template, Options options, MovableClock clock, Store store) throws IOException {
        this.clock = clock;
        try {
            var server = bind(options.port());
            started.push(() -> server.stop(0));
            options.data().map(DataLock::take).ifPresent(started::push);
            dynamo = store.start(options.data());
            started.push(dynamo::close);
            var stage = new Gateway.Stage(
                    options.stage().orElse(template.parameters().getOrDefault("Stage", "local")),
                    options.stage().isPresent());
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            deployment = new Deployment(template, stage, address, dynamo.endpoint());
            world = new World(deployment, options, clock, bus);
            serve(server, template, settings -> store.wiring(dynamo, settings, clock));
        } catch (IOException | RuntimeException e) {
            closeQuietly();
            throw e;
        }
    }

    private void serve(HttpServer server, Template template, Function<Settings, Wiring> wiring) {
        var stream = dynamo.create(template.table(), Deployment.TABLE).orElseThrow();
        template.asides().forEach(table -> dynamo.create(table, Deployment.aside(table)));
        Demo.seed(dynamo.client());
        var lambdas = new Lambdas(template, deployment::environment, wiring);
        started.push(lambdas::close);
        started.push(bus::close);
        for (var rule : template.rules()) {
            bus.rule(FilterPattern.of(rule.pattern(deployment.values())), rule.function(), lambdas);
        }
        world.handlers().forEach(server::createContext);
        Gateway.mount(server, template.api(), deployment.stage(), lambdas, clock)
                .getFilters()
                .add(new OneName(deployment.console().address()));
        server.start();
        for (var mapping : template.streams()) {
            started.push(StreamPump.start(dynamo.streams(), stream, mapping, lambdas)::close);
        }
        for (var schedule : template.schedules()) {
            var pump = SchedulePump.start(schedule, lambdas, clock);
            schedules.add(pump);
            started.push(pump::close);
        }
        clock.onMove(_ -> runSchedules());
        started.push(world::close);
    }

    /// Where pages and API begin, without a slash at the end.
    public URI home() {
        return deployment.home();
    }

    /// The store that the stack runs on.
    public LocalDynamo dynamo() {
        return dynamo;
    }

    /// What stands in for the world outside.
    World world() {
        return world;
    }

    /// The account's default event bus.
    EventBus bus() {
        return bus;
    }

    /// Runs everything scheduled now, as after the clock was moved.
    void runSchedules() {
        schedules.forEach(SchedulePump::run);
    }

    /// Stops everything, what started last first.
    @Override
    public void close() throws IOException {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }

    private static HttpServer bind(int port) throws IOException {
        // Without it a small answer waits 40 ms for the caller's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (BindException e) {
            throw refusal(port, e);
        }
    }

    static CannotStart refusal(int port, BindException e) {
        var forbidden = String.valueOf(e.getMessage()).startsWith("Permission denied");
        var sentence = forbidden
                ? "Port %d is forbidden to you, as ports below 1024 often are: choose another with --port."
                : "Port %d is taken: stop what listens there, or choose another with --port.";
        return new CannotStart(sentence.formatted(port));
    }
}
