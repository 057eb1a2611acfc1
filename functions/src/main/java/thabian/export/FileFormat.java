package thabian.export;

import java.util.List;
import java.util.Optional;
import thabian.domain.text.Kebab;

/// A form in which something is handed out.
public enum FileFormat {
    JSON("application/json", "json"),
    CSV("text/csv; charset=utf-8", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /// What Zoom imports as the registrants of a webinar.
    ZOOM("text/csv; charset=utf-8", "csv"),
    /// What people paste into a chat.
    TEXT("text/plain; charset=utf-8", "txt");

    private final String mediaType;
    private final String ending;

    FileFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /// The one of these formats that a request names: `json`, `csv`, `xlsx`, `zoom` or `text`.
    public static Optional<FileFormat> named(String id, List<FileFormat> made) {
        return made.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /// Its name in requests.
    public String id() {
        return Kebab.of(this);
    }

    /// The ending of its files.
    public String ending() {
        return ending;
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
}
