package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import thabian.domain.Kebab;

/// A form in which the roster is handed out.
public enum RosterFormat {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    RosterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The format that a request names: `json`, `csv` or `xlsx`.
    public static Optional<RosterFormat> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    /// Its name in requests, and the ending of its files.
    public String id() {
        return Kebab.of(this);
    }

    /// Its media type, as `Content-Type` states it.
    public String mediaType() {
        return mediaType;
    }

    /// Its media type without parameters, as `Accept` names it.
    public String essence() {
        int parameters = mediaType.indexOf(';');
        return parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    }

    /// Whether compressing it again makes it smaller; a workbook is compressed already.
    public boolean shrinks() {
        return this != XLSX;
    }

    /// Writes a roster and leaves the stream open. Equal rosters give equal bytes, but for the time of its making that
    /// a workbook carries.
    public void write(Roster roster, OutputStream out) throws IOException {
        switch (this) {
            case JSON -> RosterJson.write(roster, out);
            case CSV -> RosterCsv.write(roster, out);
            case XLSX -> RosterXlsx.write(roster, out);
        }
    }
}
