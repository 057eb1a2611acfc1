package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.text.Text;

/// A line of a pasted list, or the part of one that begins with the next number.
///
/// @param numbered whether it begins with the next number of the list, which is no longer in it
/// @param apart whether an empty line stands before it
/// @param cells its text, by what holds columns apart: tabs, bars, many spaces
/// @param sent when and by whom a chat says that it was sent; empty where it does not
record ListLine(boolean numbered, boolean apart, List<String> cells, String sent) {
    /// The longest that is read as one, in characters; nothing longer is folded either.
    private static final int LONGEST = 1000;

    /// Where a line may be parted: best behind what holds columns or people apart, else behind any space.
    private static final Pattern PARTED = Pattern.compile("[\\t|│,;]");
    private static final Pattern COLUMN = Pattern.compile("[\\t|│]| {3,}");

    /// A comma without a space, of which a line of a sheet that was written to a file has some.
    private static final Pattern TOUCHING_COMMA = Pattern.compile("(?<![ ,;])[,;]++(?=[^ ])");
    private static final Pattern VALUES = Pattern.compile(COLUMN.pattern() + "|" + TOUCHING_COMMA.pattern());

    /// A number that may begin somebody: `1.`, `(1)`, `๑)`, `1️⃣`, `คนที่ 1`; alone or before a space at the beginning.
    private static final Pattern NUMBER = Pattern.compile(
            "(?<=^|[\\s,;])(?:(?:คนที่|ลำดับที่|ลำดับ|รายที่|ท่านที่|ที่) ?)?(?:[(\\[]([0-9๐-๙]{1,2})[)\\]]|([0-9๐-๙]{1,2})"
                    + "(?:[.)](?![0-9๐-๙])[)]?|[\\uFE0F]?\\u20E3|(?= ?[:/_\\-–] ?[^0-9๐-๙ _])[ :/_\\-–]+|(?=[ \\t](?! *(?:โทร|เบอร์|มือถือ))|$|[,;] ?[ก-ฮเ-ไ]))|([\\u2460-\\u2473]))[ .\\t]*");

    /// The clock and the sender before a message, as a chat exports it.
    private static final Pattern SENT = Pattern.compile("^[0-9]{1,2}[:.][0-9]{2}\\t[^\\t]{0,60}\\t");

    private static final Pattern BULLET = Pattern.compile("^[\\s>\"“”'‘*•·●○◦▪■□➢➤✓✔✅👉🔹🔸‣⁃–—-]+(?=[^\\s])");

    /// The number that goes on with a list.
    ///
    /// @param inWords whether the last was `คนที่ 1`, or the like
    private record Next(int value, boolean inWords) {
        /// A list of `1.` does not go on with `ที่ 2`, which is the end of a road or a village.
        boolean is(MatchResult number) {
            return ListLine.value(number) == value && (inWords || value == 1 || !isInWords(number));
        }
    }

    ListLine {
        cells = List.copyOf(cells);
    }

    /// The lines of a text that hold something.
    static List<ListLine> of(String text) {
        List<ListLine> lines = new ArrayList<>();
        boolean apart = false;
        Next next = new Next(1, false);
        for (String raw : lines(text)) {
            Matcher sent = SENT.matcher(raw);
            String said = sent.find() ? raw.substring(sent.end()) : raw;
            String line = BULLET.matcher(said).replaceFirst("");
            if (line.isBlank()) {
                apart = true;
                continue;
            }
            next = add(lines, line, apart, next, raw.substring(0, raw.length() - said.length()));
            apart = false;
        }
        return lines;
    }

    /// The lines as they stand, in parts where one is longer than any that a person reads.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : ListText.lines(text)) {
            int begin = 0;
            while (line.length() - begin > LONGEST) {
                int end = parting(line, begin);
                lines.add(line.substring(begin, end));
                begin = end;
            }
            lines.add(line.substring(begin));
        }
        return lines;
    }

    private static int parting(String line, int begin) {
        Matcher parted = PARTED.matcher(line).region(begin + LONGEST / 2, begin + LONGEST);
        int end = -1;
        while (parted.find()) {
            end = parted.end();
        }
        int space = line.lastIndexOf(' ', begin + LONGEST - 1);
        return end > 0 ? end : space > begin ? space + 1 : begin + LONGEST;
    }

    /// Adds a line, in as many parts as it has numbers that go on from the last.
    private static Next add(List<ListLine> lines, String line, boolean apart, Next from, String sent) {
        Next next = from;
        int begin = 0;
        boolean numbered = false;
        boolean first = apart;
        int ink = line.length() - line.stripLeading().length();
        Matcher number = NUMBER.matcher(line);
        while (number.find()) {
            boolean atBeginning = number.start() <= ink;
            int value = value(number);
            if (atBeginning ? next.is(number) || value == 1 : next.is(number) && isMarked(number.group())) {
                if (number.start() > Math.max(begin, ink)) {
                    lines.add(new ListLine(numbered, first, cells(line.substring(begin, number.start())), sent));
                    first = false;
                }
                numbered = true;
                begin = number.end();
                next = new Next(value + 1, isInWords(number));
            }
        }
        lines.add(new ListLine(numbered, first, cells(line.substring(begin)), sent));
        return next;
    }

    private static boolean isInWords(MatchResult number) {
        return Character.isLetter(number.group().charAt(0));
    }

    /// Inside a line a number alone is a grade, a road, an extension.
    private static boolean isMarked(String number) {
        return number.indexOf('.') >= 0
                || number.indexOf(')') >= 0
                || number.indexOf(']') >= 0
                || number.indexOf('_') >= 0
                || number.indexOf('\u20E3') >= 0
                || number.codePointAt(0) >= 0x2460;
    }

    private static int value(MatchResult number) {
        if (number.group(3) != null) {
            return number.group(3).charAt(0) - 0x245F;
        }
        return Integer.parseInt(Text.arabicDigits(number.group(1) == null ? number.group(2) : number.group(1)));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        boolean values = TOUCHING_COMMA.matcher(line).results().count() > 2;
        for (String cell : (values ? VALUES : COLUMN).split(line, -1)) {
            String folded = Text.fold(cell);
            if (!folded.isEmpty()) {
                cells.add(folded);
            }
        }
        return cells;
    }
}
