package thabian.domain.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the titles and ranks before Thai names, as offices write, abbreviate and stack them.
public final class Titles {
    /// Posts that begin like a title: who types one of them has not typed a name.
    private static final Pattern POST =
            Pattern.compile("นายก(?:$|[ .]|เทศ|องค์|อบ[.จต](?![\\p{M}ะาำ])|อ\\.บ|สภา|เมือง|สมาคม)"
                    + "|นาย(?:อำเภอ|ช่าง|ทะเบียน|ตรวจ)|นางพยาบาล");

    private static final Pattern ACTING = Pattern.compile("^ว่าที่ ?");
    private static final Pattern FEMALE = Pattern.compile("^(?: ?\\( ?(?:หญิง|ญ)\\.? ?\\)|หญิง| หญิง(?= |$))");
    private static final Pattern SPECIAL = Pattern.compile("^ ?\\( ?พิเศษ ?\\)");

    /// A monk, told by the name in Pali that stands where others have the family's.
    private static final Pattern MONK =
            Pattern.compile("พระ ?(?=[ก-ฮเ-ไ][^ ]* (?:[^ ]*\\u0E3A[^ ]*|[^ ]+โ[ขคฆชญฐฒตถทธนปภมยรลวส])$)");

    private static final Pattern BETWEEN_ABBREVIATIONS = Pattern.compile("(?<=[ก-ฮ]{2}) ");
    private static final Pattern ONE_LETTER = Pattern.compile(".\\.");
    private static final Pattern NEEDLESS_DOT = Pattern.compile("\\.$");

    /// What a name cannot begin with: a mark, a vowel that follows its consonant, or anything that is no letter.
    private static final Pattern NO_BEGINNING = Pattern.compile("^ ?(?:[^\\p{L} ]|[ะาำๅๆฯ]).*");

    private static final Pattern OF_TWO_FORCES =
            Pattern.compile("(ว่าที่)? ?(ร้อย|พัน|พล|น\\.)(เอก|โท|ตรี|[อทต]\\.)(หญิง)?");

    private static final Map<String, String> NAVYS =
            Map.of("ร้อย", "เรือ", "พัน", "นาวา", "พล", "พลเรือ", "น.", "นาวา");
    private static final Map<String, String> GRADES =
            Map.of("เอก", "เอก", "โท", "โท", "ตรี", "ตรี", "อ.", "เอก", "ท.", "โท", "ต.", "ตรี");

    /// Nobody has more of them.
    private static final int MOST = 6;

    private Titles() {}

    /// The navy's rank that has the letters of one of the army, or of one that the air force has too; any other as it
    /// is.
    static String ofNavy(String title) {
        Matcher rank = OF_TWO_FORCES.matcher(title);
        return rank.matches()
                ? Objects.requireNonNullElse(rank.group(1), "")
                        + NAVYS.get(rank.group(2))
                        + GRADES.get(rank.group(3))
                        + Objects.requireNonNullElse(rank.group(4), "")
                : title;
    }

    /// What a text begins with.
    ///
    /// @param title as it is stored; empty where the text begins with none
    /// @param rest what follows it
    public record Found(String title, String rest) {}

    /// The titles that a folded text begins with, one or several (`นาย ดร.`, `ว่าที่ร้อยตรี ดร.`), each the longest
    /// that leaves what a name may begin with.
    public static Found before(String text) {
        if (POST.matcher(text).lookingAt()) {
            return new Found("", text);
        }
        Found found = Stream.concat(one(KnownTitles.PLAIN, text).stream(), other(text).stream())
                .reduce(Titles::longer)
                .orElse(new Found("", text));
        return found.title().isEmpty() ? monk(found) : stacked(found);
    }

    private static Found monk(Found untitled) {
        Matcher monk = MONK.matcher(untitled.rest());
        return monk.lookingAt() ? new Found("พระ", untitled.rest().substring(monk.end())) : untitled;
    }

    /// A title as it is stored, where it is one; anything else as it is. Nothing but a title stands in its box, so a
    /// missing or needless dot at an end is certain there: `ดร`, `ผศ ดร`, `นาย.`.
    static String canonical(String typed) {
        return known(typed).orElse(typed);
    }

    /// A title as it is stored; empty where it is none that is known.
    static Optional<String> known(String typed) {
        return plain(typed).or(() -> found(typed));
    }

