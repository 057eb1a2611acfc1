package thabian.json;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.LetterForm;
import thabian.domain.form.OfficeForm;
import thabian.domain.form.ProvinceForm;
import thabian.domain.form.SeatForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.http.Json;
import thabian.words.UsualSeats;

/// A seminar as offices read and write it by the API.
public final class StaffSeminarJson {
    private static final Set<String> LETTER = Set.of("number", "date", "office");
    private static final Set<String> SEAT = Set.of("id", "title");

    /// `tel` is told, never set.
    private static final Set<String> CONTACT = Set.of("name", "phone", "email", "tel");

    /// What is told and never set: what was read may be sent back with something changed.
    private static final Set<String> TOLD = Set.of("id", "state", "revision", "provinces", "announcing");

    private static final Set<String> SEMINAR = Set.of(
            "title",
            "organiser",
            "letter",
            "audience",
            "contact",
            "startsAt",
            "endsAt",
            "joinLink",
            "opensAt",
            "closesAt",
            "seats",
            "codeRequired",
            "purgeAfterDays",
            "owner");

    private static final Set<String> PROVINCE = Set.of("province", "name", "letter", "contact");

    private StaffSeminarJson() {}

    /// A seminar with all that strangers are not told.
    ///
    /// @param provinces those that the reader may see
    public static Map<String, Object> seminar(Seminar seminar, List<Province> provinces, Instant now) {
        Map<String, Object> json = SeminarJson.seminar(seminar, now);
        json.put("audience", seminar.audience());
        json.put("joinLink", seminar.joinLink().map(URI::toString).orElse(""));
        json.put("purgeAfterDays", seminar.purgeAfterDays());
        json.put("owner", seminar.owner());
        json.put("provinces", provinces.stream().map(StaffSeminarJson::province).toList());
        json.put("revision", seminar.revision());
        return json;
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
    /// usual:
    /// join link, seats, codes, purge days, owner.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static SeminarForm readSeminar(byte[] body, Optional<Seminar> standing) {
        Fields fields = new Fields(known(Json.readObject(body)), SEMINAR);
        Optional<SeminarForm> old = standing.map(SeminarForm::of);
        return new SeminarForm(
                fields.text("title"),
                fields.text("organiser"),
                letter(fields.object("letter")),
                fields.text("audience"),
                contact(fields.object("contact")),
                time(fields, "startsAt"),
                time(fields, "endsAt"),
                fields.text("joinLink", old.map(SeminarForm::joinLink).orElse("")),
                time(fields, "opensAt"),
                time(fields, "closesAt"),
                fields.has("seats")
                        ? fields.objects("seats").stream()
                                .map(StaffSeminarJson::seat)
                                .toList()
                        : old.map(SeminarForm::seats).orElseGet(StaffSeminarJson::usualSeats),
                fields.flag("codeRequired", old.map(SeminarForm::codeRequired).orElse(false)),
                fields.number(
                        "purgeAfterDays", old.map(SeminarForm::purgeAfterDays).orElse(SeminarForm.PURGE_AFTER_DAYS)),
                fields.text("owner", old.map(SeminarForm::owner).orElse("")));
    }

    /// Reads the body of a request to serve a seminar under a province's own letter and office.
    ///
    /// @throws MalformedException where it has not the agreed form
    public static ProvinceForm readProvince(byte[] body) {
        Fields fields = new Fields(Json.readObject(body), PROVINCE);
        return new ProvinceForm(letter(fields.object("letter")), contact(fields.object("contact")));
    }

    private static List<SeatForm> usualSeats() {
        return UsualSeats.all().stream().map(SeatForm::of).toList();
    }

    private static Map<?, ?> known(Map<String, Object> object) {
        Map<String, Object> settable = new LinkedHashMap<>(object);
        settable.keySet().removeAll(TOLD);
        return settable;
    }

    private static TypedTime time(Fields fields, String name) {
        return new TypedTime.Rfc3339(fields.text(name));
    }

    private static LetterForm letter(Map<?, ?> object) {
        Fields letter = new Fields(object, LETTER);
        return new LetterForm(letter.text("number"), new TypedDay.Iso(letter.text("date")), letter.text("office"));
    }

    private static OfficeForm contact(Map<?, ?> object) {
        Fields contact = new Fields(object, CONTACT);
        return new OfficeForm(contact.text("name"), contact.text("phone"), contact.text("email"));
    }

    private static SeatForm seat(Map<?, ?> object) {
        Fields seat = new Fields(object, SEAT);
        return new SeatForm(seat.text("id"), seat.text("title"));
    }
}
