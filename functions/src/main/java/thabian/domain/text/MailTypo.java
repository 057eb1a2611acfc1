package thabian.domain.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mail domains that miss a well-known one by a slip of the finger: `gmial.com`, `hotmail.con`, `lao.go.ht`;
/// and a `www.` that no address begins with.
public final class MailTypo {
    /// What Thai offices and clerks use, likeliest first.
    private static final List<String> USUAL = List.of(
            "gmail.com",
            "hotmail.com",
            "yahoo.com",
            "outlook.com",
            "outlook.co.th",
            "hotmail.co.th",
            "yahoo.co.th",
            "windowslive.com",
            "icloud.com",
            "live.com",
            "msn.com");

    /// Real ones that are near a usual one.
    private static final Set<String> REAL = Set.of(
            "mail.com", "ymail.com", "email.com", "gmx.com", "me.com", "mac.com", "live.co.th", "yahoo.co", "msu.com");

    /// Names that end in `.com` only where a Thai ending was typed; `hotmail.co.th` and its like are real.
    private static final Pattern ONLY_COM =
            Pattern.compile("(?<name>gmail|icloud|hotmail|yahoo|outlook|live|msn)(?:\\.(?:go|or|ac|in|com|co))?\\.th");
    private static final Pattern ADDRESS_OF_A_PAGE = Pattern.compile("^www\\.", Pattern.CASE_INSENSITIVE);

    private static final Map<Pattern, String> ENDINGS = Map.of(
            Pattern.compile("\\.(?:con|cim|cpm|cmo|c0m|comm|ccom|coom|vom|xom|conm|ocm)$"), ".com",
            Pattern.compile("\\.(?:g0|gp|gi|og|ggo|goo|ho|fo)\\.th$"), ".go.th",
            Pattern.compile("\\.(go|co|or|ac|in|mi)\\.(?:ht|tn|tg|yh|rh|thh|tth|thai|th\\.th)$"), ".$1.th",
            Pattern.compile("\\.(?:goth|go|gov\\.th)$"), ".go.th");

    /// From this length on, two slips are still the same word.
    private static final int LONG = 10;

    private MailTypo() {}

    /// The address that was probably meant; empty where this one is usual, real, or near none.
    public static Optional<EmailAddress> meant(EmailAddress typed) {
        int at = typed.value().lastIndexOf('@');
        String local = ADDRESS_OF_A_PAGE.matcher(typed.value().substring(0, at)).replaceFirst("");
        return EmailAddress.parse(local + "@" + domain(typed.value().substring(at + 1)))
                                instanceof Parsed.Value<EmailAddress>(EmailAddress meant)
                        && !meant.equals(typed)
                ? Optional.of(meant)
                : Optional.empty();
    }

    /// Whether a domain, in small letters, is a provider's whom everybody may have an address of.
    public static boolean usual(String domain) {
        return USUAL.contains(domain) || REAL.contains(domain);
    }

    private static String domain(String typed) {
        if (usual(typed)) {
            return typed;
        }
        Matcher onlyCom = ONLY_COM.matcher(typed);
        if (onlyCom.matches()) {
            return onlyCom.group("name") + ".com";
        }
        String ended = ended(typed);
        return USUAL.contains(ended) ? ended : near(ended).orElse(ended);
    }

    private static String ended(String domain) {
        return ENDINGS.entrySet().stream()
                .filter(ending -> ending.getKey().matcher(domain).find())
                .findFirst()
                .map(ending -> ending.getKey().matcher(domain).replaceFirst(ending.getValue()))
                .orElse(domain);
    }

    private static Optional<String> near(String domain) {
        return USUAL.stream()
                .filter(usual -> Slips.between(domain, usual) == 1)
                .findFirst()
                .or(() -> USUAL.stream()
                        .filter(usual -> usual.length() >= LONG && Slips.between(domain, usual) == 2)
                        .findFirst());
    }
}
