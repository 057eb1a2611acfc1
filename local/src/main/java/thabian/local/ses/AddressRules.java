package thabian.local.ses;

import java.util.Optional;
import java.util.regex.Pattern;

/// What SES takes as an address, in the words of its own refusals.
final class AddressRules {
    private static final Pattern NAMED =
            Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^<>@,;:\"()\\[\\]\\\\]*)\\s*<(?<address>[^<>]*)>");
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]+");
    private static final Pattern LABELS =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}");
    private static final Pattern GAPS = Pattern.compile(".*[\\p{Cntrl}\\s].*", Pattern.DOTALL);
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*", Pattern.DOTALL);

    private AddressRules() {}

    /// The address within `name <address>`, or the whole.
    static String bare(String written) {
        var named = NAMED.matcher(written);
        return named.matches() ? named.group("address") : written;
    }

    /// What SES has against this address; empty if it takes it.
    static Optional<String> fault(String written) {
        var address = bare(written);
        var name = written.substring(0, written.length() - address.length());
        var at = address.lastIndexOf('@');
        if (name.matches("(?s).*\\p{Cntrl}.*")
                || !ASCII.matcher(name).matches()
                || address.matches(".*[<>\",;:()].*")) {
            return Optional.of("Illegal address");
        }
        if (at < 0) {
            return Optional.of("Missing final '@domain'");
        }
        return localFault(address.substring(0, at)).or(() -> domainFault(address.substring(at + 1)));
    }

    private static Optional<String> localFault(String local) {
        if (GAPS.matcher(local).matches()) {
            return Optional.of("Local address contains control or whitespace");
        }
        if (!LOCAL.matcher(local).matches()) {
            return Optional.of("Local address contains illegal character");
        }
        return dotFault("Local address", local);
    }

    private static Optional<String> domainFault(String domain) {
        if (domain.isEmpty()) {
            return Optional.of("Missing domain");
        }
        if (GAPS.matcher(domain).matches()) {
            return Optional.of("Domain contains control or whitespace");
        }
        if (!DOMAIN.matcher(domain).matches()) {
            return Optional.of("Domain contains illegal character");
        }
        return dotFault("Domain", domain)
                .or(() -> LABELS.matcher(domain).matches()
                        ? Optional.empty()
                        : Optional.of("Invalid domain name: '" + domain + "'."));
    }

    private static Optional<String> dotFault(String part, String text) {
        if (text.startsWith(".")) {
            return Optional.of(part + " starts with dot");
        }
        if (text.endsWith(".")) {
            return Optional.of(part + " ends with dot");
        }
        return text.contains("..") ? Optional.of(part + " contains dot-dot") : Optional.empty();
    }
}
