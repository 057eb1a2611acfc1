package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationType;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.TargetList;
import thabian.upload.sheet.FileSheet;
import thabian.upload.sheet.UnreadableException;

/// A file of which only a part would be read is none, however its organisations are spread over columns, tables and
/// sheets.
class WholeOrNoneTest {
    private static final NationalRegister REGISTER = RegisterFile.register();
    private static final int SEEDS = 40;

    /// Ways to spread a list.
    private enum Layout {
        COLUMN_PER_DISTRICT(SEEDS),
        NUMBERED_COLUMN_PER_DISTRICT(SEEDS),
        BLOCKS_EACH_HEADED(SEEDS),
        BLOCKS_OF_WHICH_ONE_IS_HEADED(SEEDS),
        BLOCKS_CONTINUED(SEEDS),
        /// Without districts some names may be two.
        COLUMN_PER_TYPE(SEEDS / 2),
        COLUMN_PER_TYPE_BY_DISTRICT(SEEDS),
        /// As a table beside it that says no district.
        NAMES_IN_A_COLUMN_WITHOUT_HEADING(SEEDS / 2),
        NAMES_AMONG_REMARKS(0),
        SECOND_TABLE_IN_ANOTHER_ORDER(0),
        SECOND_SHEET_OF_NAMES(0),
        NAMES_ABOVE_THE_HEADINGS(0);

        /// Of so many files as there are seeds, at least so many are read.
        private final int often;

        Layout(int often) {
            this.often = often;
        }
    }

    /// Those of some districts of a province, and how their names are written.
    private record Some(List<Organisation> all, boolean inFull) {
        static Some by(Random random) {
            List<String> provinces = List.copyOf(REGISTER.provinces());
            List<Organisation> there = REGISTER.in(provinces.get(random.nextInt(provinces.size())));
            List<String> districts = new ArrayList<>(
                    there.stream().map(Organisation::district).distinct().toList());
            Collections.shuffle(districts, random);
            Set<String> few = Set.copyOf(districts.subList(0, Math.min(districts.size(), 2 + random.nextInt(4))));
            return new Some(
                    there.stream().filter(each -> few.contains(each.district())).toList(), random.nextBoolean());
        }

        String name(Organisation each) {
            String letters = each.type().replaceAll("^เทศบาล([นมต]).*", "ท$1.");
            return inFull ? each.name() : letters + OrganisationType.bare(each.name());
        }

        Some half(int which) {
            int middle = all.size() / 2;
            return new Some(which == 0 ? all.subList(0, middle) : all.subList(middle, all.size()), inFull);
        }

