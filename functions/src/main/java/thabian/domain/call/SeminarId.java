package thabian.domain.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a seminar in addresses, `ita-2564`: lower-case letters, digits and hyphens, at most 40.
public record SeminarId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SeminarId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a seminar id");
        }
    }

    /// Reads an id from an address; empty where no seminar can have it.
    public static Optional<SeminarId> parse(String raw) {
        return FORM.matcher(raw).matches() ? Optional.of(new SeminarId(raw)) : Optional.empty();
    }

    /// What a registration is called when people talk about it: `ITA-2564-6760607`.
    public String reference(OrganisationCode organisation) {
        return value.toUpperCase(Locale.ROOT) + "-" + organisation;
    }

    @Override
    public String toString() {
        return value;
    }
}
