package thabian.upload;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;
import thabian.domain.list.PlaceHeading;
import thabian.domain.text.Text;
import thabian.upload.sheet.FileSheet;
import thabian.upload.sheet.SheetRows;
import thabian.words.Words;

/// Which rows below the headings name no organisation: totals, notes, headings on the next page, the name of a district
/// over its organisations. A row with a code, or with a name that may be one's, is never passed over.
///
/// @param upper the headings' own rows, and those above them
record PassingOver(Headings headings, List<FileSheet.Row> upper, NationalRegister register) {
    private static final Words WORDS = Words.of("upload");
    private static final Pattern TOTAL = pattern("total");
    private static final Pattern NOTE = pattern("note");
    private static final Pattern QUANTITY = pattern("quantity");

    /// How a line begins, alone in its row, that tells who made a list and whom to ask.
    private static final Pattern SIGNATURE = pattern("signature");

    private static final Optional<Pass> CONTINUED = Optional.of(new Pass(PassedRow.Reason.CONTINUED, Optional.empty()));
    private static final Pattern ORDINAL = Pattern.compile("\\(?\\p{Nd}{1,2}[.)]?");
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");
    private static final Pattern THAI_WITHOUT_DIGITS = Pattern.compile("(?=.*\\p{IsThai})\\P{Nd}+");

    private static Pattern pattern(String what) {
        return Pattern.compile(WORDS.get("row." + what));
    }

    /// A row that is passed over.
    ///
    /// @param heading what it says of the rows below it; empty where it leaves all as it was
    record Pass(PassedRow.Reason reason, Optional<PlaceHeading> heading) {}

    /// Why a row is passed over; empty where it is not.
    Optional<Pass> pass(FileSheet.Row row) {
        if (headings.continued(row)) {
            return CONTINUED;
        }
        if (hasCode(row)) {
            return Optional.empty();
        }
        List<String> filled = row.filled().stream().map(Text::fold).toList();
        if (isHeading(row, filled)) {
            return Optional.of(new Pass(PassedRow.Reason.HEADINGS, Optional.empty()));
        }
        List<String> words = filled.stream()
                .filter(cell -> !QUANTITY.matcher(cell).matches())
                .toList();
        String first = words.isEmpty() ? "" : words.getFirst();
        PlaceHeading heading = PlaceHeading.read(String.join(" ", words), register);
        if (TOTAL.matcher(first).find() && isPlace(words.subList(1, words.size()))) {
            return Optional.of(
                    new Pass(PassedRow.Reason.TOTAL, Optional.of(heading).filter(PassingOver::isPlaced)));
        }
        if (heads(row, words, heading)) {
            return Optional.of(new Pass(PassedRow.Reason.DISTRICT, Optional.of(heading)));
        }
        if (NOTE.matcher(first).find()) {
            return Optional.of(
                    new Pass(PassedRow.Reason.NOTE, Optional.of(heading).filter(PassingOver::isPlaced)));
        }
        if (filled.size() > 1) {
            return headings.silent(row) ? CONTINUED : Optional.empty();
        }
        if (SIGNATURE.matcher(first).find() && !register.names(first)) {
            return Optional.of(new Pass(PassedRow.Reason.NOTE, Optional.empty()));
        }
        return !mayName(row) && !SheetRows.names(row, register)
                ? Optional.of(new Pass(
                        PassedRow.Reason.NOTE,
                        Optional.of(heading).filter(_ -> words.stream().anyMatch(PassingOver::isThai))))
                : Optional.empty();
    }

    /// Whether a row is understood to say of those below it where they are, or of what type, and cannot name one.
    private boolean heads(FileSheet.Row row, List<String> words, PlaceHeading heading) {
        return heading instanceof PlaceHeading.Clear(var district, var province, var type, boolean bare)
                && (district.isPresent() || province.isPresent() || type.isPresent())
                && (!bare || (words.size() == 1 && !mayName(row)));
    }

    /// Whether words say no more than a place, or nothing.
    private boolean isPlace(List<String> words) {
        return PlaceHeading.read(String.join(" ", words), register) instanceof PlaceHeading.Clear;
    }

    /// Whether a line speaks of a place.
    private static boolean isPlaced(PlaceHeading heading) {
        return switch (heading) {
            case PlaceHeading.Clear clear ->
                clear.district().isPresent() || clear.province().isPresent();
            case PlaceHeading.Unclear unclear -> unclear.place();
        };
    }

    private static boolean isThai(String text) {
        return THAI.matcher(text).find();
    }

    /// Whether a row that may name an organisation may as well be a heading: it says no more than a place does.
    boolean mayBeHeading(FileSheet.Row row) {
        return row.filled().size() == 1
                && isFilled(row, ListColumn.NAME)
                && PlaceHeading.read(row.filled().getFirst(), register) instanceof PlaceHeading.Clear clear
                && clear.bare();
    }

    private boolean isHeading(FileSheet.Row row, List<String> filled) {
        boolean same = upper.stream().anyMatch(each -> each.cells().equals(row.cells()));
        boolean ordinals = filled.size() > 2
                && filled.stream().allMatch(cell -> ORDINAL.matcher(cell).matches());
        return same || ordinals || headings.again(row);
    }

    /// Whether a code stands where codes do: elsewhere seven digits are money, or people.
    private boolean hasCode(FileSheet.Row row) {
        return Optional.ofNullable(headings.places().get(ListColumn.CODE))
                .map(place -> OrganisationCode.find(row.cell(place)).isPresent())
                .orElse(false);
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
}
