package thabian.export;

import java.util.List;
import java.util.stream.Stream;
import thabian.domain.people.PersonField;
import thabian.domain.standing.Registrant;
import thabian.domain.text.Kebab;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The columns of the roster as people read it, in the order of CSV and XLSX alike: these, and one for each field of a
/// person.
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
    SEAT(30);

    private static final List<RosterColumn> ALL = List.of(values());
    private static final Words WORDS = Words.of("export");

    private final int width;

    RosterColumn(int width) {
        this.width = width;
    }

    /// The people of a roster under these columns.
    static Table<Registrant> table(Iterable<Registrant> rows) {
        return new Table<>(WORDS.get("sheet.people"), headings(), rows, RosterColumn::cells);
    }

    private static List<Table.Heading> headings() {
        return Stream.concat(
                        ALL.stream()
                                .map(column ->
                                        new Table.Heading(WORDS.get("column." + Kebab.of(column)), column.width)),
                        PersonField.ALL.stream()
                                .map(field -> new Table.Heading(
                                        WORDS.find("column." + field.key())
                                                .orElseGet(() -> PersonWords.label(field.key())),
                                        field.width())))
                .toList();
    }

    private static List<String> cells(Registrant row) {
        return Stream.concat(
                        ALL.stream().map(column -> column.of(row)),
                        PersonField.ALL.stream().map(field -> PersonWords.text(row.attendee(), field)))
                .toList();
    }

    private String of(Registrant row) {
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
            case SEAT -> row.attendee().seat().title();
        };
    }
}
