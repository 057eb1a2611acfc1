package thabian.upload;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.upload.sheet.FileSheet;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.SheetRows;
import thabian.upload.sheet.UnreadableException;
import thabian.upload.sheet.UploadTrouble;
import thabian.words.RowFaults;

/// Makes one list of a file's sheets: of every sheet that has headings, what stands below them.
final class SheetLists {
    /// How much of a row that is passed over is told.
    private static final int TOLD = 100;

    private static final Set<ListColumn> PEOPLE = EnumSet.of(ListColumn.NAME, ListColumn.EMAIL, ListColumn.PHONE);

    private final boolean several;
    private final NationalRegister register;
    private final List<TypedRow> rows = new ArrayList<>();
    private final List<TypedList.Tab> sheets = new ArrayList<>();
    private final Set<PassedRow> passed = new LinkedHashSet<>();
    private final IdentityHashMap<FileSheet, ReadCells> taken = new IdentityHashMap<>();
    private final Set<ListColumn> columns = EnumSet.noneOf(ListColumn.class);
    private final Set<ListColumn> everywhere = EnumSet.allOf(ListColumn.class);
    private boolean byTambon;
    private Optional<TypedRow> before = Optional.empty();

    private SheetLists(boolean several, NationalRegister register) {
        this.several = several;
        this.register = register;
    }

    /// The list of a file.
    ///
    /// @param ended whether the file says that it ends where it does
    static TypedList of(List<FileSheet> file, boolean ended, NationalRegister register) {
        List<FileSheet> filled =
                file.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        IdentityHashMap<FileSheet, List<HeadedTable>> listed = found(filled, register, FoundHeadings::of);
        if (listed.isEmpty()) {
            listed = found(filled, register, FoundHeadings::byContent);
        }
        leaveContacts(listed, register);
        if (listed.keySet().stream().allMatch(FileSheet::hidden)) {
            throw noList(filled.stream().filter(sheet -> !sheet.hidden()).toList());
        }
        SheetLists lists = new SheetLists(listed.size() > 1, register);
        for (FileSheet sheet : filled) {
            lists.add(sheet, listed.getOrDefault(sheet, List.of()));
        }
        LeftOut left = new LeftOut(lists.rows, register);
        for (FileSheet sheet : lists.rows.isEmpty() ? List.<FileSheet>of() : filled) {
            lists.leaveNobody(new Beside(sheet, left), listed.getOrDefault(sheet, List.of()));
        }
        return lists.list(ended);
    }

    private static IdentityHashMap<FileSheet, List<HeadedTable>> found(
            List<FileSheet> sheets,
            NationalRegister register,
            BiFunction<FileSheet, NationalRegister, Optional<FoundHeadings>> find) {
        IdentityHashMap<FileSheet, List<HeadedTable>> found = new IdentityHashMap<>();
        for (FileSheet sheet : sheets) {
            List<HeadedTable> beside = SideBySide.of(sheet, register);
            if (beside.isEmpty()) {
                find.apply(sheet, register)
                        .ifPresent(headings -> found.put(sheet, List.of(HeadedTable.of(sheet, headings))));
            } else {
                found.put(sheet, beside);
            }
        }
        return found;
    }

    /// Leaves sheets of people, `ชื่อ, โทร`, which head their names as lists do: beside another list, they name no
    /// organisation and no place.
    private static void leaveContacts(Map<FileSheet, List<HeadedTable>> listed, NationalRegister register) {
        List<FileSheet> people = listed.entrySet().stream()
                .filter(each -> each.getValue().stream().allMatch(table -> isOfPeople(table, register)))
                .map(Map.Entry::getKey)
                .toList();
        if (!register.isEmpty() && people.size() < listed.size()) {
            people.forEach(listed::remove);
        }
    }

    private static boolean isOfPeople(HeadedTable table, NationalRegister register) {
        Headings headings = table.headings().headings();
        return PEOPLE.containsAll(headings.columns())
                && table.below().stream()
                        .map(row -> headings.read(row).getOrDefault(ListColumn.NAME, ""))
                        .noneMatch(name -> register.names(name)
                                || OrganisationType.before(name).isPresent());
    }

    /// Tells whoever stands beside the tables of a sheet; refuses a file with a list on a sheet that has no headings.
    private void leaveNobody(Beside beside, List<HeadedTable> tables) {
        FileSheet sheet = beside.sheet();
        if (!tables.isEmpty()) {
            List<PassedRow> found = beside.in(tables, taken.getOrDefault(sheet, new ReadCells())).stream()
                    .map(each -> passed(sheet, each.row(), PassedRow.Reason.BESIDE, each.text()))
                    .toList();
            Set<RowPlace> places = found.stream().map(PassedRow::place).collect(Collectors.toSet());
            passed.removeIf(row -> places.contains(row.place()));
            passed.addAll(found);
        } else if (!sheet.hidden() && beside.isList()) {
            throw new UnreadableException(UploadTrouble.SHEETS, sheet.name());
        }
    }

