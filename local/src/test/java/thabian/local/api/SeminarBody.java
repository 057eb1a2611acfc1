package thabian.local.api;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// The body of a request to make or change a seminar.
public final class SeminarBody {
    private final Map<String, Object> fields;

    private SeminarBody(Map<String, Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /// A seminar in May 2564, with everything that must be said and nothing more.
    public static SeminarBody aSeminar() {
        return of(Map.of())
                .with("title", "การสัมมนาทดสอบ")
                .with("organiser", "สำนักงาน ป.ป.ช.")
                .with(
                        "letter",
                        Map.of("number", "ที่ พบ ๐๐๒๓/ว๑", "date", "2021-04-01", "office", "ศาลากลางจังหวัดเพชรบุรี"))
                .with("audience", "ผู้บริหารและเจ้าหน้าที่")
                .with(
                        "contact",
                        Map.of(
                                "name",
                                "ท้องถิ่นจังหวัดเพชรบุรี",
                                "phone",
                                "๐-๓๒๔๒-๔๕๑๘-๙",
                                "email",
                                "dla@phetchaburi.example"))
                .with("startsAt", "2021-05-05T09:00:00+07:00")
                .with("endsAt", "2021-05-05T12:00:00+07:00")
                .with("opensAt", "2021-04-01T09:00:00+07:00")
                .with("closesAt", "2021-05-01T00:00:00+07:00");
    }

    /// What was read.
    static SeminarBody of(Map<String, Object> read) {
        return new SeminarBody(read);
    }

    /// The same with another value in a field.
    public SeminarBody with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public String json() {
        try {
            return JSON.std.asString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
