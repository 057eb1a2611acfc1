package thabian.local.ses;

import java.math.BigDecimal;
import java.util.Optional;

/// How SES behaves: in which way, and with which share of the sends; the others go as always.
///
/// @param share more than 0, at most 1
public record SesConduct(SesMode mode, double share) {
    /// As always.
    public static final SesConduct OK = new SesConduct(SesMode.OK, 1);

    /// @throws IllegalArgumentException if that is no share
    public SesConduct {
        if (!isShare(share)) {
            throw new IllegalArgumentException("no share of the sends: " + share);
        }
    }

    /// The conduct of these, where there is such a mode and such a share.
    static Optional<SesConduct> of(String mode, double share) {
        return isShare(share) ? SesMode.of(mode).map(known -> new SesConduct(known, share)) : Optional.empty();
    }

    /// What people call it: `จำกัดอัตรา 60 %`.
    public String title() {
        return share < 1 && mode != SesMode.OK
                ? mode.title() + " "
                        + BigDecimal.valueOf(share)
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %"
                : mode.title();
    }

    private static boolean isShare(double share) {
        return share > 0 && share <= 1;
    }
}
