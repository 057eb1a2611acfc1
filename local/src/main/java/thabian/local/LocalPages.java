package thabian.local;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import thabian.domain.text.Thailand;
import thabian.local.ses.SesConduct;
import thabian.local.ses.SesMode;
import thabian.local.ses.SesSwitch;
import thabian.local.web.LocalDesk;
import thabian.local.web.LocalHtml;
import thabian.local.web.Page;
import thabian.local.web.Reply;
import thabian.words.ThaiDates;

/// `/local`: what is running on this laptop, the way to all of it, and the buttons of clock and SES.
public final class LocalPages implements LocalDesk {
    private static final DateTimeFormatter PICKED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final MovableClock clock;
    private final SesSwitch ses;
    private final Instant deadline;
    private final URI home;
    private final List<Link> running;

    /// Something that runs here, and where to find it.
    ///
    /// @param note what it is, in a few words
    public record Link(String title, URI address, String note) {}

    /// The page over this clock and this switch.
    ///
    /// @param deadline the instant at which the demo's window closes
    /// @param home base address of the API, with the stage prefix where there is one, without a slash at its end
    /// @param running what to list besides the laptop's own pages
    public LocalPages(MovableClock clock, SesSwitch ses, Instant deadline, URI home, List<Link> running) {
        this.clock = clock;
        this.ses = ses;
        this.deadline = deadline;
        this.home = home;
        this.running = List.copyOf(running);
    }

    @Override
    public Reply answer(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().matches("/local/?")) {
            return Reply.unknownRoute();
        }
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" ->
                Reply.page(Page.of(
                        "ทะเบียนบนเครื่องนี้", LocalHtml.of("{}{}{}{}", clockPart(), sesPart(), links(), roster())));
            default -> Reply.wrongMethod("GET");
        };
    }

    private LocalHtml clockPart() {
        var now = clock.instant();
        return LocalHtml.of(
                """
                <section>
                <h2>นาฬิกา</h2>
                <p class="now">{}</p>
                <p class="quiet">{} · หยุดนิ่งจนกว่าจะเลื่อน</p>
                <form method="post" action="/local/clock">{}</form>
                <form method="post" action="/local/clock">
                <label for="now">หรือเลือกเวลา (ค.ศ.)</label>
                <input id="now" name="now" type="datetime-local" step="1" required value="{}">
                <button>เลื่อนไป</button>
                </form>
                </section>
                """,
                ThaiDates.moment(now),
                Thailand.rfc3339(now),
                List.of(
                        jump("8 มีนาคม 09.00 น.", MovableClock.START),
                        jump("1 นาทีก่อนปิดรับ", deadline.minus(Duration.ofMinutes(1))),
                        jump("ถึงเวลาปิดรับ", deadline),
                        jump("+1 นาที", now.plus(Duration.ofMinutes(1)))),
                PICKED.format(now.atZone(ThaiDates.BANGKOK)));
    }

    private static LocalHtml jump(String title, Instant target) {
        return LocalHtml.of("<button name=\"now\" value=\"{}\">{}</button>", Thailand.rfc3339(target), title);
    }

    private LocalHtml sesPart() {
        var conduct = ses.conduct();
        return LocalHtml.of(
                """
                <section>
                <h2>SES <span lang="en">(mail service)</span></h2>
                <p class="now">{}</p>
                <p class="quiet">{}</p>
                <div class="row">{}</div>
                </section>
                """,
                conduct.title(),
                conduct.mode().effect(),
                Stream.of(
                                SesConduct.OK,
                                new SesConduct(SesMode.SLOW, 1),
                                new SesConduct(SesMode.SILENT, 1),
                                new SesConduct(SesMode.THROTTLE, 0.6),
                                new SesConduct(SesMode.LOSE, 1),
                                new SesConduct(SesMode.REFUSE, 1))
                        .map(LocalPages::press)
                        .toList());
    }

    private static LocalHtml press(SesConduct conduct) {
        return LocalHtml.of("""
                <form method="post" action="/local/ses">
                <input type="hidden" name="share" value="{}">
                <button name="mode" value="{}">{}</button>
                </form>
                """, conduct.share(), conduct.mode().key(), conduct.title());
    }

    private LocalHtml links() {
        return LocalHtml.of(
                """
                <section>
                <h2>สิ่งที่ทำงานอยู่ <span lang="en">(running)</span></h2>
                <div class="scroll"><table>
                {}{}{}{}{}
                </table></div>
                </section>
                """,
                running.stream().map(LocalPages::row).toList(),
                row(new Link(
                        "/local/mailbox",
                        URI.create("/local/mailbox"),
                        "อีเมลที่ส่งออกไป (JSON: /local/mailbox.json)")),
                row(new Link("/local/clock", URI.create("/local/clock"), "นาฬิกาแบบ JSON: GET, PUT")),
                row(new Link("/local/ses", URI.create("/local/ses"), "SES เป็นอย่างไร แบบ JSON: GET, PUT")),
                row(new Link(
                        "/local/oidc",
                        URI.create("/local/oidc/.well-known/openid-configuration"),
                        "ผู้ออก token ให้เจ้าหน้าที่ (OIDC issuer)")));
    }

    private static LocalHtml row(Link link) {
        return LocalHtml.of(
                "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td></tr>",
                link.address(),
                link.title(),
                link.note());
    }

    private LocalHtml roster() {
        return LocalHtml.of("""
                <section>
                <h2>ขอรายชื่อในฐานะเจ้าหน้าที่ <span lang="en">(staff API)</span></h2>
                <pre class="code">TOKEN=$(curl -s '{}')
                curl -H "Authorization: Bearer $TOKEN" {}/api/staff/seminars</pre>
                </section>
                """, home.resolve("/local/staff-token?provinces=76&role=officer"), home);
    }
}
