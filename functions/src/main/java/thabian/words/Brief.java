package thabian.words;

/// Text that is cut where it is too long, never within a letter and its marks.
public final class Brief {
    private Brief() {}

    /// The text, or as much of it as fits into `limit` UTF-16 units with an ellipsis behind.
    public static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        while (end > 0 && joins(text.charAt(end))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    private static boolean joins(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK || Character.isLowSurrogate(letter);
    }
}
