package thabian.local.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a clerk waits for on a weak phone, from the QR to the slip: `make speed`. The processor is four times slower,
/// the network Lighthouse's slow 4G; three people come as one message of a chat. No test by its name: machines are
/// noisy.
class Speed {
    private static final int ROUNDS = 5;

    /// Milliseconds between two keys.
    private static final int KEY = 120;

    private static final String MESSAGE = """
            1. นายสมชาย ใจดี ปลัด อบต. โทร. 081-234-5678
            2. นางมานี มีตัวอย่าง หัวหน้าสำนักปลัด โทร. 082-345-6789
            3. น.ส.มาลี มีสุข นักวิเคราะห์นโยบายและแผน โทร. 083-456-7890
            """;

    /// Tells the largest paint so far, and of each interaction how long until what followed was painted, in
    /// milliseconds.
    private static final String OBSERVE = """
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => told("LCP", entry.startTime)))
              .observe({ type: "largest-contentful-paint", buffered: true });
            new PerformanceObserver((list) => list.getEntries().filter((entry) => entry.interactionId)
              .forEach((entry) => told("INP", entry.duration)))
              .observe({ type: "event", durationThreshold: 16, buffered: true });
            """;

    @RegisterExtension
    private static final Chromium CHROMIUM = Chromium.asPeopleHaveIt();

    private final Map<String, List<Double>> figures = new TreeMap<>();

    /// The worst of each page in this round.
    private final Map<String, Double> worst = new TreeMap<>();

    private String place = "";
    private int taps;
    private int keys;

    @Test
    void measure() throws IOException {
        for (var round = 0; round < ROUNDS; round++) {
            try (var play = Play.start("")) {
                var phone = phone();
                worst.clear();
                journey(play, phone);
                phone.context().close();
                worst.forEach(this::note);
            }
        }
        var lines = new StringBuilder("\nspeed: milliseconds, or how many\n");
        figures.forEach((what, all) -> lines.append(line(what, all)));
        System.out.print(lines);
    }

    private static String line(String what, List<Double> all) {
        var sorted = all.stream().sorted().toList();
        return "speed %-30s median %6.0f most %6.0f of %d%n"
                .formatted(what, sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
    }

    private Page phone() {
        var phone = CHROMIUM.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(360, 640)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setDeviceScaleFactor(2)
                        .setLocale("th-TH"))
                .newPage();
        phone.exposeFunction("told", told -> {
            worst.merge(place + " " + told[0], ((Number) told[1]).doubleValue(), Math::max);
            return null;
        });
        phone.addInitScript(OBSERVE);
        var tools = phone.context().newCDPSession(phone);
        tools.send("Network.enable");
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        tools.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        tools.send("Emulation.setCPUThrottlingRate", processor);
        return phone;
    }

    private void journey(Play play, Page phone) {
        taps = 0;
        keys = 0;
        var began = System.nanoTime();
        place = "1 form";
        phone.navigate(play.seminar());
        type(phone, "#organisation", "หนองกะปุ");
        tap(phone, "[role=option]");
        type(phone, "#contact-name", "วิภา ตั้งใจทำ");
        type(phone, "#contact-phone", "032111222");
        type(phone, "#contact-email", "saraban@6760607.example");
        phone.tap("#attendees-0-fullName");
        taps += 2;
        paste(phone);
        go(phone, "button[value=list]", "2 list");
        go(phone, "button[value=place]", "3 form filled");
        go(phone, "button[value=check]", "4 check");
        go(phone, "button[value=send]", "5 slip");
        settle(phone);
        var seconds = (System.nanoTime() - began) / 1e9;
        note("6 journey, taps", taps);
        note("6 journey, keys", keys);
        note("6 journey, ms", seconds * 1e3);
        note("6 journey, ms but for typing", seconds * 1e3 - keys * KEY);
    }

    /// Pastes as a finger does: the list of what can be done appears, and one tap chooses it.
    private static void paste(Page phone) {
        phone.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text', text);"
                        + "document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                MESSAGE);
    }

    private void type(Page phone, String box, String text) {
        tap(phone, box);
        phone.keyboard().type(text, new Keyboard.TypeOptions().setDelay(KEY));
        keys += text.length();
    }

    private void tap(Page phone, String what) {
        phone.tap(what);
        taps++;
    }

    /// Leads to another page.
    private void go(Page phone, String button, String next) {
        settle(phone);
        taps++;
        var pressed = System.nanoTime();
        var arrived = new AtomicBoolean();
        Consumer<Frame> watch = _ -> arrived.set(true);
        phone.onFrameNavigated(watch);
        phone.tap(button);
        phone.waitForCondition(arrived::get);
        phone.offFrameNavigated(watch);
        phone.waitForLoadState();
        note(next + ", ms to it", (System.nanoTime() - pressed) / 1e6);
        place = next;
    }

    /// Until what was painted is told.
    private static void settle(Page phone) {
        phone.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))");
    }

    private void note(String what, double figure) {
        figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(figure);
    }
}
