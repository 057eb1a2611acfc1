package thabian.domain.call;

import java.util.List;
import java.util.Optional;

/// Whose a seminar is, and where its organisations are.
///
/// @param owner the province whose office made it, two digits, or `*`
/// @param provinces the provinces on its target list
public record Territory(String owner, List<Province> provinces) {
    public Territory {
        provinces = List.copyOf(provinces);
    }

    /// The province of these digits, where it has organisations on the list.
    Optional<Province> province(String digits) {
        return provinces.stream()
                .filter(province -> province.digits().equals(digits))
                .findFirst();
    }
}
