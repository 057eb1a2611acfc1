package thabian.local;

import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import thabian.local.events.EventBus;
import thabian.local.oidc.Issuer;
import thabian.local.ses.Account;
import thabian.local.ses.Mailbox;
import thabian.local.ses.MailboxPages;
import thabian.local.ses.SesDesk;
import thabian.local.ses.SesEndpoint;
import thabian.local.ses.SesEvents;

/// What stands on a laptop for the world outside the stack: SES and the mailbox that mails end in, the issuer of
/// staff's tokens, the clock.
final class World {
    private final Deployment deployment;
    private final MovableClock clock;
    private final SesEndpoint ses;
    private final Mailbox mailbox;

    /// @param bus where SES tells what became of a mail
    World(Deployment deployment, Options options, MovableClock clock, EventBus bus) {
        this.deployment = deployment;
        this.clock = clock;
        this.mailbox = new Mailbox(options.data().map(directory -> directory.resolve("mailbox.jsonl")));
        var account = new Account(Set.of(Deployment.SENDER), Set.of(Deployment.CONFIGURATION_SET));
        var reported = deployment.template().destinations().stream()
                .flatMap(destination -> destination.types().stream())
                .collect(Collectors.toSet());
        this.ses = new SesEndpoint(account, mailbox, clock, new SesEvents(reported, bus::put));
    }

    /// The handlers, by the path that each is mounted at.
    Map<String, HttpHandler> handlers() {
        var issuer = new Issuer(deployment.issuer(), deployment.audience(), deployment.console(), clock);
        return Map.of(
                "/local",
                pages(),
                "/local/clock",
                new ClockDesk(clock),
                "/local/mailbox",
                new MailboxPages(mailbox, ses.control()),
                "/local/oidc",
                issuer,
                "/local/staff-token",
                issuer,
                "/local/ses",
                new SesDesk(ses.control()),
                "/local/ses/",
                ses);
    }

    /// The stand-in for SES, so that a test may make it fail.
    SesEndpoint ses() {
        return ses;
    }

    /// Lets go of whoever waits for SES.
    void close() {
        ses.control().close();
    }

    private LocalPages pages() {
        return new LocalPages(
                clock,
                ses.control(),
                Demo.seminar().window().closes(),
                deployment.home(),
                List.of(
                        new LocalPages.Link(
                                "หน้าแรก",
                                deployment.home().resolve(deployment.home().getPath() + "/"),
                                "รายการสัมมนา"),
                        new LocalPages.Link(
                                "สัมมนาตามหนังสือ",
                                deployment.home().resolve(deployment.home().getPath() + "/s/" + Demo.SEMINAR),
                                "หน้าลงทะเบียน"),
                        new LocalPages.Link(
                                "งานทะเบียนของเจ้าหน้าที่",
                                deployment.console().address(),
                                "เข้าสู่ระบบโดยเลือกสำนักงานทดลอง ไม่ต้องใช้รหัสผ่าน")));
    }
}
