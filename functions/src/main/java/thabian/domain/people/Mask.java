package thabian.domain.people;

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

    /// What was given, or what stands where the mask of that was given.
    public static String meant(String given, String standing, String masked) {
        return !masked.isEmpty() && given.strip().equals(masked) ? standing : given;
    }
}
