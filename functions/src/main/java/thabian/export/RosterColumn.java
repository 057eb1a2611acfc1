package thabian.export;

import java.util.List;
import thabian.domain.people.Attendee;
import thabian.domain.standing.Registrant;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The columns of the roster as people read it, in the order of CSV and XLSX alike.
enum RosterColumn {
    ORGANISATION_CODE(10),
    ORGANISATION_NAME(34),
    ORGANISATION_TYPE(14),
    DISTRICT(16),
    PROVINCE(14),
    REFERENCE(20),
    REVISION(8),
    REGISTERED_AT(30),
    CONTACT_NAME(26),
    CONTACT_PHONE(22),
    CONTACT_EMAIL(30),
    SEAT(30),
    CAPACITY(18),
    PREFIX(14),
    FIRST_NAME(18),
    LAST_NAME(20),
    POSITION(34),
    PHONE(22),
    EMAIL(30);

    /// Every column, from left to right.
    static final List<RosterColumn> ALL = List.of(values());

    private static final Words WORDS = Words.of("export");

    private final int width;

    RosterColumn(int width) {
        this.width = width;
    }

    /// The people of a roster under these columns.
    static Table<Registrant> table(List<Registrant> rows) {
        return new Table<>(
                WORDS.get("sheet.people"),
                ALL.stream().map(RosterColumn::heading).toList(),
                rows,
                RosterColumn::cells);
    }

    /// The cells of a row, one a column.
    static List<String> cells(Registrant row) {
        return ALL.stream().map(column -> column.of(row)).toList();
    }

    private Table.Heading heading() {
        return new Table.Heading(WORDS.get("column." + Kebab.of(this)), width);
    }

    private String of(Registrant row) {
        Attendee attendee = row.attendee();
        return switch (this) {
            case ORGANISATION_CODE -> row.organisation().code().digits();
            case ORGANISATION_NAME -> row.organisation().name();
            case ORGANISATION_TYPE -> row.organisation().type();
            case DISTRICT -> row.organisation().district();
            case PROVINCE -> row.organisation().province();
            case REFERENCE -> row.slot().reference();
            case REVISION -> String.valueOf(row.slot().revision());
            case REGISTERED_AT -> ThaiDates.moment(row.registration().registeredAt());
            case CONTACT_NAME -> row.contact().name();
            case CONTACT_PHONE -> row.contact().phone().written();
            case CONTACT_EMAIL -> row.contact().email().value();
            case SEAT -> attendee.seat().title();
            case CAPACITY -> WORDS.get("capacity." + attendee.capacity().id());
            case PREFIX -> attendee.name().prefix();
            case FIRST_NAME -> attendee.name().first();
            case LAST_NAME -> attendee.name().last();
            case POSITION -> attendee.position();
            case PHONE -> attendee.phone().map(PhoneNumber::written).orElse("");
            case EMAIL -> attendee.email().value();
        };
    }
}
