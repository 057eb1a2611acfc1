package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.simulation.law.Heard;
import thabian.simulation.law.Wish;
import thabian.simulation.stage.Stage;
import thabian.words.ThaiDates;

/// One of the office's staff, who meanwhile extends, corrects, withdraws, sends again, renews links, notes, imports
/// lists, closes and puts off.
final class BusyOfficer {
    private static final String SEMINAR = "/api/staff/seminars/{seminar}";
    private static final String LISTED = SEMINAR + "/organisations/{org}";
    private static final String REGISTERED = SEMINAR + "/registrations/{org}";
    private static final String HEADINGS = "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด\r\n";

    private final Scene scene;
    private final String name;

    BusyOfficer(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    void act() {
        Stage stage = scene.stage();
        for (int more = stage.random().nextInt(1, 8); more > 0; more--) {
            String organisation = scene.anyOrganisation();
            scene.think(organisation);
            switch (stage.random().nextInt(16)) {
                case 0 -> close();
                case 1, 2 -> putOff();
                case 3, 4 -> takeList();
                case 5, 6 -> extend(organisation);
                case 7, 8 -> resend(organisation);
                case 9, 10 -> renewLink(organisation);
                case 11 -> note(organisation);
                case 12 -> withdraw(organisation);
                default -> correct(organisation);
            }
        }
    }

    private void close() {
        scene.staff(ask("POST " + SEMINAR + "/close", scene.stage().moment()));
    }

    /// Another join link: news that everyone registered is told.
    private void putOff() {
        Heard seen = scene.staff(ask("GET " + SEMINAR, scene.stage().moment()));
        if (seen.granted()) {
            Instant at = scene.stage().moment();
            Map<String, Object> body = new HashMap<>(seen.json());
            body.put("joinLink", "https://zoom.example/w/" + at.toEpochMilli());
            scene.staff(
                    ask("PUT " + SEMINAR, at).seeing(seen.number("revision")).json(body));
        }
    }

    /// Some of those invited, and one who was not.
    private void takeList() {
        StringBuilder list = new StringBuilder(HEADINGS);
        List<String> codes = scene.organisations();
        for (String code : codes) {
            if (scene.stage().chance(0.8)) {
                list.append(code)
                        .append(",องค์การบริหารส่วนตำบลทดสอบ ")
                        .append(code)
                        .append(",อบต.,ชะอำ,เพชรบุรี\r\n");
            }
        }
        list.append("6760199,องค์การบริหารส่วนตำบลใหม่,อบต.,ชะอำ,เพชรบุรี\r\n");
        Inquiry asking =
                ask("PUT " + SEMINAR + "/organisations", scene.stage().moment()).body("text/csv", list.toString());
        asking.event()
                .put(
                        "queryStringParameters",
                        Map.of("replace", String.valueOf(scene.stage().random().nextBoolean())));
        scene.staff(asking);
    }

    private void extend(String organisation) {
        Instant until = scene.stage().now().plus(scene.stage().upTo(Duration.ofMinutes(15)));
        order(
                Wish.What.EXTEND,
                "PUT " + LISTED + "/extension",
                organisation,
                Map.of("until", ThaiDates.rfc3339(until), "reason", "ขอขยายเวลา"));
    }

    private void resend(String organisation) {
        order(
                Wish.What.RESEND,
                "POST " + REGISTERED + "/resend",
                organisation,
                Map.of("insist", scene.stage().random().nextBoolean()));
    }

    private void renewLink(String organisation) {
        order(
                Wish.What.NEW_LINK,
                "POST " + REGISTERED + "/new-link",
                organisation,
                Map.of("email", People.mailbox(scene.stage().random(), organisation)));
    }

    private void note(String organisation) {
        order(Wish.What.NOTE, "POST " + LISTED + "/notes", organisation, Map.of("text", "โทรแล้ว"));
    }

    private void order(Wish.What what, String route, String organisation, Map<String, Object> body) {
        Instant at = scene.stage().moment();
        Wish wish = Wish.ofOfficer(what, name, organisation, at, Optional.empty());
        scene.staff(wish, ask(route, at).about(organisation).json(body));
    }

    private void withdraw(String organisation) {
        seen(organisation).ifPresent(revision -> {
            Instant at = scene.stage().moment();
            Wish wish = Wish.ofOfficer(Wish.What.WITHDRAW, name, organisation, at, Optional.empty());
            scene.staff(
                    wish,
                    ask("DELETE " + REGISTERED, at)
                            .about(organisation)
                            .seeing(revision)
                            .json(Map.of("reason", "ขอยกเลิก")));
        });
    }

    private void correct(String organisation) {
        seen(organisation).ifPresent(revision -> {
            Instant at = scene.stage().moment();
            People people = scene.people(organisation);
            Wish wish = Wish.ofOfficer(Wish.What.CORRECT, name, organisation, at, Optional.of(people.delegation()));
            scene.staff(
                    wish,
                    ask("PUT " + REGISTERED, at)
                            .about(organisation)
                            .seeing(revision)
                            .json(people.because("โทรมาแจ้ง")));
        });
    }

    /// The revision that stands, as far as the officer can see it.
    private Optional<Integer> seen(String organisation) {
        Heard answer = scene.staff(ask("GET " + LISTED, scene.stage().moment()).about(organisation));
        return answer.granted() ? Optional.of(answer.number("revision")) : Optional.empty();
    }

    private Inquiry ask(String route, Instant at) {
        return new Inquiry(route, scene.seminar(), at).by(name, "76");
    }
}
