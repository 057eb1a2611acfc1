package thabian.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Invitation;
import thabian.domain.text.Kebab;
import thabian.domain.text.Thailand;

/// Seminars and target lists as the API answers them to strangers.
public final class SeminarJson {
    private SeminarJson() {}

    /// A seminar, and where `now` lies in its window.
    public static Map<String, Object> seminar(Seminar seminar, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", seminar.id().value());
        json.put("title", seminar.title());
        json.put("organiser", seminar.organiser());
        json.put("letter", letter(seminar.letter()));
        json.put("startsAt", Thailand.rfc3339(seminar.starts()));
        json.put("endsAt", Thailand.rfc3339(seminar.ends()));
        json.put("opensAt", Thailand.rfc3339(seminar.window().opens()));
        json.put("closesAt", Thailand.rfc3339(seminar.window().closes()));
        json.put("seats", seminar.seats().stream().map(SeminarJson::seat).toList());
        json.put("codeRequired", seminar.codeRequired());
        json.put("state", Kebab.of(seminar.window().at(now)));
        json.put("contact", contact(seminar.office()));
        return json;
    }

    /// A target list: who is invited, and who has registered.
    public static List<Map<String, Object>> organisations(List<Invitation> invitations) {
        return invitations.stream().map(SeminarJson::invitation).toList();
    }

    static Map<String, Object> letter(Letter letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", letter.number());
        json.put("date", letter.date().toString());
        json.put("office", letter.office());
        return json;
    }

    private static Map<String, Object> seat(Seat seat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", seat.id());
        json.put("title", seat.title());
        return json;
    }

    static Map<String, Object> contact(Office office) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", office.name());
        json.put("phone", office.phone());
        json.put("tel", office.dial().dialled());
        json.put("email", office.email().value());
        return json;
    }

    /// An organisation as the register names it.
    static Map<String, Object> organisation(Organisation organisation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", organisation.code().digits());
        json.put("name", organisation.name());
        json.put("type", organisation.type());
        json.put("district", organisation.district());
        json.put("province", organisation.province());
        return json;
    }

    private static Map<String, Object> invitation(Invitation invitation) {
        Map<String, Object> json = organisation(invitation.organisation());
        json.put("registered", invitation.registered());
        return json;
    }
}
