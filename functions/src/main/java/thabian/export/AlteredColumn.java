package thabian.export;

import java.util.List;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.PersonName;
import thabian.domain.standing.Altered;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The columns of what changed on a roster.
enum AlteredColumn {
    ORGANISATION_CODE(10),
    ORGANISATION_NAME(34),
    ORGANISATION_TYPE(14),
    DISTRICT(16),
    PROVINCE(14),
    REFERENCE(20),
    HOW(20),
    WHEN(30),
    SEAT(30),
    BEFORE(28),
    AFTER(28),
    POSITION(28),
    PHONE(22),
    EMAIL(30);

    private static final List<AlteredColumn> ALL = List.of(values());
    private static final Words WORDS = Words.of("export");

    private final int width;

    AlteredColumn(int width) {
        this.width = width;
    }

    /// What changed under these columns.
    static Table<Altered> table(List<Altered> rows) {
        return new Table<>(
                WORDS.get("sheet.altered"),
                ALL.stream()
                        .map(column -> new Table.Heading(WORDS.get("altered.column." + Kebab.of(column)), column.width))
                        .toList(),
                rows,
                row -> ALL.stream().map(column -> column.of(row)).toList());
    }

    private String of(Altered row) {
        return switch (this) {
            case ORGANISATION_CODE -> row.organisation().code().digits();
            case ORGANISATION_NAME -> row.organisation().name();
            case ORGANISATION_TYPE -> row.organisation().type();
            case DISTRICT -> row.organisation().district();
            case PROVINCE -> row.organisation().province();
            case REFERENCE -> row.slot().reference();
            case HOW -> PersonWords.altered(row.how());
            case WHEN -> ThaiDates.moment(row.when());
            case SEAT -> row.seat().map(Seat::title).orElse("");
            case BEFORE -> PersonWords.before(row);
            case AFTER -> row.after().map(Attendee::name).map(PersonName::full).orElse("");
            case POSITION -> row.after().map(PersonWords::post).orElse("");
            case PHONE ->
                row.after().flatMap(Attendee::phone).map(PhoneNumber::written).orElse("");
            case EMAIL ->
                row.after().map(Attendee::email).map(EmailAddress::value).orElse("");
        };
    }
}
