package thabian.domain.people;

import java.util.Set;

/// Whom somebody wants registered who is not shown all of how people are reached.
///
/// @param unseen what they let stand without being shown it, as [Veil#reach] names it
public record Unmasked(Delegation people, Set<String> unseen) {
    public Unmasked {
        unseen = Set.copyOf(unseen);
    }
}
