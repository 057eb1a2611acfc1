package thabian.domain.people;

import java.util.Set;
import java.util.regex.Pattern;

/// How a text is built, whatever it says: names and posts have neither codes nor markup, and few digits.
final class Shape {
    /// What is written with digits touching it, and is nobody's account.
    private static final Set<String> OF_OFFICES = Set.of(
            "ita", "lpa", "otop", "iit", "eit", "oit", "iso", "covid", "ltax", "gfmis", "elaas", "egp", "php", "sql",
            "mysql", "ipv", "windows", "office", "html", "css");

    /// The shortest account, in characters.
    private static final int CODE = 5;

    /// Marks of HTML, as they are and as they are written round.
    private static final Pattern MARKUP = Pattern.compile("<[a-z/!?]|[a-z/\"'-]>|&(?:[lg]t|amp|quot|#x?[0-9a-f]+);");

    /// Where something lies at some address: in small letters, as no post is. `IT/GIS` is two.
    private static final Pattern PATH = Pattern.compile("(?<![A-Za-z])[a-z][a-z0-9-]{2,}/[A-Za-z0-9]{2}");

    private Shape() {}

    /// Whether a text, in small letters, has a word of Latin letters and digits, as accounts and passwords are:
    /// `lucky77`, `ufa345`.
    static boolean hasCode(String small) {
        int begin = -1;
        for (int i = 0; i <= small.length(); i++) {
            boolean inside = i < small.length() && (isLatin(small.charAt(i)) || isDigit(small.charAt(i)));
            if (inside && begin < 0) {
                begin = i;
            } else if (!inside && begin >= 0) {
                if (isCode(small, begin, i)) {
                    return true;
                }
                begin = -1;
            }
        }
        return false;
    }

    private static boolean isCode(String small, int begin, int end) {
        int letters = 0;
        for (int i = begin; i < end; i++) {
            letters += isLatin(small.charAt(i)) ? 1 : 0;
        }
        boolean both = letters > 1 && letters < end - begin;
        return both && end - begin >= CODE && !isOfOffices(small, begin, end);
    }

    private static boolean isOfOffices(String small, int begin, int end) {
        int letters = begin;
        while (letters < end && isLatin(small.charAt(letters))) {
            letters++;
        }
        return OF_OFFICES.contains(small.substring(begin, letters));
    }

    /// Whether a text, in small letters, has marks of a page's source.
    static boolean hasMarkup(String small) {
        return (small.indexOf('<') >= 0 || small.indexOf('>') >= 0 || small.indexOf('&') >= 0)
                && MARKUP.matcher(small).find();
    }

    /// Whether a text, as it is seen, has what looks like an address without its dot: `evil/abc`.
    static boolean hasPath(String seen) {
        return seen.indexOf('/') >= 0 && PATH.matcher(seen).find();
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
