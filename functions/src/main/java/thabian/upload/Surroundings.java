package thabian.upload;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;
import thabian.domain.list.PlaceHeading;
import thabian.domain.text.Text;
import thabian.upload.sheet.FileSheet;
import thabian.words.Words;

/// What stands around a sheet's rows of where their organisations are, and of what type: in its title and name,
/// in lines between them, in the cells above. Where a line is not understood, nothing holds that was said
/// before it but the province, and that only if the line names nothing outside it.
final class Surroundings {
    private static final Pattern DITTO = Pattern.compile(Words.of("upload").get("row.ditto"));

    /// Where a mark may stand that means the cell above.
    private static final Set<ListColumn> REPEATED = EnumSet.complementOf(EnumSet.of(ListColumn.CODE, ListColumn.NAME));

    private final NationalRegister register;
    private final Map<ListColumn, String> around = new EnumMap<>(ListColumn.class);
    private final Map<ListColumn, String> above = new EnumMap<>(ListColumn.class);

    /// Whether types are the upper headings, and districts those below them; empty until a type is met.
    private Optional<Boolean> typesFirst = Optional.empty();

    /// @param name the sheet's
    /// @param title the rows above its headings
    Surroundings(String name, List<FileSheet.Row> title, NationalRegister register) {
        this.register = register;
        Set<String> provinces = new TreeSet<>();
        title.forEach(row -> row.filled().forEach(cell -> provinces.addAll(register.provincesIn(Text.fold(cell)))));
        if (provinces.size() == 1) {
            around.put(ListColumn.PROVINCE, provinces.iterator().next());
        }
        if (PlaceHeading.read(name, register) instanceof PlaceHeading.Clear clear) {
            take(clear);
        }
    }

    /// Takes a row that was passed over: what a total sums up ends with it.
    void take(PassingOver.Pass pass) {
        pass.heading().ifPresent(heading -> {
            switch (heading) {
                case PlaceHeading.Clear clear -> take(clear);
                case PlaceHeading.Unclear unclear -> doubt(unclear);
            }
            if (pass.reason() == PassedRow.Reason.TOTAL) {
                around.remove(ListColumn.DISTRICT);
            }
        });
    }

    /// Nothing holds any more that was said of the rows so far.
    void doubt() {
        around.clear();
        above.clear();
    }

    /// No more holds than the province, where what is not understood names nothing outside it.
    private void doubt(PlaceHeading.Unclear unclear) {
        Optional<String> province =
                Optional.ofNullable(around.get(ListColumn.PROVINCE)).filter(each -> unclear.staysIn(each, register));
        doubt();
        province.ifPresent(each -> around.put(ListColumn.PROVINCE, each));
    }

    /// Takes what a heading says.
    void take(PlaceHeading.Clear heading) {
        heading.type().ifPresent(type -> {
            if (typesFirst.isEmpty()) {
                typesFirst = Optional.of(!around.containsKey(ListColumn.DISTRICT));
            }
            if (typesFirst.get()) {
                around.remove(ListColumn.DISTRICT);
            }
            around.put(ListColumn.TYPE, type);
        });
        if (heading.district().isPresent() || heading.province().isPresent()) {
            above.clear();
            around.remove(ListColumn.DISTRICT);
            if (heading.type().isEmpty() && !typesFirst.orElse(true)) {
                around.remove(ListColumn.TYPE);
            }
        }
        heading.province().ifPresent(province -> around.put(ListColumn.PROVINCE, province));
        heading.district().ifPresent(district -> {
            if (!register.has(district, around.getOrDefault(ListColumn.PROVINCE, ""))) {
                around.remove(ListColumn.PROVINCE);
            }
            around.put(ListColumn.DISTRICT, district);
        });
    }

    /// The cells of a row, each mark that means the cell above replaced by what it means.
    Map<ListColumn, String> read(Map<ListColumn, String> typed) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        typed.forEach((column, cell) -> cells.put(column, isDitto(column, cell) ? repeated(column) : cell));
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                above.put(column, cell);
            }
        });
        for (ListColumn column : List.of(ListColumn.DISTRICT, ListColumn.PROVINCE)) {
            String said = cells.getOrDefault(column, "");
            if (!said.isEmpty()) {
                around.put(column, said);
            }
        }
        return cells;
    }

    private static boolean isDitto(ListColumn column, String cell) {
        return REPEATED.contains(column) && DITTO.matcher(Text.fold(cell)).matches();
    }

    private String repeated(ListColumn column) {
        return Optional.ofNullable(around.get(column)).orElseGet(() -> above.getOrDefault(column, ""));
    }

    /// What is known of where a row's organisation is, and of what type.
    Map<ListColumn, String> hints() {
        return Map.copyOf(around);
    }
}
