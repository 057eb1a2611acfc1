package thabian.function;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.dynamo.PlayedTable;
import thabian.function.Prelude.Scene;
import thabian.staff.Arrival;
import thabian.staff.ReturnPath;
import thabian.staff.SessionId;
import thabian.staff.SignedIn;
import thabian.staff.Staff;

/// What [StaffFunction] plays: an officer who is sent to the issuer, looks at the board and takes the roster away, in
/// the console and by a program.
final class StaffScenes {
    private static final Map<String, String> OFFICER =
            Map.of("principalId", "play", "name", "play", "provinces", PlayedTable.NOWHERE, "role", "officer");
    private static final Map<String, String> PLAYED = Map.of("seminar", Played.SEMINAR.value());
    private static final String BOARD = "/staff/seminars/{seminar}";
    private static final String API = "/api/staff/seminars/{seminar}";

    private StaffScenes() {}

    static List<Scene> of(Wiring wiring) {
        Instant now = wiring.clock().instant();
        SessionId session = SessionId.draw(wiring.random());
        Staff officer = Staff.fromContext(OFFICER).orElseThrow();
        wiring.sessions()
                .keep(
                        session,
                        SignedIn.now(
                                new Arrival.Arrived(
                                        officer, now.plus(Duration.ofHours(1)), Optional.empty(), ReturnPath.HOME),
                                now));
        return List.of(
                new Scene(event(now, "/staff/sign-in", Map.of(), session), 303),
                new Scene(event(now, "/staff", Map.of(), session), 200),
                new Scene(event(now, BOARD, PLAYED, session), 200),
                new Scene(event(now, BOARD + "/organisations/{org}", listed(), session), 200),
                new Scene(event(now, BOARD + "/registrants", PLAYED, session), 200),
                new Scene(event(now, API + "/progress", PLAYED, session), 200),
                new Scene(event(now, API + "/registrants", PLAYED, session), 200));
    }

    private static Map<String, String> listed() {
        return Map.of("seminar", Played.SEMINAR.value(), "org", "6000001");
    }

    private static Map<String, Object> event(
            Instant now, String resource, Map<String, String> variables, SessionId session) {
        boolean file = resource.startsWith("/staff") && resource.endsWith("/registrants");
        String cookie = "thabian_session=" + session.secret() + "; __Host-thabian_session=" + session.secret();
        return Scene.asked(
                now,
                "GET",
                resource,
                variables,
                OFFICER,
                Map.of(
                        "headers",
                        Map.of("Cookie", cookie),
                        "stageVariables",
                        Map.of("consoleClient", "play"),
                        "queryStringParameters",
                        file ? Map.of("format", "xlsx") : Map.of()));
    }
}
