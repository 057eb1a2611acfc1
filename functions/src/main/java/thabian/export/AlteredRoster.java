package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import thabian.domain.standing.Altered;

/// What changed on a roster since somebody had it.
public record AlteredRoster(List<Altered> rows) implements Takeaway {
    public AlteredRoster {
        rows = List.copyOf(rows);
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> new Book(out).add(AlteredColumn.table(rows)).finish();
            case CSV -> CsvFile.write(AlteredColumn.table(rows), out);
            case JSON, ZOOM, TEXT -> throw Takeaway.notMade(format);
        }
    }
}
