package thabian.local.ses;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.domain.text.Thailand;
import thabian.local.ses.SendEmail.Attachment;
import thabian.local.web.LocalDesk;
import thabian.local.web.LocalHtml;
import thabian.local.web.Page;
import thabian.local.web.Reply;
import thabian.words.ThaiDates;

/// `/local/mailbox`: the mails as pages for people and as JSON for programs.
///
/// Whatever a mail contains is text to these pages; its HTML runs in a frame that may do nothing but open links.
public final class MailboxPages implements LocalDesk {
    static final String ROOT = "/local/mailbox";
    private static final String FRAME_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox;"
            + " default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:; frame-ancestors 'self'";

    private static final Pattern HEAD = Pattern.compile("<head(?:\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String NEW_WINDOW = "<base target=\"_blank\">";

    private final Mailbox mailbox;
    private final SesSwitch ses;

    /// Over this mailbox.
    ///
    /// @param ses how SES behaves, which is told where mails may be missing or stand twice because of it
    public MailboxPages(Mailbox mailbox, SesSwitch ses) {
        this.mailbox = mailbox;
        this.ses = ses;
    }

    @Override
    public Reply answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().matches("GET|HEAD")) {
            return Reply.wrongMethod("GET");
        }
        var path = exchange.getRequestURI().getPath();
        if (path.equals(ROOT)) {
            return Reply.page(list());
        }
        if (path.equals(ROOT + ".json")) {
            return Reply.json(mailbox.mails().stream().map(MailboxPages::json).toList());
        }
        return path.startsWith(ROOT + "/") ? part(path.substring(ROOT.length() + 1)) : Reply.unknownRoute();
    }

    /// A mail (`<id>`), its HTML (`<id>/html`), or an attachment (`<id>/<number from 0>`).
    private Reply part(String path) {
        var steps = path.split("/", 2);
        var found = mailbox.mail(steps[0]);
        if (steps.length == 1) {
            return found.map(mail -> Reply.page(MailPage.of(mail))).orElseGet(Reply::unknownRoute);
        }
        var reply = steps[1].equals("html")
                ? found.flatMap(mail -> mail.content().html()).map(MailboxPages::frame)
                : found.flatMap(mail -> attachment(mail, steps[1])).map(MailboxPages::download);
        return reply.orElseGet(Reply::unknownRoute);
    }

    private static Optional<Attachment> attachment(SentMail mail, String number) {
        var files = mail.content().attachments();
        return number.matches("\\d{1,3}")
                ? files.stream().skip(Integer.parseInt(number)).findFirst()
                : Optional.empty();
    }

    /// Links in the mail open beside the mailbox, as they do in a mail reader.
    private static Reply frame(String html) {
        var head = HEAD.matcher(html);
        var linked = head.find() ? head.replaceFirst("$0" + NEW_WINDOW) : NEW_WINDOW + html;
        return Reply.page(new LocalHtml(linked)).with("Content-Security-Policy", FRAME_POLICY);
    }

    private static Reply download(Attachment file) {
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Reply.of(200, file.type(), file.bytes())
                .with("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .with("Content-Security-Policy", "sandbox");
    }

    private LocalHtml list() {
        var newestFirst = mailbox.mails().reversed();
        var content = newestFirst.isEmpty()
                ? LocalHtml.of("<p>ยังไม่มีอีเมล <span lang=\"en\">(no mail yet)</span></p>")
                : LocalHtml.of(
                        """
                        <p class="quiet">{} ฉบับ ใหม่สุดก่อน</p>
                        <div class="scroll"><table>
                        <tr><th scope="col">เวลา</th><th scope="col">ถึง</th><th scope="col">เรื่อง</th><th scope="col">ผล</th></tr>
                        {}
                        </table></div>
                        """,
                        newestFirst.size(),
                        newestFirst.stream().map(MailboxPages::row).toList());
        return Page.of("ตู้จดหมาย", LocalHtml.of("{}{}{}", conduct(), content, trouble()));
    }

    /// How SES behaves, unless it is as always.
    private List<LocalHtml> conduct() {
        var conduct = ses.conduct();
        return conduct.mode() == SesMode.OK
                ? List.of()
                : List.of(LocalHtml.of(
                        "<p><b>ขณะนี้ SES {}</b>: {} · <a href=\"/local\">สลับ</a></p>",
                        conduct.title(),
                        conduct.mode().effect()));
    }

    private static LocalHtml trouble() {
        return LocalHtml.of("""
                <section>
                <h2>ลองให้อีเมลมีปัญหา <span lang="en">(mail trouble)</span></h2>
                <p>ที่อยู่เป็นตัวกำหนดผล ใช้กับโดเมนใดก็ได้ที่ลงท้ายด้วย .example</p>
                <ul>
                <li>ขึ้นต้นด้วย <b>bounce</b> เช่น bounce.saraban@office.example: ตีกลับ</li>
                <li>ขึ้นต้นด้วย <b>full</b>: ตู้จดหมายเต็ม ตีกลับ</li>
                <li>ขึ้นต้นด้วย <b>complain</b>: ถึงแล้ว แต่ผู้รับแจ้งว่าเป็นสแปม</li>
                <li>ขึ้นต้นด้วย <b>ooto</b>: ถึงแล้ว มีคำตอบอัตโนมัติ</li>
                </ul>
                <p>ที่อยู่จำลองของ SES ใช้ได้เหมือนบน AWS: bounce@, complaint@, ooto@, suppressionlist@ และ success@simulator.amazonses.com เติมป้ายต่อท้ายได้ เช่น bounce+1@simulator.amazonses.com</p>
                <p>ให้ SES เองช้า เงียบ หรือไม่รับอีเมล กดได้ที่ <a href="/local">/local</a></p>
                </section>
                """);
    }

    private static LocalHtml row(SentMail mail) {
        return LocalHtml.of(
                "<tr><td>{}</td><td>{}</td><td><a href=\"{}/{}\">{}</a></td><td>{}</td></tr>",
                ThaiDates.moment(mail.at()),
                EncodedWords.decode(String.join(", ", mail.content().recipients())),
                ROOT,
                mail.id(),
                mail.content().subject().orElse(""),
                fates(mail));
    }

    /// What became of it, as events tell it.
    static String fates(SentMail mail) {
        return Reception.of(mail.content().recipients()).stream()
                .map(Reception::title)
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> json(SentMail mail) {
        var content = mail.content();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", mail.id());
        json.put("to", content.recipients());
        json.put("from", content.from());
        json.put("replyTo", String.join(", ", content.replyTo()));
        json.put("subject", content.subject().orElse(""));
        json.put("text", content.text().orElse(""));
        json.put("html", content.html().orElse(""));
        json.put(
                "attachments",
                content.attachments().stream()
                        .map(file -> Map.of("name", file.name(), "type", file.type(), "text", file.text()))
                        .toList());
        json.put("at", Thailand.rfc3339(mail.at()));
        return json;
    }
}
