package thabian.route;

import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.words.Words;

/// The province that a request asks for by its two digits.
public final class AskedProvince {
    private static final Words PROVINCES = Words.of("province");

    private AskedProvince() {}

    /// Whether two digits are those of a province, in the seminar or not.
    public static boolean exists(Seminar seminar, String digits) {
        return seminar.province(digits).isPresent() || PROVINCES.find(digits).isPresent();
    }

    /// The province that a request asks for, or the only one there is.
    public static Optional<Province> of(Seminar seminar, String digits) {
        return digits.isEmpty() && seminar.provinces().size() == 1
                ? Optional.of(seminar.provinces().getFirst())
                : seminar.province(digits);
    }
}
