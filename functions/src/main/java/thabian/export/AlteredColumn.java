package thabian.export;

import java.util.List;
import java.util.stream.Stream;
import thabian.domain.call.Seat;
import thabian.domain.people.Attendee;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.standing.Altered;
import thabian.domain.text.Kebab;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The columns of what changed on a roster: these, and one for each field of a person beside the name and the post.
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
    POST(28);

    private static final List<AlteredColumn> ALL = List.of(values());
    private static final Words WORDS = Words.of("export");

    private final int width;

    AlteredColumn(int width) {
        this.width = width;
    }

    /// What changed under these columns.
    static Table<Altered> table(List<Altered> rows) {
        return new Table<>(WORDS.get("sheet.altered"), headings(), rows, AlteredColumn::cells);
    }

    private static List<Table.Heading> headings() {
        return Stream.concat(
                        ALL.stream()
                                .map(column -> new Table.Heading(
                                        WORDS.get("altered.column." + Kebab.of(column)), column.width)),
                        PersonField.BESIDE_NAME_AND_POST.stream()
                                .map(field -> new Table.Heading(PersonWords.label(field.key()), field.width())))
                .toList();
    }

    private static List<String> cells(Altered row) {
        return Stream.concat(
                        ALL.stream().map(column -> column.of(row)),
                        PersonField.BESIDE_NAME_AND_POST.stream()
                                .map(field -> row.after()
                                        .map(person -> PersonWords.text(person, field))
                                        .orElse("")))
                .toList();
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
            case POST -> row.after().map(PersonWords::post).orElse("");
        };
    }
}
