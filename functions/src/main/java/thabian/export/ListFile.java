package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import thabian.domain.slot.Slot;
import thabian.json.OutstandingJson;

/// A target list with its contacts, which can be edited and handed in again.
///
/// @param listed by province, district, then code
public record ListFile(List<Slot> listed) implements Takeaway {
    /// What it is made in; JSON for who does not choose.
    public static final List<FileFormat> FORMATS = List.of(FileFormat.JSON, FileFormat.CSV, FileFormat.XLSX);

    public ListFile {
        listed = List.copyOf(listed);
    }

    /// The list of these slots: those that were struck are not on it.
    public static ListFile of(List<Slot> slots) {
        return new ListFile(slots.stream()
                .filter(slot -> !slot.withdrawn())
                .sorted(Outstanding.ORDER)
                .toList());
    }

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> OutstandingJson.write(listed, out);
            case CSV -> CsvFile.write(OutstandingColumn.list(listed), out);
            case XLSX -> new Book(out).add(OutstandingColumn.list(listed)).finish();
            case ZOOM, TEXT -> throw Takeaway.notMade(format);
        }
    }
}
