package thabian.domain.list;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// One row of a target list as somebody typed it, read cell by cell; what cannot be taken is noted as a fault.
final class ListRow {
    private static final int NAME_LIMIT = 200;
    private static final int TYPE_LIMIT = 40;
    private static final int PLACE_LIMIT = 100;

    /// What begins a formula in a spreadsheet program, full-width forms among them. Source: OWASP, "CSV Injection".
    private static final String FORMULA = "=+-@＝＋－＠";

    /// A code that a spreadsheet program took for a number, and may have rounded.
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]+(?:[.,][0-9]+)+(?:[Ee]\\+?[0-9]+)?|[0-9]+[Ee]\\+?[0-9]+");

    private static final Pattern DISTRICT = Pattern.compile("^(?:อำเภอ|อ\\.) ?");
    private static final Pattern PROVINCE = Pattern.compile("^(?:จังหวัด|จ\\.) ?");

    private final int number;
    private final Map<ListColumn, String> cells;
    private final ListFaults.Found faults;

    ListRow(int number, Map<ListColumn, String> cells, ListFaults.Found faults) {
        this.number = number;
        this.cells = cells;
        this.faults = faults;
    }

    /// The invitee that the row names, unless a fault was noted.
    Optional<Invitee> invitee() {
        int before = faults.count();
        Optional<OrganisationCode> code = take(ListColumn.CODE, ListRow::code);
        Optional<String> name = take(ListColumn.NAME, raw -> text(raw, NAME_LIMIT));
        Optional<String> type = take(ListColumn.TYPE, raw -> text(raw, TYPE_LIMIT));
        Optional<String> district = take(ListColumn.DISTRICT, raw -> place(raw, DISTRICT));
        Optional<String> province = take(ListColumn.PROVINCE, raw -> place(raw, PROVINCE));
        Optional<EmailAddress> email = takeIfFilled(ListColumn.EMAIL, ListRow::email);
        Optional<PhoneNumber> phone = takeIfFilled(ListColumn.PHONE, raw -> of(PhoneNumber.parse(raw)));
        return faults.count() > before
                ? Optional.empty()
                : Optional.of(new Invitee(
                        new Organisation(
                                code.orElseThrow(),
                                name.orElseThrow(),
                                type.orElseThrow(),
                                district.orElseThrow(),
                                province.orElseThrow()),
                        new Reach(email, phone)));
    }

    /// What a cell holds, or what is wrong with it.
    private sealed interface ReadCell<T> {
        record Value<T>(T value) implements ReadCell<T> {}

        record Wrong<T>(RowFault.Code code) implements ReadCell<T> {}
    }

    private <T> Optional<T> take(ListColumn column, Function<String, ReadCell<T>> parse) {
        return switch (parse.apply(cells.getOrDefault(column, ""))) {
            case ReadCell.Value<T>(T value) -> Optional.of(value);
            case ReadCell.Wrong<T>(RowFault.Code code) -> {
                faults.add(RowFault.of(number, column, code));
                yield Optional.empty();
            }
        };
    }

    private <T> Optional<T> takeIfFilled(ListColumn column, Function<String, ReadCell<T>> parse) {
        String folded = Text.fold(cells.getOrDefault(column, ""));
        return folded.isEmpty() || folded.equals("-") ? Optional.empty() : take(column, parse);
    }

    private static ReadCell<OrganisationCode> code(String raw) {
        boolean number = NUMBER.matcher(Text.arabicDigits(Text.fold(raw)).replace(" ", ""))
                .matches();
        return number ? new ReadCell.Wrong<>(RowFault.Code.CODE_NUMBER) : of(OrganisationCode.parse(raw));
    }

    private static ReadCell<EmailAddress> email(String raw) {
        return formula(Text.fold(raw)) ? new ReadCell.Wrong<>(RowFault.Code.FORMULA) : of(EmailAddress.parse(raw));
    }

    private static ReadCell<String> place(String raw, Pattern prefix) {
        return text(Text.filledLine(raw, PLACE_LIMIT)
                .then(place -> Text.filledLine(prefix.matcher(place).replaceFirst(""), PLACE_LIMIT)));
    }

    private static ReadCell<String> text(String raw, int limit) {
        return text(Text.filledLine(raw, limit));
    }

    private static ReadCell<String> text(Parsed<String> parsed) {
        return parsed instanceof Parsed.Value<String>(String value) && formula(value)
                ? new ReadCell.Wrong<>(RowFault.Code.FORMULA)
                : of(parsed);
    }

    private static boolean formula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static <T> ReadCell<T> of(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Value<T>(T value) -> new ReadCell.Value<>(value);
            case Parsed.Wrong<T>(FaultCode code) -> new ReadCell.Wrong<>(RowFault.Code.valueOf(code.name()));
        };
    }
}
