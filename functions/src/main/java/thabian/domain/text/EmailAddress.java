package thabian.domain.text;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail address that SES delivers to: an ASCII local part, a domain with a dot (IDN in its ASCII form), at most 254
/// characters. Two addresses are one mailbox where they differ in capitals only.
public record EmailAddress(String value) {
    /// The longest that is taken, in characters.
    public static final int LONGEST = 254;

    private static final String IN_LOCAL = "!#$%&'*+/=?^_`{|}~-";

    /// The longest part of a domain between two dots (RFC 1035).
    private static final int LONGEST_LABEL = 63;

    private static final Pattern END = Pattern.compile("[ .,;]+$");
    private static final Pattern NAMED = Pattern.compile("(?:[^<>@]*|([^<>@ ]+@[^<>@ ]+) ?(?=<\\1>))<([^<>]*)>");
    private static final Pattern LABEL = Pattern.compile("^(?:mailto|e-?mail|อีเมล์?) *: *", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOT = Pattern.compile("\\.");

    /// How a label begins that stands for one in other letters (RFC 5890).
    private static final String ENCODED = "xn--";

    private static final Pattern TAG = Pattern.compile("(?<=.)\\.?\\+.*");

    /// The names of a provider that delivers to one mailbox wherever dots stand in its name.
    private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

    private static final Pattern RESERVED = Pattern.compile("[^A-Za-z0-9._~@!$'*+-]");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    private static boolean isAddress(String value) {
        int at = value.lastIndexOf('@');
        return at >= 1
                && at <= 64
                && value.length() <= LONGEST
                && isLocal(value.substring(0, at))
                && isDomain(value.substring(at + 1));
    }

    /// Words of ASCII with single dots between them.
    private static boolean isLocal(String local) {
        char before = '.';
        for (int i = 0; i < local.length(); i++) {
            char letter = local.charAt(i);
            boolean fits = letter == '.' ? before != '.' : isLetterOrDigit(letter) || IN_LOCAL.indexOf(letter) >= 0;
            if (!fits) {
                return false;
            }
            before = letter;
        }
        return before != '.';
    }

    /// Two labels or more, none with a hyphen at an end; the last begins with a letter, and is no single one.
    private static boolean isDomain(String domain) {
        int begin = 0;
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', begin)) {
            if (!isLabel(domain, begin, dot)) {
                return false;
            }
            begin = dot + 1;
        }
        return begin > 0
                && domain.length() - begin > 1
                && isSmallLetter(domain.charAt(begin))
                && isLabel(domain, begin, domain.length());
    }

    private static boolean isLabel(String domain, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char letter = domain.charAt(i);
            boolean inside = i > begin && i < end - 1;
            if (!isSmallLetter(letter) && !isDigit(letter) && !(inside && letter == '-')) {
                return false;
            }
        }
        return end > begin && end - begin <= LONGEST_LABEL;
    }

    private static boolean isLetterOrDigit(char letter) {
        return isSmallLetter(letter) || isDigit(letter) || (letter >= 'A' && letter <= 'Z');
    }

    private static boolean isSmallLetter(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /// Reads an address as people type it, and as mail programs copy it: `Saraban <saraban@lao.example>`, `mailto:…`.
    public static Parsed<EmailAddress> parse(String raw) {
        return Text.filledLine(raw, LONGEST)
                .then(line -> isAddress(line) && !line.contains(ENCODED)
                        ? new Parsed.Value<>(new EmailAddress(line))
                        : ofLine(bare(line)));
    }

    /// What a mail program, a form or a sentence has put around an address is none of it.
    private static String bare(String line) {
        String ended = END.matcher(line).replaceFirst("");
        Matcher named = NAMED.matcher(ended);
        return LABEL.matcher(named.matches() ? named.group(2) : ended).replaceFirst("");
    }

    private static Parsed<EmailAddress> ofLine(String line) {
        int at = line.lastIndexOf('@');
        try {
            if (DOT.splitAsStream(IDN.toUnicode(line.substring(at + 1))).anyMatch(EmailAddress::isMixed)) {
                return new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT);
            }
            String domain = IDN.toASCII(line.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return new Parsed.Value<>(new EmailAddress(line.substring(0, Math.max(at, 0)) + "@" + domain));
        } catch (IllegalArgumentException notAnAddress) {
            return new Parsed.Wrong<>(FaultCode.EMAIL_FORMAT);
        }
    }

    /// Whether a label is written in letters of several scripts: a slip of the keyboard, or what only looks like
    /// another.
    private static boolean isMixed(String label) {
        return label.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .filter(script -> script != UnicodeScript.COMMON)
                        .distinct()
                        .count()
                > 1;
    }

    /// Where it is read, in small letters: what stands behind a `+` is the reader's own label, and to some providers
    /// dots
    /// are nothing. Whoever has one mailbox has as many addresses as they like.
    public EmailAddress inbox() {
        String small = value.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        String read = TAG.matcher(small.substring(0, at)).replaceFirst("");
        return WITHOUT_DOTS.contains(small.substring(at + 1))
                ? new EmailAddress(read.replace(".", "") + "@gmail.com")
                : new EmailAddress(read + small.substring(at));
    }

    /// What stands behind the `@`, in small letters.
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /// The address as a URI (RFC 6068, section 2): a local part may hold `/`, `?`, `#`, `&` and `%` itself, which would
    /// add recipients and text to the mail.
    public String mailto() {
        return "mailto:" + RESERVED.matcher(value).replaceAll(EmailAddress::percent);
    }

    private static String percent(MatchResult letter) {
        return String.format("%%%02X", (int) letter.group().charAt(0));
    }

    /// Whether both reach the same mailbox.
    public boolean sameMailbox(EmailAddress other) {
        return value.equalsIgnoreCase(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
