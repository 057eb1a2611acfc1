package thabian.domain.call;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which officer does which district of a province.
///
/// @param officers by district, as histories name them
public record Duties(Map<String, String> officers) {
    /// Nobody does any.
    public static final Duties NONE = new Duties(Map.of());

    public Duties {
        officers = new TreeMap<>(officers);
    }

    /// Who does a district; empty where everybody does.
    public Optional<String> of(String district) {
        return Optional.ofNullable(officers.get(district));
    }

    /// Whether a district is an officer's own.
    public boolean own(String who, String district) {
        return of(district).filter(who::equals).isPresent();
    }

    /// Whether a district is a colleague's.
    public boolean others(String who, String district) {
        return of(district).isPresent() && !own(who, district);
    }
}
