package thabian.domain.list;

import java.util.Locale;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// A mail address that many organisations have alike but for their code, `saraban_0{code}@dla.go.th`.
///
/// @param written with [#CODE] in it
public record MailPattern(String written) {
    /// What stands for an organisation's code.
    public static final String CODE = "{code}";

    /// The longest that is typed, in characters.
    public static final int LONGEST = 254;

    private static final OrganisationCode SOME = new OrganisationCode("6760607");

    /// Reads a pattern as somebody types it; empty where it makes no mail address of a code, or of each code the same.
    public static Optional<MailPattern> read(String raw) {
        String folded = Text.fold(raw).replace(" ", "").toLowerCase(Locale.ROOT);
        return Optional.of(folded)
                .filter(typed -> typed.length() <= LONGEST && typed.contains(CODE))
                .map(MailPattern::new)
                .filter(pattern -> pattern.parsed(SOME) instanceof Parsed.Value<EmailAddress>);
    }

    /// The address of an organisation.
    public Optional<EmailAddress> of(OrganisationCode code) {
        return parsed(code) instanceof Parsed.Value<EmailAddress>(EmailAddress address)
                ? Optional.of(address)
                : Optional.empty();
    }

    private Parsed<EmailAddress> parsed(OrganisationCode code) {
        return EmailAddress.parse(written.replace(CODE, code.digits()));
    }
}
