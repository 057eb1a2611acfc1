package thabian.mail;

import java.net.URI;
import java.util.List;

/// A letter as HTML for mail programs: tables and inline styles, nothing loaded from elsewhere. What programs know of a
/// dark scheme (Apple Mail, Outlook on phones) stands in a style sheet of its own; the others invert as they like.
///
/// Outlook on Windows lays out as Word does, without `max-width` and automatic margins: conditional comments, which it
/// alone reads, put a table of fixed width around the sheet, and the space around a button's words into its cell.
final class HtmlText {
    private static final String HEAD = """
            <!doctype html>
            <html lang="th">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
            .paper { background: #171512 !important; }
            .sheet { background: #22201c !important; border-color: #403a32 !important; color: #ece7dd !important; }
            .soft { color: #bab1a3 !important; }
            .blue { color: #a3cbee !important; border-color: #a3cbee !important; }
            .line { border-color: #403a32 !important; }
            }
            </style>
            <title>""";
    private static final String FRAME = """
            </title>
            </head>
            <body class="paper" style="margin:0;padding:0;background:#faf7f1">
            <div role="main" class="paper" style="padding:16px 8px;background:#faf7f1">
            <!--[if mso]><table role="presentation" width="600" align="center"><tr><td><![endif]-->
            <table role="presentation" class="sheet" style="width:100%;max-width:600px;margin:0 auto;border-spacing:0;\
            background:#ffffff;border:1px solid #ddd4c5;text-align:left;color:#24211c;\
            font-family:Sarabun,'Noto Sans Thai',Thonburi,Tahoma,sans-serif;font-size:16px;line-height:1.65">
            <tr><td style="padding:20px 24px;background:#1c3d5a">
            <p style="margin:0 0 4px;font-size:15px;line-height:1.5;color:#dfe8f0">""";
    private static final String TITLE = """
            </p>
            <h1 style="margin:0;font-size:20px;line-height:1.5;color:#ffffff">""";
    private static final String BODY = """
            </h1>
            </td></tr>
            <tr><td style="padding:12px 24px 24px">
            """;
    private static final String FOOT = """
            </td></tr>
            </table>
            <!--[if mso]></td></tr></table><![endif]-->
            </div>
            </body>
            </html>
            """;

    private final HtmlMarkup html = new HtmlMarkup();

    private HtmlText() {}

    static String of(Sheet sheet) {
        HtmlText text = new HtmlText();
        text.html
                .raw(HEAD)
                .text(sheet.title())
                .raw(FRAME)
                .sentence(sheet.office())
                .raw(TITLE)
                .sentence(sheet.title())
                .raw(BODY);
        sheet.blocks().forEach(text::block);
        return text.html.raw(FOOT).toString();
    }

    private void block(Sheet.Block block) {
        switch (block) {
            case Sheet.Paragraph(String text) ->
                html.raw("<p style=\"margin:12px 0\">").sentence(text).raw("</p>\n");
            case Sheet.Lines(var lines) -> {
                html.raw("<p style=\"margin:12px 0\">");
                lines(lines);
                html.raw("</p>\n");
            }
            case Sheet.Heading(String text) ->
                html.raw("<h2 class=\"blue\" style=\"margin:24px 0 8px;font-size:17px;color:#1c3d5a\">")
                        .sentence(text)
                        .raw("</h2>\n");
            case Sheet.Facts facts -> table(facts);
            case Sheet.Action action -> button(action);
            case Sheet.Second(String label, URI target) ->
                html.raw("<p style=\"margin:20px 0\"><a class=\"blue\" style=\"display:inline-block;padding:9px 18px;"
                                + "border:2px solid #1c3d5a;border-radius:6px;color:#1c3d5a;font-weight:bold;"
                                + "text-decoration:none\" href=\"")
                        .text(target.toASCIIString())
                        .raw("\">")
                        .sentence(label)
                        .raw("</a></p>\n");
            case Sheet.Note(String text) ->
                html.raw("<p class=\"soft\" style=\"margin:12px 0;font-size:14px;line-height:1.6;color:#5c554a\">")
                        .sentence(text)
                        .raw("</p>\n");
        }
    }

    private void table(Sheet.Facts facts) {
        html.raw("<table style=\"width:100%;border-collapse:collapse\">\n");
        for (Sheet.Fact fact : facts.facts()) {
            html.raw(
                            "<tr><th scope=\"row\" class=\"soft line\" style=\"width:32%;padding:7px 12px 7px 0;border-bottom:1px solid #ece5d9;"
                                    + "text-align:left;vertical-align:top;font-weight:normal;color:#5c554a\">")
                    .label(fact.label())
                    .raw(
                            "</th><td class=\"line\" style=\"padding:7px 0;border-bottom:1px solid #ece5d9;vertical-align:top;"
                                    + "word-break:break-word\">");
            lines(fact.lines());
            html.raw("</td></tr>\n");
        }
        html.raw("</table>\n");
    }

    private void lines(List<Sheet.Line> lines) {
        String separator = "";
        for (Sheet.Line line : lines) {
            html.raw(separator);
            line.link()
                    .ifPresentOrElse(
                            link -> html.raw("<a class=\"blue\" style=\"color:#1c3d5a\" href=\"")
                                    .text(link.toASCIIString())
                                    .raw("\">")
                                    .text(line.text())
                                    .raw("</a>"),
                            () -> html.sentence(line.text()));
            separator = "<br>";
        }
    }

    private void button(Sheet.Action action) {
        html.raw("<table role=\"presentation\" style=\"margin:20px 0;border-spacing:0\"><tr>"
                        + "<!--[if mso]><td style=\"padding:12px 20px;background:#1c3d5a\"><![endif]-->"
                        + "<!--[if !mso]><!--><td style=\"padding:0;background:#1c3d5a;border-radius:6px\"><!--<![endif]-->"
                        + "<a style=\"display:inline-block;padding:12px 20px;color:#ffffff;font-weight:bold;"
                        + "text-decoration:none\" href=\"")
                .text(action.target().toASCIIString())
                .raw("\">")
                .sentence(action.label())
                .raw("</a></td></tr></table>\n");
    }
}
