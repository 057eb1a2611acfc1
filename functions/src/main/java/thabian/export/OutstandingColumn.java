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
    LIST_EMAIL(30),
    STATE(18);

    private static final List<OutstandingColumn> OF_THE_SILENT = List.of(values());
    private static final List<OutstandingColumn> OF_A_LIST =
            OF_THE_SILENT.stream().filter(column -> column != STATE).toList();

    private static final Words WORDS = Words.of("export");

    private final int width;

    OutstandingColumn(int width) {
        this.width = width;
    }

    /// The silent under these columns, of whom those are told apart who said that nobody comes.
    static Table<Slot> silent(List<Slot> silent) {
        return table("sheet.outstanding", OF_THE_SILENT, silent);
    }

    /// A list, which may be handed in again.
    static Table<Slot> list(List<Slot> listed) {
        return table("sheet.list", OF_A_LIST, listed);
    }

    private static Table<Slot> table(String sheet, List<OutstandingColumn> columns, List<Slot> slots) {
        return new Table<>(
                WORDS.get(sheet),
                columns.stream().map(OutstandingColumn::heading).toList(),
                slots,
                slot -> columns.stream().map(column -> column.of(slot)).toList());
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
            case STATE -> WORDS.get(slot.declined() ? "state.declined" : "state.silent");
        };
    }
}
