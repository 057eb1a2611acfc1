package thabian.upload;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.list.ListColumn;
import thabian.domain.text.Text;
import thabian.words.Words;

/// A row taken for the headings of a list: which column stands where.
///
/// @param places the place of each known column, from 0
/// @param byTambon whether there is a column of tambons, as in the register of the Department of Local Administration
/// @param twice the columns that more than one place names
record Headings(Map<ListColumn, Integer> places, boolean byTambon, Set<ListColumn> twice) {
    private static final Words WORDS = Words.of("upload");
    /// Longer than any heading: looking for its brackets would take the square of its length.
    private static final int LONGEST = 200;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("[ ._*:\\-]+");
    private static final Map<String, ListColumn> KNOWN = known();
    private static final List<String> TAMBON =
            spellings("tambon").map(Headings::key).toList();

    /// The headings that a row's cells are; empty where it names no column at all.
    static Optional<Headings> of(List<String> cells) {
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        Set<ListColumn> twice = EnumSet.noneOf(ListColumn.class);
        boolean byTambon = false;
        for (int i = 0; i < cells.size(); i++) {
            String key = key(cells.get(i));
            byTambon |= TAMBON.contains(key);
            ListColumn column = KNOWN.get(key);
            if (column != null && places.putIfAbsent(column, i) != null) {
                twice.add(column);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Headings(places, byTambon, twice));
    }

    /// The columns that every list has and this one lacks.
    List<ListColumn> missing() {
        return ListColumn.REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .toList();
    }

    private static Map<String, ListColumn> known() {
        Map<String, ListColumn> known = new HashMap<>();
        for (ListColumn column : ListColumn.values()) {
            spellings(column.id()).forEach(spelling -> known.put(key(spelling), column));
        }
        return known;
    }

    private static Stream<String> spellings(String column) {
        return Pattern.compile("\\|").splitAsStream(WORDS.get("heading." + column));
    }

    private static String key(String heading) {
        if (heading.length() > LONGEST) {
            return "";
        }
        String folded = Text.fold(heading).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(BRACKETS.matcher(folded).replaceAll("")).replaceAll("");
    }
}
