package thabian.function;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.function.Prelude.Scene;
import thabian.http.Bodies;

/// What [PublicFunction] plays: a clerk who registers, by form and by program, and strangers who lost their way.
final class PublicScenes {
    private static final String SEMINAR = "/s/{seminar}";
    private static final String API = "/api/seminars/{seminar}/registrations";
    private static final String SLIP = SEMINAR + "/{org}";
    private static final Map<String, String> PLAYED = Map.of("seminar", Played.SEMINAR.value());

    private PublicScenes() {}

    static List<Scene> of(Wiring wiring) {
        Instant now = wiring.clock().instant();
        String first = typed("6000001");
        return List.of(
                new Scene(event(now, "GET", "/", Map.of(), "", ""), 200),
                new Scene(event(now, "GET", SEMINAR, PLAYED, "", ""), 200),
                new Scene(event(now, "POST", SEMINAR, PLAYED, Bodies.FORM, first + "&step=check"), 200),
                new Scene(event(now, "POST", SEMINAR, PLAYED, Bodies.FORM, first + "&step=send"), 303),
                new Scene(event(now, "POST", API, PLAYED, Bodies.JSON, json("6000002")), 201),
                new Scene(event(now, "POST", API, PLAYED, Bodies.JSON, json("6000009")), 403),
                new Scene(event(now, "GET", SLIP, Map.of("seminar", "play", "org", "6000001"), "", ""), 404));
    }

    private static Map<String, Object> event(
            Instant now, String method, String resource, Map<String, String> variables, String type, String body) {
        String accept = type.equals(Bodies.JSON) ? Bodies.JSON : "text/html";
        Map<String, String> headers = Map.of("Accept", accept, "Content-Type", type);
        return Scene.asked(now, method, resource, variables, Map.of(), Map.of("headers", headers, "body", body));
    }

    private static Map<String, Object> person(String seat, String prefix, String first, String post) {
        return Map.of(
                "seat",
                seat,
                "capacity",
                "holder",
                "prefix",
                prefix,
                "firstName",
                first,
                "lastName",
                "ตัวอย่างดี",
                "position",
                post,
                "phone",
                "089-000-0000",
                "email",
                "saraban@play.example");
    }

    private static Map<String, Object> registration(String organisation) {
        return Map.of(
                "organisation",
                organisation,
                "submissionId",
                UUID.randomUUID().toString(),
                "contact",
                Map.of(
                        "name",
                        "นางสาวพิมพ์ใจ ตัวอย่างดี",
                        "phone",
                        "0 2000 0000 ต่อ 12",
                        "email",
                        "saraban@play.example"),
                "attendees",
                List.of(
                        person("chief-administrator", "นาย", "สมมุติ", "ปลัด อบต."),
                        person("head-of-office", "นาง", "มานี", "หัวหน้าสำนักปลัด"),
                        person("officer", "นางสาว", "ปิติ", "นักวิเคราะห์นโยบายและแผน")),
                "noticeRead",
                true);
    }

    private static String json(String organisation) {
        try {
            return JSON.std.asString(registration(organisation));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as a browser sends it.
    static String typed(String organisation) {
        return fields("", registration(organisation)).collect(Collectors.joining("&"));
    }

    private static Stream<String> fields(String name, Object value) {
        String below = name.isEmpty() ? "" : name + ".";
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream().flatMap(field -> fields(below + field.getKey(), field.getValue()));
            case List<?> list ->
                Stream.iterate(0, place -> place < list.size(), place -> place + 1)
                        .flatMap(place -> fields(below + place, list.get(place)));
            default -> Stream.of(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
        };
    }
}
