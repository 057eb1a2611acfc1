package thabian.export;

import java.util.List;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;
import thabian.words.Words;

/// The columns of a target list, or of those on it who are silent: who they are, and how the office reaches them.
enum OutstandingColumn {
    ORGANISATION_CODE(10),
    ORGANISATION_NAME(34),
    ORGANISATION_TYPE(14),
    DISTRICT(16),
    PROVINCE(14),
    LIST_PHONE(22),
    LIST_EMAIL(30);

    static final List<OutstandingColumn> ALL = List.of(values());

    private static final Words WORDS = Words.of("export");

    private final int width;

    OutstandingColumn(int width) {
        this.width = width;
    }

    /// The silent under these columns.
    static Table<Slot> table(List<Slot> silent) {
        return table("sheet.outstanding", silent);
    }

    /// These slots under these columns.
    ///
    /// @param sheet the key of the words for what they are
    static Table<Slot> table(String sheet, List<Slot> slots) {
        return new Table<>(
                WORDS.get(sheet),
                ALL.stream().map(OutstandingColumn::heading).toList(),
                slots,
                OutstandingColumn::cells);
    }

    private static List<String> cells(Slot slot) {
        return ALL.stream().map(column -> column.of(slot)).toList();
    }

    private Table.Heading heading() {
        return new Table.Heading(WORDS.get("column." + Kebab.of(this)), width);
    }

    private String of(Slot slot) {
        return switch (this) {
            case ORGANISATION_CODE -> slot.organisation().code().digits();
            case ORGANISATION_NAME -> slot.organisation().name();
            case ORGANISATION_TYPE -> slot.organisation().type();
            case DISTRICT -> slot.organisation().district();
            case PROVINCE -> slot.organisation().province();
            case LIST_PHONE -> slot.reach().phone().map(PhoneNumber::written).orElse("");
            case LIST_EMAIL -> slot.reach().email().map(EmailAddress::value).orElse("");
        };
    }
}
