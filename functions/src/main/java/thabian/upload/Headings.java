package thabian.upload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.text.Text;
import thabian.upload.sheet.FileSheet;
import thabian.words.Words;

/// A row, or two, taken for the headings of a list: which column stands where.
///
/// @param places the place of each known column, from 0
/// @param byTambon whether there is a column of tambons, as in the register of the Department of Local Administration
/// @param twice the columns that more than one place names
/// @param phones further places of telephone numbers, such as a mobile's beside a fixed line's
/// @param others the places, beside them, of what lists often have, such as a running number
/// @param ticked the places of types that have a column each, in which a mark stands
/// @param persons whether there is a column of people's names or posts: then each may have a row of their own
record Headings(
        Map<ListColumn, Integer> places,
        boolean byTambon,
        Set<ListColumn> twice,
        List<Integer> phones,
        Set<Integer> others,
        Map<OrganisationType, Integer> ticked,
        boolean persons) {
    private static final Words WORDS = Words.of("upload");
    /// Longer than any heading: looking for its brackets would take the square of its length.
    private static final int LONGEST = 200;

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._*:\\-]+");
    private static final Map<String, ListColumn> KNOWN = known();
    private static final Set<String> TAMBON = keys("tambon");
    private static final Set<String> OTHER = keys("other");
    private static final Set<String> PERSON = keys("person");

    /// What heads a part of a person's name: beside it their first name is headed as any name.
    private static final Set<String> SURNAME = keys("surname");

    private static final Set<String> FIRST_NAME = keys("first-name");
    private static final Set<ListColumn> REACH = EnumSet.of(ListColumn.EMAIL, ListColumn.PHONE);
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /// So many cells of telephone numbers are read of a row: that there is more than one is asked, and the first taken.
    private static final int MOST = 2;

    private static final Set<String> UNTICKED = Set.of("", "-", "–", "0");

    /// The headings that a row's cells are.
    static Headings of(List<String> cells) {
        return keyed(cells.stream().map(Headings::key).toList());
    }

    /// The headings that two rows are together: a cell in either, or one that is broken over both.
    static Headings of(FileSheet.Row upper, FileSheet.Row lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        return keyed(IntStream.range(0, width)
                .mapToObj(place -> key(upper.cell(place), lower.cell(place)))
                .toList());
    }

    private static String key(String upper, String lower) {
        String both = key(upper) + key(lower);
        return Stream.of(both, key(lower), key(upper))
                .filter(Headings::knows)
                .findFirst()
                .orElse(both);
    }

    private static boolean knows(String key) {
        return KNOWN.containsKey(key) || TAMBON.contains(key) || OTHER.contains(key);
    }

    private static Headings keyed(List<String> keys) {
        Map<ListColumn, Integer> places = new EnumMap<>(ListColumn.class);
        Set<ListColumn> twice = EnumSet.noneOf(ListColumn.class);
        List<Integer> phones = new ArrayList<>();
        boolean surname = keys.stream().anyMatch(SURNAME::contains);
        for (int i = 0; i < keys.size(); i++) {
            ListColumn column = surname && isPersons(keys.get(i)) ? null : KNOWN.get(keys.get(i));
            if (column != null && places.putIfAbsent(column, i) != null) {
                if (column == ListColumn.PHONE) {
                    phones.add(i);
                } else {
                    twice.add(column);
                }
            }
        }
        Set<Integer> others = IntStream.range(0, keys.size())
                .filter(place -> OTHER.contains(keys.get(place)))
                .boxed()
                .collect(Collectors.toSet());
        return new Headings(
                places,
                keys.stream().anyMatch(TAMBON::contains),
                twice,
                phones,
                others,
                ticked(keys),
                keys.stream().anyMatch(PERSON::contains));
    }

    /// Whether a heading is that of a person, where others are: it may not be whose contact it is, which is then seen
    /// by what stands below.
    private static boolean isPersons(String key) {
        return FIRST_NAME.contains(key)
                || Optional.ofNullable(KNOWN.get(key)).filter(REACH::contains).isPresent();
    }

    private static Map<OrganisationType, Integer> ticked(List<String> keys) {
        Map<OrganisationType, Integer> ticked = new EnumMap<>(OrganisationType.class);
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            OrganisationType.of(keys.get(i)).ifPresent(type -> ticked.putIfAbsent(type, place));
        }
        return ticked.size() > 1 ? ticked : Map.of();
    }

    /// These, and a column that is known by what stands in it.
    Headings with(ListColumn column, int place) {
        Map<ListColumn, Integer> more = new EnumMap<>(places);
        more.put(column, place);
        Set<ListColumn> unclear = twice.stream().filter(each -> each != column).collect(Collectors.toSet());
        return new Headings(more, byTambon, unclear, phones, others, ticked, persons);
    }

    /// These, and all places of telephone numbers, that which is read first before the others.
    Headings withPhones(List<Integer> all) {
        Headings more = with(ListColumn.PHONE, all.getFirst());
        return new Headings(more.places, byTambon, more.twice, all.subList(1, all.size()), others, ticked, persons);
    }

    /// The column as which a place is read; empty where it is not.
    Optional<ListColumn> as(int place) {
        return phones.contains(place)
                ? Optional.of(ListColumn.PHONE)
                : ticked.containsValue(place)
                        ? Optional.of(ListColumn.TYPE)
                        : places.entrySet().stream()
                                .filter(each -> each.getValue() == place)
                                .map(Map.Entry::getKey)
                                .findFirst();
    }

    /// Whether a row has something where organisations are named.
    boolean names(FileSheet.Row row) {
        return naming().anyMatch(place -> !row.cell(place).isEmpty());
    }

    private Stream<Integer> naming() {
        return Stream.of(ListColumn.CODE, ListColumn.NAME)
                .flatMap(column -> Optional.ofNullable(places.get(column)).stream());
    }

    /// How many of its cells are headings.
    int weight() {
        return places.size() + others.size();
    }

    /// Whether organisations can be told by what stands below them, with the register's help: by code or name.
    boolean tell() {
        return places.containsKey(ListColumn.CODE) || (places.containsKey(ListColumn.NAME) && weight() > 1);
    }

    /// Whether it has every column that a list usually has.
    boolean whole() {
        return missing().isEmpty();
    }

    /// The columns that every list usually has and this one lacks.
    List<ListColumn> missing() {
        return ListColumn.REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .toList();
    }

    /// The columns that it has, one by one or as a mark in one of several.
    Set<ListColumn> columns() {
        Set<ListColumn> columns = EnumSet.noneOf(ListColumn.class);
        columns.addAll(places.keySet());
        if (!ticked.isEmpty()) {
            columns.add(ListColumn.TYPE);
        }
        return columns;
    }

    /// What a row says in each column.
    Map<ListColumn, String> read(FileSheet.Row row) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        tick(row).ifPresent(type -> cells.put(ListColumn.TYPE, type.written()));
        places.forEach((column, place) -> cells.put(column, row.cell(place)));
        cells.computeIfPresent(ListColumn.PHONE, (_, first) -> phones(row, first));
        return cells;
    }

    /// All telephone numbers of a row, as one cell would say them.
    private String phones(FileSheet.Row row, String first) {
        String all = Stream.concat(Stream.of(first), phones.stream().map(row::cell))
                .filter(cell -> DIGIT.matcher(cell).find())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? first : all;
    }

    /// The only type that a row has a mark at.
    private Optional<OrganisationType> tick(FileSheet.Row row) {
        List<OrganisationType> marked = ticked.entrySet().stream()
                .filter(each -> !UNTICKED.contains(row.cell(each.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return marked.size() == 1 ? Optional.of(marked.getFirst()) : Optional.empty();
    }

    /// Whether a row says nothing in any of its columns, not even that it is the next.
    boolean silent(FileSheet.Row row) {
        return Stream.concat(places.values().stream(), others.stream())
                .allMatch(place -> row.cell(place).isEmpty());
    }

    /// Whether a row goes on with the organisation above it, in cells that were merged: nothing else names one in it.
    boolean continued(FileSheet.Row row) {
        List<Integer> naming = naming().toList();
        return naming.stream().anyMatch(row.merged()::contains)
                && naming.stream()
                        .allMatch(place ->
                                row.merged().contains(place) || row.cell(place).isEmpty());
    }

    /// Whether a row says these headings again, in their places.
    boolean again(FileSheet.Row row) {
        long same = places.entrySet().stream()
                .filter(each -> each.getKey() == KNOWN.get(key(row.cell(each.getValue()))))
                .count();
        return same > 1 || (same == 1 && places.size() == 1);
    }

    private static Set<String> keys(String column) {
        return spellings(column).map(Headings::key).collect(Collectors.toUnmodifiableSet());
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
