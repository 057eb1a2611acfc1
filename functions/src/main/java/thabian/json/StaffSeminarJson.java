package thabian.json;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.FieldReader;
import thabian.domain.form.ProvinceForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Thailand;
import thabian.words.UsualSeats;

/// A seminar as offices read and write it by the API.
public final class StaffSeminarJson {
    /// What is told and never set: what was read may be sent back with something changed.
    private static final Map<String, Set<String>> TOLD = Map.of(
            "", Set.of("id", "state", "revision", "provinces", "announcing", "effectiveAt"),
            "contact", Set.of("tel"));

    private static final Map<String, Set<String>> TOLD_OF_PROVINCE =
            Map.of("", Set.of("province", "name"), "contact", Set.of("tel"));

    private StaffSeminarJson() {}

    /// A seminar with all that strangers are not told.
    ///
    /// @param provinces those that the reader may see
    public static Map<String, Object> seminar(Seminar seminar, List<Province> provinces, Instant now) {
        Map<String, Object> json = SeminarJson.seminar(seminar, now);
        json.put("audience", seminar.audience());
        json.put("joinLink", seminar.joinLink().map(URI::toString).orElse(""));
        json.put(
                "swapsUntil",
                seminar.window().swapsUntil().map(Thailand::rfc3339).orElse(""));
        json.put("purgeAfterDays", seminar.purgeAfterDays());
        json.put("owner", seminar.owner());
        json.put("provinces", provinces.stream().map(StaffSeminarJson::province).toList());
        json.put("revision", seminar.revision());
        return json;
    }

    /// A seminar that was just made or changed.
    ///
    /// @param announcing how many registered organisations get a mail of it
    /// @param holdsFrom from when everybody is held to it
    public static Map<String, Object> written(Map<String, Object> seminar, int announcing, Instant holdsFrom) {
        Map<String, Object> json = new LinkedHashMap<>(seminar);
        json.put("announcing", announcing);
        json.put("effectiveAt", Thailand.rfc3339(holdsFrom));
        return json;
    }

    /// A seminar that was just closed: when that takes effect.
    public static Map<String, Object> closed(Seminar seminar) {
        return Map.of("closesAt", Thailand.rfc3339(seminar.window().closes()));
    }

    /// How a province serves a seminar.
    public static Map<String, Object> province(Province province) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("province", province.digits());
        json.put("name", province.name());
        province.letter().ifPresent(letter -> json.put("letter", SeminarJson.letter(letter)));
        province.office().ifPresent(office -> json.put("contact", SeminarJson.contact(office)));
        return json;
    }

    /// Reads the body of a request to make or change a seminar. What may be left out stays as it stands, or as is
    /// usual.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static SeminarForm readSeminar(byte[] body, Optional<Seminar> standing) {
        SeminarForm kept = standing.map(SeminarForm::of).orElseGet(() -> SeminarForm.blank(UsualSeats.all()));
        return read(body, TOLD, fields -> SeminarForm.read(fields, kept));
    }

    /// Reads the body of a request to serve a seminar under a province's own letter and office.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static ProvinceForm readProvince(byte[] body) {
        return read(body, TOLD_OF_PROVINCE, ProvinceForm::read);
    }

    private static <T> T read(byte[] body, Map<String, Set<String>> told, Function<FieldReader, T> form) {
        SentFields fields = SentFields.of(body, told);
        T typed = form.apply(fields);
        fields.refuseOthers();
        return typed;
    }
}
