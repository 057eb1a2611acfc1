package thabian.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thabian.local.template.TemplateException;

/// Starts the laptop stack from the command line and keeps it until Ctrl-C.
public final class Main {
    private Main() {}

    /// Starts it, or says on stderr in one sentence why not.
    public static void main(String[] args) {
        if (List.of(args).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            var options = Options.parse(List.of(args));
            var laptop = Laptop.start(options, new MovableClock(options.data().map(data -> data.resolve("clock"))));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(laptop)));
            System.out.println(greeting(laptop));
        } catch (CannotStart | TemplateException | IllegalArgumentException e) {
            fail(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail("The stack did not start: " + e.getMessage() + ".");
        }
    }

    private static void fail(@Nullable String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static void stop(Laptop laptop) {
        try {
            laptop.close();
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        }
    }

    private static String greeting(Laptop laptop) {
        var local = laptop.home().resolve("/local");
        return """
                Thabian runs. Ctrl-C stops it.

                  seminar   %s/s/%s
                  console   %s/staff
                  desk      %s
                  mailbox   %s/mailbox
                  clock     %s/clock
                  roster    curl -H "Authorization: Bearer $(curl -s '%s/staff-token?provinces=76&role=officer')" %s/api/staff/seminars/%s/registrants
                """.formatted(
                laptop.home(), Demo.SEMINAR, laptop.home(), local, local, local, local, laptop.home(), Demo.SEMINAR);
    }
}