        /// They as rows below headings.
        List<List<String>> under(String... headings) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(headings));
            all.forEach(each -> rows.add(Stream.of(headings)
                    .map(heading -> heading.contains("ชื่อ")
                            ? name(each)
                            : heading.startsWith("อำเภอ") ? each.district() : String.valueOf(rows.size()))
                    .toList()));
            return rows;
        }

        /// Their names below a heading of each group.
        List<List<List<String>>> by(Function<Organisation, String> group, boolean numbered) {
            Map<String, List<List<String>>> tables = new LinkedHashMap<>();
            all.forEach(each -> {
                List<List<String>> rows = tables.computeIfAbsent(
                        group.apply(each), heading -> new ArrayList<>(List.of(row(numbered, "ที่", heading))));
                rows.add(row(numbered, String.valueOf(rows.size()), name(each)));
            });
            return List.copyOf(tables.values());
        }

        private static List<String> row(boolean numbered, String number, String text) {
            return numbered ? List.of(number, text) : List.of(text);
        }
    }

    private static List<List<List<String>>> sheets(Layout layout, Some some) {
        List<List<String>> first = some.half(0).under("ลำดับ", "ชื่อ อปท.", "อำเภอ");
        List<List<String>> second = some.half(1).under("ลำดับ", "ชื่อหน่วยงาน", "อำเภอ");
        return switch (layout) {
            case COLUMN_PER_DISTRICT -> List.of(beside(some.by(each -> "อำเภอ" + each.district(), false)));
            case NUMBERED_COLUMN_PER_DISTRICT -> List.of(beside(some.by(each -> "อ." + each.district(), true)));
            case BLOCKS_EACH_HEADED -> List.of(beside(List.of(first, second)));
            case BLOCKS_OF_WHICH_ONE_IS_HEADED ->
                List.of(beside(List.of(first, below(List.of(List.of("", "", "")), second.subList(1, second.size())))));
            case BLOCKS_CONTINUED ->
                List.of(beside(List.of(first, some.half(1).under("ลำดับ", "ชื่อ อปท. (ต่อ)", "อำเภอ (ต่อ)"))));
            case COLUMN_PER_TYPE -> List.of(beside(some.by(Organisation::type, false)));
            case COLUMN_PER_TYPE_BY_DISTRICT -> List.of(byDistrict(some));
            case SECOND_TABLE_IN_ANOTHER_ORDER ->
                List.of(below(first, some.half(1).under("อำเภอ", "ลำดับ", "ชื่อ อปท.")));
            case SECOND_SHEET_OF_NAMES ->
                List.of(
                        first,
                        some.half(1).all().stream()
                                .map(each -> List.of(some.name(each)))
                                .toList());
            case NAMES_IN_A_COLUMN_WITHOUT_HEADING, NAMES_AMONG_REMARKS ->
                List.of(below(
                        layout == Layout.NAMES_AMONG_REMARKS ? remarked(first) : first,
                        some.half(1).all().stream()
                                .map(each -> List.of("", "", "", some.name(each)))
                                .toList()));
            case NAMES_ABOVE_THE_HEADINGS ->
                List.of(below(
                        some.half(1).all().stream()
                                .limit(9)
                                .map(each -> List.of(some.name(each)))
                                .toList(),
                        first));
        };
    }

    /// A district's municipalities beside its other organisations, the district on its first row.
    private static List<List<String>> byDistrict(Some some) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("อำเภอ", "ชื่อเทศบาล", "ชื่อ อบต."));
        Map<String, List<Organisation>> districts = some.all().stream()
                .collect(Collectors.groupingBy(Organisation::district, LinkedHashMap::new, Collectors.toList()));
        districts.forEach((district, those) -> {
            Map<Boolean, List<Organisation>> byTown = those.stream()
                    .collect(Collectors.partitioningBy(each -> each.type().startsWith("เทศบาล")));
            List<Organisation> towns = byTown.getOrDefault(true, List.of());
            List<Organisation> others = byTown.getOrDefault(false, List.of());
            for (int i = 0; i < Math.max(towns.size(), others.size()); i++) {
                rows.add(List.of(
                        i == 0 ? district : "",
                        i < towns.size() ? some.name(towns.get(i)) : "",
                        i < others.size() ? some.name(others.get(i)) : ""));
            }
        });
        return rows;
    }

    private static List<List<String>> remarked(List<List<String>> table) {
        return Stream.concat(
                        Stream.of(Stream.concat(table.getFirst().stream(), Stream.of("หมายเหตุ"))
                                .toList()),
                        table.stream().skip(1))
                .toList();
    }

    private static List<List<String>> below(List<List<String>> above, List<List<String>> rows) {
        return Stream.concat(above.stream(), rows.stream()).toList();
    }

    private static List<List<String>> beside(List<List<List<String>>> tables) {
        int rows = tables.stream().mapToInt(List::size).max().orElseThrow();
        return IntStream.range(0, rows)
                .mapToObj(row -> tables.stream()
                        .flatMap(table -> row < table.size()
                                ? table.get(row).stream()
                                : table.getFirst().stream().map(_ -> ""))
                        .toList())
                .toList();
    }

    private static FileSheet sheet(int number, List<List<String>> cells) {
        List<FileSheet.Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            rows.add(new FileSheet.Row(i + 1, false, Set.of(), cells.get(i)));
        }
        return new FileSheet("ชีต" + number, false, rows);
    }

    /// Whom a file is read to mean; empty where it is not taken.
    private static Optional<Set<String>> read(List<List<List<String>>> sheets) {
        List<FileSheet> file = IntStream.range(0, sheets.size())
                .mapToObj(number -> sheet(number, sheets.get(number)))
                .toList();
        try {
            CheckedList checked = CheckedList.of(SheetLists.of(file, true, REGISTER), REGISTER, ListAnswers.NONE);
            return Optional.of(codes(checked.list())).filter(_ -> checked.faultless());
        } catch (UnreadableException none) {
            return Optional.empty();
        }
    }

    private static Set<String> codes(TargetList list) {
        return list.rows().stream()
                .map(row -> row.invitee().organisation().code().digits())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void aListIsReadWholeOrNotAtAll(Layout layout) {
        int taken = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Some some = Some.by(new Random(seed));
            Set<String> meant = some.all().stream()
                    .map(each -> each.code().digits())
                    .collect(Collectors.toCollection(TreeSet::new));
            String title = "รายชื่อ อปท. จังหวัด" + some.all().getFirst().province();
            List<List<List<String>>> sheets = new ArrayList<>(sheets(layout, some));
            sheets.set(0, below(List.of(List.of(title)), sheets.getFirst()));
            Optional<Set<String>> read = read(sheets);
            assertThat(read).as("%s, seed %d", layout, seed).isIn(Optional.empty(), Optional.of(meant));
            taken += read.isPresent() ? 1 : 0;
        }
        assertThat(taken).as("%s is taken", layout).isBetween(layout.often, layout.often == 0 ? 0 : SEEDS);
    }
}
