package thabian.upload;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.ListColumn;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.PassedRow;
import thabian.domain.list.RowPlace;
import thabian.domain.list.TypedList;
import thabian.domain.list.TypedRow;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.SheetRows;
import thabian.upload.sheet.UploadTrouble;

/// What a file said, as letters and digits that a form carries from a page to the next: the officer's answers are held
/// against what was typed, not against what was made of it.
public final class CarriedList {
    private static final String WHOLE = "list";
    private static final String SHEET = "sheet";
    private static final String PASSED = "passed";
    private static final String ROW = "row";
    private static final int BEFORE_CELLS = 7;

    /// What is said of a sheet before its columns.
    private static final int SHEET_CELLS = 5;

    private CarriedList() {}

    /// Packs what a file said.
    public static String pack(TypedList list) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(write(list).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static String write(TypedList list) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    WHOLE,
                    String.valueOf(list.ended()),
                    String.valueOf(list.byTambon()),
                    ids(list.columns()),
                    ids(list.everywhere()));
            list.sheets()
                    .forEach(sheet -> csv.writeRecord(Stream.concat(
                                    Stream.of(
                                            SHEET,
                                            sheet.name(),
                                            String.valueOf(sheet.hidden()),
                                            String.valueOf(sheet.list()),
                                            String.valueOf(sheet.rows())),
                                    sheet.headed().stream().flatMap(CarriedList::headed))
                            .toList()));
            list.passed()
                    .forEach(row -> csv.writeRecord(
                            PASSED,
                            row.place().sheet(),
                            String.valueOf(row.place().row()),
                            row.reason().name(),
                            row.text()));
            list.rows().forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Stream<String> headed(TypedList.Headed column) {
        return Stream.of(column.heading(), column.as().map(ListColumn::name).orElse(""));
    }

    private static List<TypedList.Headed> headed(List<String> cells) {
        return IntStream.range(0, cells.size() / 2)
                .mapToObj(index -> new TypedList.Headed(
                        cells.get(2 * index),
                        Optional.of(cells.get(2 * index + 1))
                                .filter(id -> !id.isEmpty())
                                .map(ListColumn::valueOf)))
                .toList();
    }

    private static String ids(Collection<ListColumn> columns) {
        return columns.stream().map(ListColumn::name).sorted().collect(Collectors.joining(" "));
    }

    private static List<String> cells(TypedRow row) {
        return Stream.concat(
                        Stream.of(
                                ROW,
                                row.place().sheet(),
                                String.valueOf(row.place().row()),
                                String.valueOf(row.hidden()),
                                row.around().getOrDefault(ListColumn.DISTRICT, ""),
                                row.around().getOrDefault(ListColumn.PROVINCE, ""),
                                row.around().getOrDefault(ListColumn.TYPE, "")),
                        Arrays.stream(ListColumn.values())
                                .map(column -> row.cells().getOrDefault(column, "")))
                .toList();
    }

    /// Reads what a form carried, as carefully as any file, and checks it.
    public static Reading unpack(String packed, NationalRegister register, ListAnswers answers) {
        try (InputStream inflated = new InflaterInputStream(
                Base64.getUrlDecoder().wrap(new ByteArrayInputStream(packed.getBytes(StandardCharsets.ISO_8859_1))))) {
            byte[] text = inflated.readNBytes(Limits.FILE + 1);
            if (text.length > Limits.FILE) {
                return new Reading.Unreadable(UploadTrouble.TOO_LARGE, "");
            }
            return TargetFile.check(read(new String(text, StandardCharsets.UTF_8)), register, answers);
        } catch (IOException | CsvParseException | IllegalArgumentException | IndexOutOfBoundsException tampered) {
            return new Reading.Unreadable(UploadTrouble.DAMAGED, "");
        }
    }

    private static TypedList read(String text) {
        List<TypedRow> rows = new ArrayList<>();
        List<TypedList.Tab> sheets = new ArrayList<>();
        List<PassedRow> passed = new ArrayList<>();
        List<String> whole = List.of();
        for (CsvRecord line : CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<String> cells = line.getFields();
            switch (cells.getFirst()) {
                case WHOLE -> whole = cells;
                case SHEET ->
                    sheets.add(new TypedList.Tab(
                            cells.get(1),
                            is(cells.get(2)),
                            is(cells.get(3)),
                            Integer.parseInt(cells.get(4)),
                            headed(cells.subList(SHEET_CELLS, cells.size()))));
                case PASSED ->
                    passed.add(new PassedRow(place(cells), PassedRow.Reason.valueOf(cells.get(3)), cells.get(4)));
                case ROW -> rows.add(row(cells));
                default -> throw new IllegalArgumentException("no such line");
            }
        }
        if (rows.size() > Limits.ROWS) {
            throw new IllegalArgumentException("more rows than a file may have");
        }
        return new TypedList(
                rows, sheets, passed, is(whole.get(1)), is(whole.get(2)), columns(whole.get(3)), columns(whole.get(4)));
    }

    private static TypedRow row(List<String> cells) {
        Map<ListColumn, String> typed = new EnumMap<>(ListColumn.class);
        int place = BEFORE_CELLS;
        for (ListColumn column : ListColumn.values()) {
            typed.put(column, SheetRows.cell(cells.get(place)));
            place++;
        }
        Map<ListColumn, String> around = Map.of(
                ListColumn.DISTRICT, cells.get(4), ListColumn.PROVINCE, cells.get(5), ListColumn.TYPE, cells.get(6));
        return new TypedRow(place(cells), is(cells.get(3)), typed, around);
    }

    private static RowPlace place(List<String> cells) {
        return new RowPlace(cells.get(1), Integer.parseInt(cells.get(2)));
    }

    private static boolean is(String flag) {
        return flag.equals("true");
    }

    private static Set<ListColumn> columns(String ids) {
        return ids.isEmpty()
                ? Set.of()
                : Arrays.stream(ids.split(" ")).map(ListColumn::valueOf).collect(Collectors.toSet());
    }
}
