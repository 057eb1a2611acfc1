package thabian.local.ses;

import java.util.Locale;
import java.util.Set;

/// What an SES account has set up.
///
/// @param identities verified addresses and domains, in small letters; a domain covers those below it
/// @param configurationSets by name
public record Account(Set<String> identities, Set<String> configurationSets) {

    /// Whether mails may come from this address.
    boolean sendsFrom(String address) {
        var identity = address.toLowerCase(Locale.ROOT);
        if (identities.contains(identity)) {
            return true;
        }
        var domain = identity.substring(identity.lastIndexOf('@') + 1);
        return identities.stream().anyMatch(verified -> domain.equals(verified) || domain.endsWith("." + verified));
    }
}
