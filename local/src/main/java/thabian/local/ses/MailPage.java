package thabian.local.ses;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.local.ses.SendEmail.Pair;
import thabian.local.web.LocalHtml;
import thabian.local.web.Page;
import thabian.words.ThaiDates;

/// The page of one mail: its envelope, its files, its HTML in a frame, its text.
final class MailPage {
    private static final String ROOT = MailboxPages.ROOT;

    private MailPage() {}

    static LocalHtml of(SentMail mail) {
        var content = mail.content();
        return Page.of(
                content.subject().orElse(""),
                LocalHtml.of(
                        """
                        <p><a href="{}">← ตู้จดหมาย</a></p>
                        <div class="scroll"><table>{}{}</table></div>
                        {}{}
                        """,
                        ROOT,
                        envelope(mail),
                        files(mail),
                        content.html().map(_ -> frame(mail)).stream().toList(),
                        content.text().map(MailPage::text).stream().toList()));
    }

    private static List<LocalHtml> envelope(SentMail mail) {
        var content = mail.content();
        var lines = Stream.of(
                new Pair("เวลา", ThaiDates.moment(mail.at())),
                new Pair("จาก", EncodedWords.decode(content.from())),
                new Pair("ถึง", EncodedWords.decode(String.join(", ", content.recipients()))),
                new Pair("ผล", MailboxPages.fates(mail)),
                new Pair("ตอบกลับ", EncodedWords.decode(String.join(", ", content.replyTo()))));
        return Stream.of(lines, content.headers().stream(), content.tags().stream())
                .flatMap(pairs -> pairs)
                .map(pair -> LocalHtml.of("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", pair.name(), pair.value()))
                .toList();
    }

    private static List<LocalHtml> files(SentMail mail) {
        var files = mail.content().attachments();
        return IntStream.range(0, files.size())
                .mapToObj(number -> LocalHtml.of(
                        "<tr><th scope=\"row\">แนบ</th><td><a href=\"{}/{}/{}\">{}</a> ({})</td></tr>",
                        ROOT,
                        mail.id(),
                        number,
                        files.get(number).name(),
                        files.get(number).type()))
                .toList();
    }

    private static LocalHtml frame(SentMail mail) {
        return LocalHtml.of("""
                <h2>HTML</h2>
                <iframe title="HTML" src="{}/{}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
                """, ROOT, mail.id());
    }

    private static LocalHtml text(String text) {
        return LocalHtml.of("<h2>ข้อความ</h2><pre>{}</pre>", text);
    }
}