    /// What nearly everybody is called, found without a look at the ranks.
    private static Optional<String> plain(String typed) {
        for (Title title : KnownTitles.PLAIN) {
            if (title.form().equals(typed)) {
                return Optional.of(title.written());
            }
        }
        return Optional.empty();
    }

    /// The same by all that is known.
    static Optional<String> found(String typed) {
        String spaced = BETWEEN_ABBREVIATIONS.matcher(typed).replaceAll(". ") + ".";
        return Stream.of(typed, typed + ".", spaced, NEEDLESS_DOT.matcher(typed).replaceFirst(""))
                .map(Titles::before)
                .filter(found -> found.rest().isEmpty() && !found.title().isEmpty())
                .map(Found::title)
                .findFirst();
    }

    /// Whether a space after the title hides a longer one, `นาง สาวมาลี`, `ร้อยตรี หญิงมาลี`; or a word behind a rank
    /// may be of it, `พันเอกพิเศษสมชาย`.
    static boolean mayBeLonger(String text) {
        Found found = before(text);
        String rest = found.rest();
        if (isRank(found.title()) && rest.startsWith("พิเศษ")) {
            return true;
        }
        String closed = text.substring(0, text.length() - rest.length()).stripTrailing() + rest;
        return closed.length() < text.length() && before(closed).rest().length() < rest.length();
    }

    private static Found stacked(Found first) {
        Found all = first;
        for (int titles = 1; titles < MOST; titles++) {
            Optional<Found> next = next(all);
            if (next.isEmpty()) {
                break;
            }
            boolean apart = !all.title().endsWith(".") || all.rest().startsWith(" ");
            all = new Found(
                    all.title() + (apart ? " " : "") + next.get().title(),
                    next.get().rest());
        }
        return new Found(all.title(), all.rest().stripLeading());
    }

    private static Optional<Found> next(Found before) {
        String rest = before.rest().stripLeading();
        return isRank(before.title())
                ? one(KnownTitles.OTHERS, rest).filter(found -> isApartFromARank(before, found))
                : other(rest)
                        .filter(found ->
                                !isPlain(before.title()) || found.title().endsWith("."));
    }

    private static boolean isRank(String title) {
        return KnownTitles.RANKS.stream().anyMatch(rank -> title.contains(rank.written()));
    }

    /// One letter right behind a rank may be the rank's last: `ด.ต.อ.สมชาย` is no teacher.
    private static boolean isApartFromARank(Found rank, Found next) {
        return rank.rest().startsWith(" ") || !ONE_LETTER.matcher(next.title()).matches();
    }

    private static boolean isPlain(String title) {
        return KnownTitles.PLAIN.stream().anyMatch(plain -> plain.written().equals(title));
    }

    private static Optional<Found> other(String text) {
        Matcher acting = ACTING.matcher(text);
        if (acting.find()) {
            return one(KnownTitles.RANKS, text.substring(acting.end()))
                    .map(Titles::ofWoman)
                    .map(rank ->
                            new Found("ว่าที่" + (rank.title().contains(".") ? " " : "") + rank.title(), rank.rest()));
        }
        return Stream.concat(
                        one(KnownTitles.RANKS, text).map(Titles::ofWoman).stream(),
                        one(KnownTitles.OTHERS, text).stream())
                .reduce(Titles::longer);
    }

    private static Found ofWoman(Found rank) {
        Matcher special = SPECIAL.matcher(rank.rest());
        if (special.find()) {
            return new Found(rank.title() + "(พิเศษ)", rank.rest().substring(special.end()));
        }
        Matcher female = FEMALE.matcher(rank.rest());
        return female.find() ? new Found(rank.title() + "หญิง", rank.rest().substring(female.end())) : rank;
    }

    private static Optional<Found> one(List<Title> titles, String text) {
        Found longest = new Found("", text);
        for (Title title : titles) {
            String rest = title.mayBegin(text) ? title.behind(text) : text;
            if (rest.length() < longest.rest().length() && mayFollow(rest)) {
                longest = new Found(title.written(), rest);
            }
        }
        return longest.title().isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private static boolean mayFollow(String rest) {
        return rest.startsWith("(")
                || rest.startsWith(" (")
                || !NO_BEGINNING.matcher(rest).matches();
    }

    private static Found longer(Found one, Found other) {
        return other.rest().length() < one.rest().length() ? other : one;
    }
}
