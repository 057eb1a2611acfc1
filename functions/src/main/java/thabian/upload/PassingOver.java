package thabian.upload;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.list.ListColumn;
import thabian.domain.list.PassedRow;
import thabian.domain.text.Text;
import thabian.words.Words;

/// Which rows below the headings name no organisation: totals, notes, headings on the next page, the name of a district
/// over its organisations. A row with a code, or with a name that may be one's, is never passed over.
///
/// @param upper the headings' own rows
record PassingOver(Headings headings, List<FileSheet.Row> upper) {
    private static final Words WORDS = Words.of("upload");
    private static final Pattern TOTAL = pattern("total");
    private static final Pattern NOTE = pattern("note");
    private static final Pattern DISTRICT = pattern("district");
    private static final Pattern PROVINCE = pattern("province");
    private static final Pattern TITLE = pattern("title");
    private static final Pattern QUANTITY = pattern("quantity");
    private static final Pattern ORDINAL = Pattern.compile("\\(?\\p{Nd}{1,2}[.)]?");
    private static final Pattern THAI_WITHOUT_DIGITS = Pattern.compile("(?=.*\\p{IsThai})\\P{Nd}+");

    private static Pattern pattern(String what) {
        return Pattern.compile(WORDS.get("row." + what));
    }

    /// Why a row is passed over; empty where it is not.
    Optional<PassedRow.Reason> reason(FileSheet.Row row) {
        if (SheetRows.names(row)) {
            return Optional.empty();
        }
        List<String> filled = row.filled().stream().map(Text::fold).toList();
        if (isHeading(row, filled)) {
            return Optional.of(PassedRow.Reason.HEADINGS);
        }
        List<String> words = filled.stream()
                .filter(cell -> !QUANTITY.matcher(cell).matches())
                .toList();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (TOTAL.matcher(first).find() && words.size() == 1) {
            return Optional.of(PassedRow.Reason.TOTAL);
        }
        if (NOTE.matcher(first).find()) {
            return Optional.of(PassedRow.Reason.NOTE);
        }
        if (words.size() == 1 && (district(row).isPresent() || province(row).isPresent())) {
            return Optional.of(PassedRow.Reason.DISTRICT);
        }
        return filled.size() == 1 && !mayName(row) ? Optional.of(PassedRow.Reason.NOTE) : Optional.empty();
    }

    private boolean isHeading(FileSheet.Row row, List<String> filled) {
        boolean same = upper.stream().anyMatch(each -> each.cells().equals(row.cells()));
        boolean ordinals = filled.size() > 2
                && filled.stream().allMatch(cell -> ORDINAL.matcher(cell).matches());
        return same || ordinals || headings.again(row);
    }

    /// Whether the only cell of a row may be an organisation's name, or its code mistyped.
    private boolean mayName(FileSheet.Row row) {
        return isFilled(row, ListColumn.NAME)
                || (isFilled(row, ListColumn.CODE)
                        && !THAI_WITHOUT_DIGITS.matcher(row.filled().getFirst()).matches());
    }

    private boolean isFilled(FileSheet.Row row, ListColumn column) {
        return Optional.ofNullable(headings.places().get(column))
                .filter(place -> !row.cell(place).isEmpty())
                .isPresent();
    }

    /// The district whose organisations stand below a row that says nothing else.
    static Optional<String> district(FileSheet.Row row) {
        return row.filled().stream()
                .map(Text::fold)
                .map(DISTRICT::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    /// The province of which a row is.
    static Optional<String> province(FileSheet.Row row) {
        return row.filled().stream()
                .map(Text::fold)
                .map(PROVINCE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    /// The province that a title names.
    static Optional<String> titled(FileSheet.Row row) {
        return row.filled().stream()
                .map(Text::fold)
                .map(TITLE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
