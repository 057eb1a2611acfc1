package thabian.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share as offices write it: of a hundred, with two decimals.
public final class Percent {
    private static final int DECIMALS = 2;

    private Percent() {}

    /// `10.35` for 813 of 7,852; `0.00` of nothing. Less than the whole is never rounded up to it.
    public static String of(int part, int whole) {
        return value(part, whole).toPlainString();
    }

    /// The same as a number.
    public static BigDecimal value(int part, int whole) {
        if (whole == 0) {
            return BigDecimal.ZERO.setScale(DECIMALS);
        }
        BigDecimal hundredfold = BigDecimal.valueOf(100L * part);
        BigDecimal rounded = hundredfold.divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
        boolean overdone = part < whole && rounded.compareTo(BigDecimal.valueOf(100)) >= 0;
        return overdone ? hundredfold.divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN) : rounded;
    }
}
