package thabian.domain.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Spelling;
import thabian.domain.text.Text;

/// A person's name in one line, as clerks paste it: `ว่าที่ ร.ต.ธนากร กล้าทดสอบ`.
///
/// @param prefix the titles as they are stored; empty where none is known
/// @param first the first word behind them
/// @param last everything behind that, `ณ ท่าทดสอบ`
public record FullName(String prefix, String first, String last) {
    /// The longest line that is taken, in characters.
    static final int LIMIT = 3 * PersonName.LIMIT;

    private static final Pattern NAVY = Pattern.compile(" ร\\.น\\.?$");

    /// The words that begin a surname of several words: `ณ`, `แซ่`, and what others have, `van der`, `bin`.
    private static final Set<String> OF =
            Set.of(("ณ แซ่ บิน บินติ บินตี บินตี้ บินเต๊ะ bin Bin binti Binti binte Binte ibn al el "
                            + "de del della der den da di dos la van von")
                    .split(" "));

    /// A rank of the land's forces before somebody of the navy is the navy's of the same letters: `ร.อ.ตรีเพชร
    /// แก้วดี ร.น.` is a เรือเอก.
    public FullName {
        prefix = NAVY.matcher(last).find() ? Titles.ofNavy(prefix) : prefix;
    }

    /// Splits a line as well as can be, for somebody to look at: behind the titles, and at the first space. A line that
    /// is longer than any name stays whole.
    public static FullName split(String raw) {
        String line = Text.fold(raw);
        if (line.length() > LIMIT) {
            return new FullName("", line, "");
        }
        Titles.Found found = Titles.before(line);
        String name = found.rest().strip();
        int space = name.indexOf(' ');
        return space < 0
                ? new FullName(found.title(), name, "")
                : new FullName(found.title(), name.substring(0, space), name.substring(space + 1));
    }

    /// Reads a line whose parts are certain. What says that nobody is known yet, a missing title or surname, an
    /// initial, a dot in Thai (`ต.ทดสอบ`,
    /// `ร.น.`), a title that may go on (`นาง สาวมาลี`), and a third word that may be of either name are asked back.
    public static Parsed<PersonName> parse(String raw) {
        return Text.filledLine(raw, LIMIT).then(line -> {
            FullName name = split(line);
            return name.prefix().isEmpty() ? withoutTitle(line) : name.checked(Titles.mayBeLonger(line));
        });
    }

    /// Reads a line that somebody insists on, split as well as can be. What it lacks is asked back all the same.
    public static Parsed<PersonName> insisted(String raw, Insistence whose) {
        return Text.filledLine(raw, LIMIT).then(line -> {
            FullName name = split(line);
            return name.prefix.isEmpty() || name.last.isEmpty()
                    ? parse(line)
                    : PersonName.insisted(name.first, whose)
                            .then(given -> PersonName.insisted(name.last, whose)
                                    .then(family -> name.whole(given, family, true)));
        });
    }

    private static Parsed<PersonName> withoutTitle(String line) {
        if (Placeholder.isForAWholeName(line)) {
            return new Parsed.Wrong<>(FaultCode.PLACEHOLDER);
        }
        return new Parsed.Wrong<>(Spelling.isNameButForDots(line) ? FaultCode.TITLE_MISSING : FaultCode.NAME_DOUBTFUL);
    }

    private Parsed<PersonName> checked(boolean titleMayBeLonger) {
        if (last.isEmpty()) {
            return first.isEmpty()
                    ? new Parsed.Wrong<>(FaultCode.SURNAME_MISSING)
                    : PersonName.name(first).then(_ -> new Parsed.Wrong<>(FaultCode.SURNAME_MISSING));
        }
        String name = first + " " + last;
        if (Spelling.isAbbreviated(name) && Spelling.isNameButForDots(name)) {
            return new Parsed.Wrong<>(FaultCode.NAME_SPLIT);
        }
        return PersonName.name(first)
                .then(given -> PersonName.name(last)
                        .then(family -> certain() && !titleMayBeLonger
                                ? whole(given, family, false)
                                : new Parsed.Wrong<>(FaultCode.NAME_SPLIT)));
    }

    private Parsed<PersonName> whole(String given, String family, boolean insisted) {
        PersonName name = new PersonName(prefix, given, family);
        return name.astray(insisted)
                .<Parsed<PersonName>>map(Parsed.Wrong::new)
                .orElseGet(() -> new Parsed.Value<>(name));
    }

    private boolean certain() {
        List<String> words = Arrays.asList(last.split(" "));
        boolean abbreviated = first.endsWith(".") || last.endsWith(".");
        boolean begun = OF.contains(first) || OF.contains(words.getLast());
        return !abbreviated && !begun && oneSurname(words);
    }

    private static boolean oneSurname(List<String> words) {
        return OF.containsAll(words.subList(0, words.size() - 1))
                || (words.size() == 3 && words.get(1).equals("ณ"));
    }
}