    private RowPlace place(FileSheet sheet, FileSheet.Row row) {
        return new RowPlace(several ? sheet.name() : "", row.number());
    }

    private PassedRow passed(FileSheet sheet, FileSheet.Row row, PassedRow.Reason reason, String text) {
        return new PassedRow(place(sheet, row), reason, text.substring(0, Math.min(TOLD, text.length())));
    }

    private static UnreadableException noList(List<FileSheet> shown) {
        return shown.isEmpty()
                ? new UnreadableException(UploadTrouble.EMPTY)
                : missing(shown.stream()
                        .flatMap(sheet -> FoundHeadings.nearest(sheet).stream())
                        .findFirst()
                        .map(Headings::missing)
                        .orElse(ListColumn.REQUIRED));
    }

    private static UnreadableException missing(List<ListColumn> missing) {
        return new UnreadableException(
                UploadTrouble.COLUMNS_MISSING,
                missing.stream().map(RowFaults::column).collect(Collectors.joining(", ")));
    }

    private void add(FileSheet sheet, List<HeadedTable> tables) {
        if (!tables.isEmpty()) {
            int before = rows.size();
            ReadCells own = new ReadCells();
            taken.put(sheet, own);
            List<TypedList.Headed> headed =
                    tables.stream().flatMap(table -> add(table, own)).toList();
            sheets.add(new TypedList.Tab(sheet.name(), sheet.hidden(), true, rows.size() - before, headed));
        } else if (!sheet.hidden()) {
            if (sheet.rows().stream().anyMatch(row -> SheetRows.names(row, register))) {
                throw new UnreadableException(UploadTrouble.SHEETS, sheet.name());
            }
            sheets.add(new TypedList.Tab(sheet.name(), false, false, 0, List.of()));
        }
    }

    /// Takes a table, and tells its columns.
    private Stream<TypedList.Headed> add(HeadedTable table, ReadCells own) {
        FileSheet sheet = table.sheet();
        Headings headings = table.headings().headings();
        table.above().stream().filter(SheetRows::names).findFirst().ifPresent(row -> {
            throw new UnreadableException(UploadTrouble.ROWS_ABOVE, String.valueOf(row.number()));
        });
        headings.twice().stream().findFirst().ifPresent(column -> {
            throw new UnreadableException(UploadTrouble.COLUMN_TWICE, RowFaults.column(column));
        });
        byTambon |= headings.byTambon();
        ContactColumns contacts = new ContactColumns(table);
        Headings read = contacts.read();
        columns.addAll(read.columns());
        everywhere.retainAll(read.columns());
        List<FileSheet.Row> upper = sheet.rows().subList(0, table.headings().below());
        PassingOver passing = new PassingOver(headings, upper, register);
        Surroundings around = new Surroundings(sheet.name(), table.above(), register);
        table.around().forEach(around::take);
        before = Optional.empty();
        for (FileSheet.Row row : table.below()) {
            if (take(sheet, read, passing, around, row)) {
                own.take(read, row);
            }
        }
        return contacts.told(read);
    }

    /// Takes a row, or passes it over; whether it is one of the list's, of which a row may go on with the one above.
    private boolean take(
            FileSheet sheet, Headings headings, PassingOver passing, Surroundings around, FileSheet.Row row) {
        Optional<PassingOver.Pass> pass = passing.pass(row);
        if (pass.isPresent()) {
            around.take(pass.get());
            passed.add(passed(sheet, row, pass.get().reason(), String.join(" ", row.filled())));
            return pass.get().reason() == PassedRow.Reason.CONTINUED;
        }
        boolean hidden = sheet.hidden() || row.hidden();
        Map<ListColumn, String> typed = headings.read(row);
        if (headings.persons()
                && before.filter(above -> goesOn(above, typed, hidden)).isPresent()) {
            passed.add(passed(sheet, row, PassedRow.Reason.CONTINUED, String.join(" ", row.filled())));
            return true;
        }
        if (rows.size() == Limits.ROWS) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_ROWS);
        }
        before = Optional.of(new TypedRow(place(sheet, row), hidden, typed, Map.of()));
        rows.add(new TypedRow(place(sheet, row), hidden, around.read(typed), around.hints()));
        if (passing.mayBeHeading(row)) {
            around.doubt();
        }
        return true;
    }

    /// Whether a row says the organisation above it again, of which it tells another person.
    private static boolean goesOn(TypedRow above, Map<ListColumn, String> typed, boolean hidden) {
        return above.hidden() == hidden
                && ListColumn.REQUIRED.stream()
                        .allMatch(column ->
                                above.cells().getOrDefault(column, "").equals(typed.getOrDefault(column, "")));
    }

    private TypedList list(boolean ended) {
        TypedList list = new TypedList(rows, sheets, List.copyOf(passed), ended, byTambon, columns, everywhere);
        if (rows.isEmpty()) {
            throw list.missing().isEmpty() ? new UnreadableException(UploadTrouble.EMPTY) : missing(list.missing());
        }
        return list;
    }
}
