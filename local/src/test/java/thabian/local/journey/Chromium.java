package thabian.local.journey;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The machine's own Chromium, driven by Playwright, one for all tests of a JVM, since it takes two seconds to start;
/// nothing is downloaded. The one without windows comes first: the same pages cost it a third less. Where there is
/// none, the tests are skipped; in continuous integration they fail.
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final String NO_SANDBOX = "--no-sandbox";

    /// No page of a test lives long enough to be worth a graphics processor, a process or an optimised script.
    private static final List<String> SPARING = List.of(
            NO_SANDBOX,
            "--disable-gpu",
            "--disable-software-rasterizer",
            "--disable-site-isolation-trials",
            "--js-flags=--no-maglev --no-turbofan");

    private static Optional<Driven> driven = Optional.empty();

    private final List<String> flags;

    Chromium() {
        this(SPARING);
    }

    private Chromium(List<String> flags) {
        this.flags = flags;
    }

    /// As people have it, for what is measured: in a JVM of its own, since one is started for all.
    static Chromium asPeopleHaveIt() {
        return new Chromium(List.of(NO_SANDBOX));
    }

    private record Driven(Playwright playwright, Browser browser) {
        static Driven start(Path program, List<String> flags) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options =
                    new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(flags);
            return new Driven(playwright, playwright.chromium().launch(options));
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (driven.isEmpty()) {
            var started = Driven.start(find().orElseGet(Chromium::missing), flags);
            Runtime.getRuntime().addShutdownHook(new Thread(started.playwright()::close));
            driven = Optional.of(started);
        }
    }

    /// Nobody finds what the tests of another class left open.
    @Override
    public void afterAll(ExtensionContext context) {
        driven.stream().flatMap(one -> one.browser().contexts().stream()).forEach(BrowserContext::close);
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing() {
        var sentence = "The browser journeys need Chromium and found none: install it, or name it in CHROMIUM.";
        return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }

    Browser browser() {
        return driven.orElseThrow().browser();
    }

    /// A clerk's phone.
    ///
    /// @param script whether JavaScript is on
    Phone phone(Play play, boolean script) {
        return new Phone(browser(), script, play.local("/"));
    }

    /// The screen on an officer's desk.
    Phone desk(Play play) {
        return Phone.desk(browser(), play.local("/"));
    }
}
