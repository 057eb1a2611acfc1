package thabian.upload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PlaceHeading;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TypedRow;
import thabian.upload.sheet.FileSheet;

/// Finds whoever stands in a file and in no row that is read of it: a list of which only a part would be read is none.
final class LeftOut {
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

    private final NationalRegister register;
    private final Set<OrganisationCode> read = new HashSet<>();
    private final Map<String, Boolean> inFull = new HashMap<>();
    private final Map<String, Boolean> anyhow = new HashMap<>();

    /// @param rows what is read
    LeftOut(List<TypedRow> rows, NationalRegister register) {
        this.register = register;
        rows.forEach(this::take);
    }

    private void take(TypedRow row) {
        OrganisationCode.find(row.cells().getOrDefault(ListColumn.CODE, "")).ifPresent(read::add);
        Optional<OrganisationType> type = OrganisationType.of(
                row.cells().getOrDefault(ListColumn.TYPE, row.around().getOrDefault(ListColumn.TYPE, "")));
        register.mayMean(row.cells().getOrDefault(ListColumn.NAME, ""), type).forEach(each -> read.add(each.code()));
    }

    /// A cell that names somebody who is not read.
    record Missed(RowPlace place, String text) {
        @Override
        public String toString() {
            return place + " \"" + text + "\"";
        }
    }

    /// The first cell of a sheet's rows that names somebody in full, if so many do; or the first of a column in which
    /// hardly anything else stands than names without their types, or codes.
    Optional<Missed> in(String sheet, List<FileSheet.Row> rows, int least) {
        List<Missed> full = rows.stream()
                .flatMap(row -> row.filled().stream()
                        .filter(this::isNamedInFull)
                        .map(cell -> new Missed(new RowPlace(sheet, row.number()), cell)))
                .limit(least)
                .toList();
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return full.size() == least
                ? Optional.of(full.getFirst())
                : IntStream.range(0, width)
                        .mapToObj(place -> column(sheet, rows, place))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Missed> column(String sheet, List<FileSheet.Row> rows, int place) {
        List<FileSheet.Row> filled =
                rows.stream().filter(row -> !row.cell(place).isEmpty()).toList();
        List<FileSheet.Row> such =
                filled.stream().filter(row -> isNamedAnyhow(row.cell(place))).toList();
        return such.size() > 1 && 2 * such.size() >= filled.size()
                ? Optional.of(new Missed(
                        new RowPlace(sheet, such.getFirst().number()),
                        such.getFirst().cell(place)))
                : Optional.empty();
    }

    private boolean isNamedInFull(String cell) {
        return inFull.computeIfAbsent(cell, text -> isThai(text) && register.namesInFull(text) && isNotRead(text));
    }

    private boolean isNamedAnyhow(String cell) {
        Predicate<OrganisationCode> known = code -> register.find(code).isPresent() && !read.contains(code);
        return anyhow.computeIfAbsent(
                cell,
                text -> isThai(text)
                        ? isNotRead(text) && PlaceHeading.place(text, register).isEmpty()
                        : OrganisationCode.find(text).filter(known).isPresent());
    }

    private static boolean isThai(String text) {
        return THAI.matcher(text).find();
    }

    private boolean isNotRead(String name) {
        var meant = register.mayMean(name, Optional.empty());
        return !meant.isEmpty() && meant.stream().noneMatch(each -> read.contains(each.code()));
    }
}
