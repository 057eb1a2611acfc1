package thabian.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A clerk's phone, or the wider screen of an office: a page, and a list of whatever went wrong behind it.
final class Phone implements AutoCloseable {
    /// The button from a form to the page that shows what was made of it.
    static final String CHECK = "button[value=check]";

    /// The button there that does it.
    static final String SEND = "button[value=send]";

    private static final int WIDTH = 390;
    private static final int DESK = 1280;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 844;

    /// How Chromium remarks on a page whose status tells of a refusal, which is what was asked for.
    private static final String REFUSED =
            "Failed to load resource: the server responded with a status of 4(03|04|09|22).*";

    private final List<String> troubles = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final int width;

    /// @param script whether JavaScript is on
    /// @param origin what every request's address must begin with
    Phone(Browser browser, boolean script, String origin) {
        this(browser, script, origin, WIDTH);
    }

    private Phone(Browser browser, boolean script, String origin, int width) {
        this.origin = origin;
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("th-TH")
                .setJavaScriptEnabled(script));
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> troubles.add(error.error()));
        context.onRequest(this::watch);
        page = context.newPage();
    }

    /// The screen on an officer's desk, with JavaScript; its pages are held against a narrow phone too.
    static Phone desk(Browser browser, String origin) {
        return new Phone(browser, true, origin, DESK);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().matches("error|warning") && !message.text().matches(REFUSED)) {
            troubles.add(message.text());
        }
    }

    private void watch(Request request) {
        if (!request.url().startsWith(origin)) {
            troubles.add("a request to " + request.url());
        }
    }

    Page page() {
        return page;
    }

    /// Opens an address, and looks whether the page fits.
    Page open(String address) {
        page.navigate(address);
        return fitting();
    }

    /// Presses a button or link that leads to another page, and looks whether that fits.
    Page press(String selector) {
        var arrived = new AtomicBoolean();
        Consumer<Frame> watch = frame -> arrived.set(true);
        page.onFrameNavigated(watch);
        page.click(selector);
        page.waitForCondition(arrived::get);
        page.offFrameNavigated(watch);
        page.waitForLoadState();
        return fitting();
    }

    /// Goes back as the phone's own button does.
    Page back() {
        page.goBack();
        return fitting();
    }

    private Page fitting() {
        for (var screen : List.of(NARROWEST, width)) {
            page.setViewportSize(screen, HEIGHT);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s on %d px", page.url(), screen)
                    .isLessThanOrEqualTo(screen);
        }
        return page;
    }

    /// No error in the console, no breach of the content policy, no request to anybody else.
    void hadNoTrouble() {
        assertThat(troubles).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
