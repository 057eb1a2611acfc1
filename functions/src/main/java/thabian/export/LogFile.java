package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seat;
import thabian.domain.standing.LogLine;
import thabian.domain.text.Kebab;
import thabian.words.LogWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// A seminar's log as an office takes it away: a row for each thing that was done, the latest first.
///
/// @param seats those of the seminar
public record LogFile(List<LogLine> lines, List<Seat> seats) implements Takeaway {
    /// What it is made in.
    public static final List<FileFormat> FORMATS = List.of(FileFormat.CSV, FileFormat.XLSX);

    private static final Words WORDS = Words.of("export");

    public LogFile {
        lines = List.copyOf(lines);
        seats = List.copyOf(seats);
    }

    private enum Column {
        LOG_WHEN(26),
        LOG_WHO(34),
        LOG_TOPIC(18),
        LOG_WHAT(34),
        LOG_DETAILS(40),
        ORGANISATION_CODE(10),
        ORGANISATION_NAME(34),
        DISTRICT(16),
        PROVINCE(14);

        private final int width;

        Column(int width) {
            this.width = width;
        }
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvFile.write(table(), out);
            case XLSX -> new Book(out).add(table()).finish();
            case JSON, ZOOM, TEXT -> throw Takeaway.notMade(format);
        }
    }

    private Table<LogLine> table() {
        return new Table<>(
                WORDS.get("sheet.log"),
                Stream.of(Column.values())
                        .map(column -> new Table.Heading(WORDS.get("column." + Kebab.of(column)), column.width))
                        .toList(),
                lines,
                line -> Stream.of(Column.values())
                        .map(column -> cell(column, line))
                        .toList());
    }

    private String cell(Column column, LogLine line) {
        Optional<Organisation> organisation = line.organisation();
        return switch (column) {
            case LOG_WHEN -> ThaiDates.moment(line.when());
            case LOG_WHO -> LogWords.who(line.who());
            case LOG_TOPIC -> LogWords.topic(line.topic());
            case LOG_WHAT -> LogWords.what(line.event());
            case LOG_DETAILS -> LogWords.details(line.event(), seats);
            case ORGANISATION_CODE ->
                organisation.map(one -> one.code().digits()).orElse("");
            case ORGANISATION_NAME -> organisation.map(Organisation::name).orElse("");
            case DISTRICT -> organisation.map(Organisation::district).orElse("");
            case PROVINCE -> organisation.map(Organisation::province).orElse("");
        };
    }
}
