package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.standing.Progress;
import thabian.domain.standing.Turnout;
import thabian.domain.text.Kebab;
import thabian.words.Percent;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// The report (รายงานผล) to whoever holds the seminar, as a workbook: the counts area by area, then who
/// is silent, and who said that nobody comes.
///
/// @param place the province that reports; empty where several do
/// @param now when it was asked
public record Report(Seminar seminar, Optional<String> place, Turnout turnout, Instant now) implements Takeaway {
    /// What it is made in.
    public static final List<FileFormat> FORMATS = List.of(FileFormat.XLSX);

    private static final Words WORDS = Words.of("export");
    private static final List<Integer> WIDTHS = List.of(30, 14, 16, 18, 12, 18);
    private static final List<String> COUNTS = List.of("invited", "registered", "outstanding", "percent", "declined");
    private static final String WHOLE = "#,##0";
    private static final String SHARE = "0.00";

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        if (format != FileFormat.XLSX) {
            throw Takeaway.notMade(format);
        }
        Book book = new Book(out);
        summary(book.sheet(WORDS.get("report.sheet")));
        book.add(named("sheet.outstanding", turnout.total().outstanding()));
        if (!turnout.total().declined().isEmpty()) {
            book.add(named("sheet.declined", turnout.total().declined()));
        }
        book.finish();
    }

    private void summary(Worksheet sheet) throws IOException {
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        int line = 0;
        for (String fact : facts()) {
            sheet.value(line, 0, fact);
            line++;
        }
        sheet.style(0, 0).bold().fontSize(14).set();
        line++;
        sheet.value(line, 0, WORDS.get("report.by." + Kebab.of(turnout.by())));
        for (int column = 0; column < COUNTS.size(); column++) {
            sheet.value(line, column + 1, WORDS.get("report." + COUNTS.get(column)));
        }
        sheet.range(line, 0, line, COUNTS.size()).style().bold().set();
        for (Turnout.Area area : turnout.areas()) {
            counts(sheet, ++line, area.name(), area.progress());
        }
        counts(sheet, ++line, WORDS.get("report.total"), turnout.total());
        sheet.range(line, 0, line, COUNTS.size()).style().bold().set();
        sheet.finish();
    }

    private List<String> facts() {
        return List.of(
                WORDS.get("report.title"),
                seminar.title(),
                WORDS.get("report.organiser", seminar.organiser()),
                WORDS.get(
                        "report.letter",
                        seminar.letter().number(),
                        ThaiDates.day(seminar.letter().date()),
                        seminar.letter().office()),
                WORDS.get("report.when", ThaiDates.span(seminar.starts(), seminar.ends())),
                place.map(name -> WORDS.get("report.province", name)).orElse(WORDS.get("report.provinces")),
                WORDS.get("report.people", turnout.people()),
                WORDS.get("report.as-of", ThaiDates.moment(now)));
    }

    private static void counts(Worksheet sheet, int line, String name, Progress progress) {
        sheet.value(line, 0, name);
        sheet.value(line, 1, progress.invited());
        sheet.value(line, 2, progress.registered());
        sheet.value(line, 3, progress.outstanding().size());
        sheet.value(line, 4, Percent.value(progress.registered(), progress.invited()));
        sheet.value(line, 5, progress.declined().size());
        sheet.range(line, 1, line, 3).style().format(WHOLE).set();
        sheet.style(line, 4).format(SHARE).set();
        sheet.style(line, 5).format(WHOLE).set();
    }

    private static Table<Organisation> named(String sheet, List<Organisation> organisations) {
        List<Table.Heading> headings = List.of(
                new Table.Heading(WORDS.get("column.organisation-code"), 10),
                new Table.Heading(WORDS.get("column.organisation-name"), 40),
                new Table.Heading(WORDS.get("column.organisation-type"), 14),
                new Table.Heading(WORDS.get("column.district"), 18),
                new Table.Heading(WORDS.get("column.province"), 16));
        return new Table<>(
                WORDS.get(sheet),
                headings,
                organisations,
                organisation -> List.of(
                        organisation.code().digits(),
                        organisation.name(),
                        organisation.type(),
                        organisation.district(),
                        organisation.province()));
    }
}
