package thabian.mail;

import thabian.words.Unbroken;

/// HTML in the making. What people wrote goes through [#text] and is escaped; [#raw] takes constants only.
final class HtmlMarkup {
    private final StringBuilder html = new StringBuilder();

    /// Writes text, safe within an element and within a quoted attribute; a line break becomes `<br>`.
    HtmlMarkup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>");
                default -> html.append(letter);
            }
        }
        return this;
    }

    /// Writes text within an element, whose lines keep whole what is to be read at once, unless it is wider than one.
    HtmlMarkup sentence(String text) {
        return whole(text, "display:inline-block");
    }

    /// Writes a label within a column, which becomes as wide as the longest that is to be read at once.
    HtmlMarkup label(String text) {
        return whole(text, "white-space:nowrap");
    }

    private HtmlMarkup whole(String text, String style) {
        Unbroken.eachWord(
                text,
                this::text,
                piece -> raw("<span style=\"" + style + "\">").text(piece).raw("</span>"));
        return this;
    }

    /// Writes markup of our own as it is.
    HtmlMarkup raw(String markup) {
        html.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
