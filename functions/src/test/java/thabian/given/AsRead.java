package thabian.given;

import java.util.regex.Pattern;

/// A page or a mail as it is read: without the spans that only keep a line whole.
public final class AsRead {
    private static final Pattern WHOLE = Pattern.compile(
            "<span (?:class=\"nobr\"|style=\"(?:display:inline-block|white-space:nowrap)\")>([^<]*)</span>");

    private AsRead() {}

    public static String of(String html) {
        return WHOLE.matcher(html).replaceAll("$1");
    }
}
