package thabian.domain.people;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;

/// What may stand in mail that goes out in an office's name: a name, a title, a post. Whoever registers writes to
/// people who never asked for it, so that nothing of theirs may be an address, a link or a sentence; and what no person
/// wrote, only to fill a box, or in other words than names and posts have, is asked back before it stands on a
/// certificate.
public final class OfficialText {
    /// What programs put around an address or before a line, and no post has.
    private static final Pattern MARKED = Pattern.compile("(?<![^ ])[<>‹›«»|*]+(?![^ ])");

    /// UTF-8 that was read as Windows-874, as Latin-1, Chinese, Japanese, of a Mac or of DOS, or not at all; TIS-620
    /// that was read as Latin-1 or as UTF-8; letters that were lost.
    private static final Pattern MISREAD =
            Pattern.compile("เ[ธน]|à[¸¹]|[¡-þ]{3}|\\?\\?|\\uFFFD|[¡-þ][ .]*[¡-þ]{2}[ .]*[¡-þ]"
                    + "|[喔喙犧]|‡[∏π]|α[╕╣]|(?i:%e0%b[89])|[\\u0221-\\u02B8\\u02C0-\\u02FF\\u1D00-\\u1DBF]");

    /// A few letters of UTF-8 that were read as Windows-874, once or as Latin-1 before, and of TIS-620 read as Latin-1.
    private static final Pattern MISREAD_WHOLLY = Pattern.compile(
            "(?:เ[ธน][ก-ฟ‘’“”•–—…€]?+[ .()0-9]*+){2,}+"
                    + "|(?:[ยร][ก-ฟ‘’“”•–—…€][ .()0-9]*+){3,}+|(?=.*[‘’“”•–—…€])(?:[ยร][ก-ฟ‘’“”•–—…€]?+[ .()0-9]*+){2,}+|[¡-þ][¡-þ .()0-9]+");

    private static final Pattern AS_THAI = Pattern.compile("เ[ธน]");

    /// How a post says that somebody stands in for its holder: รักษาราชการแทน, as a rule shortened.
    private static final Pattern ACTING = Pattern.compile(
            "รักษา ?ราชการ|รักษา ?การ(?!ณ์)|รรท\\.?|(?<![\\p{L}\\p{M}.])ร\\.?ก\\.|(?<![\\p{L}\\p{M}.])รก(?=[ .])");

    private OfficialText() {}

    /// Takes a post.
    public static Parsed<String> check(String post) {
        return misread(post)
                ? new Parsed.Wrong<>(FaultCode.UNREADABLE)
                : read(post, Placeholder.isForAPost(post), Wording.isNoPost(post));
    }

    /// Takes whom an office rings: a person as people call them, or an office.
    public static Parsed<String> contact(String name) {
        if (FullName.parse(name) instanceof Parsed.Value<PersonName>) {
            return new Parsed.Value<>(name);
        }
        return misread(name)
                ? new Parsed.Wrong<>(FaultCode.UNREADABLE)
                : read(name, Placeholder.is(name), Wording.isNobody(name));
    }

    /// Takes a title, or a given or a family name, whose letters may be one.
    static Parsed<String> name(String part) {
        return misread(part)
                ? new Parsed.Wrong<>(FaultCode.UNREADABLE)
                : read(part, Placeholder.isForAName(part), Wording.isNoName(part));
    }

    private static Parsed<String> read(String text, boolean placeholder, boolean unusual) {
        if (Leading.in(text)) {
            return new Parsed.Wrong<>(FaultCode.NO_POST);
        }
        if (placeholder) {
            return new Parsed.Wrong<>(FaultCode.PLACEHOLDER);
        }
        if (MARKED.matcher(text).find() || Wording.isTelling(text)) {
            return new Parsed.Wrong<>(FaultCode.NO_POST);
        }
        return unusual ? new Parsed.Wrong<>(FaultCode.UNUSUAL) : new Parsed.Value<>(text);
    }

    /// Takes a text by somebody's word, although it was asked back.
    public static Parsed<String> insisted(String text, Insistence whose) {
        boolean more = Leading.in(text)
                || MARKED.matcher(text).find()
                || (!whose.takes(FaultCode.NO_POST) && Wording.isTelling(text));
        return more ? new Parsed.Wrong<>(FaultCode.NO_POST) : new Parsed.Value<>(text);
    }

    /// What is wrong with the parts of a name where they stand together, though each of them is right: `กรุณา โอนเงิน`.
    ///
    /// @param insisted whether somebody insists on it
    static Optional<FaultCode> together(String line, boolean insisted) {
        if (Leading.in(line)) {
            return Optional.of(FaultCode.NO_POST);
        }
        boolean unusual = !insisted && (Wording.isTelling(line) || Wording.isSaid(line));
        return unusual ? Optional.of(FaultCode.UNUSUAL) : Optional.empty();
    }

    /// Whether it stands for something that is not known yet, or is not there; a number is something.
    public static boolean isNothing(String text) {
        return Placeholder.is(text) && text.codePoints().noneMatch(Character::isDigit);
    }

    /// Whether a post says that its holder is another.
    public static boolean acting(String post) {
        return ACTING.matcher(post).find();
    }

    /// Thai has the letters that misread UTF-8 is made of too, but never so many.
    private static boolean misread(String text) {
        if (MISREAD_WHOLLY.matcher(text).matches()) {
            return true;
        }
        Matcher found = MISREAD.matcher(text);
        int thai = 0;
        while (found.find()) {
            if (!AS_THAI.matcher(found.group()).matches()) {
                return true;
            }
            thai++;
        }
        return thai >= 3 && thai * 3 * 2 > text.length();
    }
}
