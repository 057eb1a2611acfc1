package thabian.staff;

import java.util.Optional;
import thabian.domain.text.Kebab;

/// What a member of staff may do with the organisations of the provinces in scope.
public enum StaffRole {
    /// Reads.
    VIEWER,
    /// Reads and changes.
    OFFICER;

    /// The word for this role in tokens and in the authorizer's context.
    public String text() {
        return Kebab.of(this);
    }

    /// The role of this word, spelt exactly as the contract spells it.
    static Optional<StaffRole> parse(String word) {
        return switch (word) {
            case "viewer" -> Optional.of(VIEWER);
            case "officer" -> Optional.of(OFFICER);
            default -> Optional.empty();
        };
    }
}
