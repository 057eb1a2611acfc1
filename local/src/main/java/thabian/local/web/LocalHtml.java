package thabian.local.web;

import java.util.ArrayDeque;
import java.util.Arrays;

/// A piece of finished HTML; text becomes one only by being escaped, or by standing in the source.
public record LocalHtml(String markup) {
    private static final String GAP = "{}";

    /// The template with its `{}` filled in order: [LocalHtml] as it is, an [Iterable] item by item, all else escaped.
    ///
    /// @throws IllegalArgumentException if gaps and values differ in number
    public static LocalHtml of(String template, Object... values) {
        var left = new ArrayDeque<Object>(Arrays.asList(values));
        var markup = new StringBuilder();
        var from = 0;
        for (var gap = template.indexOf(GAP); gap >= 0 && !left.isEmpty(); gap = template.indexOf(GAP, from)) {
            markup.append(template, from, gap);
            fill(markup, left.remove());
            from = gap + GAP.length();
        }
        if (!left.isEmpty() || template.indexOf(GAP, from) >= 0) {
            throw new IllegalArgumentException("gaps and values differ in number: " + template);
        }
        return new LocalHtml(markup.append(template, from, template.length()).toString());
    }

    private static void fill(StringBuilder markup, Object value) {
        switch (value) {
            case LocalHtml finished -> markup.append(finished.markup);
            case Iterable<?> items -> items.forEach(item -> fill(markup, item));
            default -> markup.append(escape(value.toString()));
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
