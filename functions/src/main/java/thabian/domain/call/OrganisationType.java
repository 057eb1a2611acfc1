package thabian.domain.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A type of local administrative organisations, and the words by which people write it, alone and before a name.
public enum OrganisationType {
    PROVINCIAL("อบจ.", "องค์การบริหารส่วนจังหวัด", "อบจ"),
    CITY("เทศบาลนคร", "เทศบาลนคร", "ทน"),
    TOWN("เทศบาลเมือง", "เทศบาลเมือง", "ทม"),
    SUBDISTRICT_MUNICIPALITY("เทศบาลตำบล", "เทศบาลตำบล", "ทต"),
    SUBDISTRICT("อบต.", "องค์การบริหารส่วนตำบล", "อบต");

    /// What a name may begin with: the long word, or the short one with a dot; of those with three letters also
    /// without.
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "^(?:(องค์การบริหารส่วน *(?:จังหวัด|ตำบล)|เทศบาล *(?:นคร|เมือง|ตำบล))|(อบ[ตจ]|ท\\.?[นมต](?=\\.))\\.?) *");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]{0,40}\\)");
    private static final Pattern BETWEEN = Pattern.compile("[ .]+");

    private final String written;
    private final String word;
    private final String letters;

    OrganisationType(String written, String word, String letters) {
        this.written = written;
        this.word = word;
        this.letters = letters;
    }

    /// The type that people write so, `ทต.` or `เทศบาลตำบล`; empty where it is none of these.
    public static Optional<OrganisationType> of(String typed) {
        String key = BETWEEN.matcher(BRACKETS.matcher(typed).replaceAll("")).replaceAll("");
        return Stream.of(values())
                .filter(type -> key.equals(type.word) || key.equals(type.letters))
                .findFirst();
    }

    /// The type that a name begins with; empty where it begins with none.
    public static Optional<OrganisationType> before(String name) {
        Matcher word = BEFORE_NAME.matcher(name);
        return word.find() ? of(word.group()) : Optional.empty();
    }

    /// A name without the type that it begins with.
    public static String bare(String name) {
        return Stream.of(values())
                .filter(type -> name.startsWith(type.word))
                .findFirst()
                .map(type -> name.substring(type.word.length()).strip())
                .orElseGet(() -> BEFORE_NAME.matcher(name).replaceFirst(""));
    }

    /// As the register writes it: `อบต.`.
    public String written() {
        return written;
    }

    /// The full name of one of this type: its word, and what people call it.
    public String full(String bareName) {
        return word + bareName;
    }
}
