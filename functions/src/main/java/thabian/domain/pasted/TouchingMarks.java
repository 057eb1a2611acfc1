package thabian.domain.pasted;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;

/// Slashes and dashes that touch what they part: `นายสมชาย ใจดี/ปลัด อบต.-081-234-5678`.
///
/// Such a mark also stands within a post, a surname, a number. So it parts only where what follows it is of another
/// kind than what is before it.
final class TouchingMarks {
    /// What is looked at beside a mark, in characters; no name and no post is longer.
    private static final int WITHIN = 150;

    private static final Pattern MARK =
            Pattern.compile("(?<=[^ \\-–—/\\\\_])( ?)((?:[-–—/\\\\_]|\\+(?! ?66))++)( ?)(?=[^ \\-–—/\\\\_])");
    private static final Pattern BREAK = Pattern.compile("[,;:]");
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+ ?66|[(]?[0๐])(?:[ ().\\-–—]{0,3}[0-9๐-๙]){8,9}(?![0-9๐-๙])");
    private static final Pattern PHONE_AT_END =
            Pattern.compile("(?<![0-9๐-๙A-Za-z])(?:\\+ ?66|[(]?[0๐])(?:[ ().\\-–—]{0,3}[0-9๐-๙]){7,9}$");
    private static final Pattern DIGIT_AT_END = Pattern.compile("[0-9๐-๙]$");
    private static final Pattern LATIN_AT_END = Pattern.compile("[A-Za-z]$");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]{2}");

    /// A word that may be a surname, and what follows it.
    private static final Pattern SURNAME = Pattern.compile("([ก-๎]{2,30})(?:$|[ ,/_\\-–—]++(.*))");

    /// What a dash parts from the name and another from the phone.
    private static final Pattern BETWEEN = Pattern.compile("[^\\-–—/0-9๐-๙]{2,60}[-–—/] ?(?=[0๐])");

    private TouchingMarks() {}

    /// The text of a cell, with spaces beside the marks that part.
    static String apart(String text) {
        StringBuilder apart = new StringBuilder();
        Matcher mark = MARK.matcher(text);
        int begin = 0;
        int copied = 0;
        while (mark.find()) {
            boolean spaced = !mark.group(1).isEmpty() && !mark.group(3).isEmpty();
            apart.append(text, copied, mark.start());
            copied = mark.end();
            String before = before(apart, begin);
            String after = text.substring(copied, Math.min(text.length(), copied + WITHIN));
            if (!spaced && isWithinName(before, mark.group(2), after)) {
                apart.append(' ');
            } else if (spaced || parts(before, mark.group(2), after)) {
                apart.append(' ').append(mark.group(2)).append(' ');
                begin = apart.length();
            } else {
                apart.append(mark.group());
            }
        }
        return apart.append(text, copied, text.length()).toString();
    }

    /// What stands before a mark, since the last that parts.
    private static String before(StringBuilder text, int begin) {
        String before = text.substring(Math.max(begin, text.length() - WITHIN));
        Matcher other = BREAK.matcher(before);
        int from = 0;
        while (other.find()) {
            from = other.end();
        }
        return before.substring(from).strip();
    }

    /// Whether another kind begins behind it: a phone, a mailbox, a label, somebody, or the first post.
    private static boolean parts(String before, String mark, String after) {
        if (DIGIT_AT_END.matcher(before).find() && !isPhone(before)) {
            return false;
        }
        if (PHONE.matcher(after).lookingAt()
                || (MAIL.matcher(after).lookingAt()
                        && !LATIN_AT_END.matcher(before).find())
                || ListWords.LABEL.matcher(after).lookingAt()) {
            return true;
        }
        if (ListWords.POST.matcher(after).lookingAt()) {
            return !ListWords.POST_AT_A_WORD.matcher(before).find();
        }
        return PieceReader.named(after, true).isPresent()
                || (LETTERS.matcher(after).lookingAt()
                        && (!mark.equals("-") || BETWEEN.matcher(after).lookingAt())
                        && isWholeName(before));
    }

    /// Whether it parts a title from the name, or a given name from what is the surname by what follows.
    private static boolean isWithinName(String before, String mark, String after) {
        if (PieceReader.isTitle(before)) {
            return true;
        }
        Matcher surname = SURNAME.matcher(after);
        if (!surname.matches()
                || ListWords.POST.matcher(after).lookingAt()
                || ListWords.LABEL.matcher(after).lookingAt()
                || !isGivenName(before)) {
            return false;
        }
        String behind = Objects.requireNonNullElse(surname.group(2), "");
        return ListWords.POST.matcher(behind).lookingAt()
                || (!mark.equals("/") && !PHONE.matcher(behind).lookingAt());
    }

    private static boolean isGivenName(String text) {
        return PieceReader.named(text, true)
                .filter(split -> split.rest().isEmpty() && split.name().last().isEmpty())
                .isPresent();
    }

    private static boolean isPhone(String before) {
        Matcher phone = PHONE_AT_END.matcher(before);
        return phone.find() && PhoneNumber.parse(phone.group()) instanceof Parsed.Value;
    }

    private static boolean isWholeName(String text) {
        return PieceReader.named(text, true)
                .filter(split -> split.rest().isEmpty() && !split.name().last().isEmpty())
                .isPresent();
    }
}
