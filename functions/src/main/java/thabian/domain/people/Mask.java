package thabian.domain.people;

import java.util.function.UnaryOperator;

/// How somebody's phone and address look to whoever may know that they are there, and no more. No phone and no address
/// can look so, so that what comes back from a form is known for what it stands for.
public final class Mask {
    /// What stands for what is not shown.
    public static final String HIDDEN = "•••";

    private static final int SHOWN = 2;

    private Mask() {}

    /// A phone by its first and last two digits, `08•••78`, however it is written.
    public static String phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            return "";
        }
        return digits.length() <= 2 * SHOWN
                ? HIDDEN
                : digits.substring(0, SHOWN) + HIDDEN + digits.substring(digits.length() - SHOWN);
    }

    /// A mail address by its first letter and its domain, `s•••@lao.example`.
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "" : address.charAt(0) + HIDDEN + address.substring(at);
    }

    /// Whether what was given is what stands, masked: it stands for that.
    public static boolean isMaskOf(String standing, String given, UnaryOperator<String> mask) {
        String masked = mask.apply(standing);
        return !masked.equals(standing) && given.strip().equals(masked);
    }
}
