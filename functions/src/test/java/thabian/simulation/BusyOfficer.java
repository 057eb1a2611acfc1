package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import thabian.domain.text.Thailand;
import thabian.simulation.law.Heard;
import thabian.simulation.law.Wish;
import thabian.simulation.stage.Stage;

/// One of the office's staff, who meanwhile extends, corrects, withdraws, undoes, moves, sends again, renews links,
/// replaces addresses, erases, notes, imports lists, closes, puts off, and asks for codes or no longer.
final class BusyOfficer {
    private static final String SEMINAR = "/api/staff/seminars/{seminar}";
    private static final String LISTED = SEMINAR + "/organisations/{org}";
    private static final String REGISTERED = SEMINAR + "/registrations/{org}";
    private static final String NEW = "6760199";
    private static final String HEADINGS = "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด\r\n";

    private final Scene scene;
    private final String name;

    BusyOfficer(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    void act() {
        Stage stage = scene.stage();
        for (int more = stage.random().nextInt(1, 7); more > 0; more--) {
            String organisation = scene.anyOrganisation();
            scene.think(organisation);
            switch (stage.random().nextInt(26)) {
                case 0 -> close();
                case 1 -> putOff();
                case 2 -> askForCodes();
                case 3, 4 -> takeList();
                case 5, 6 -> extend(organisation);
                case 7, 8 -> resend(organisation);
                case 9, 10 -> renewLink(organisation);
                case 11 -> note(organisation);
                case 12, 13 -> withdraw(organisation);
                case 14, 15 -> undo(organisation);
                case 16, 17, 18, 19 -> move(organisation);
                case 20 -> replaceAddress(organisation);
                case 21, 22 -> erase(organisation);
                default -> correct(organisation);
            }
        }
    }

    private void close() {
        scene.staff(ask("POST " + SEMINAR + "/close", scene.stage().moment()));
    }

    /// Another join link: news that everyone registered is told.
    private void putOff() {
        settle(seen -> seen.put(
                "joinLink", "https://zoom.example/w/" + scene.stage().now().toEpochMilli()));
    }

    /// Asks for the organisations' codes from now on, or no longer.
    private void askForCodes() {
        settle(seen -> seen.put("codeRequired", !Boolean.TRUE.equals(seen.get("codeRequired"))));
    }

    private void settle(Consumer<Map<String, Object>> change) {
        Heard seen = scene.staff(ask("GET " + SEMINAR, scene.stage().moment()));
        if (seen.granted()) {
            Instant at = scene.stage().moment();
            Map<String, Object> body = new HashMap<>(seen.json());
            change.accept(body);
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
        list.append(NEW + ",องค์การบริหารส่วนตำบลใหม่,อบต.,ชะอำ,เพชรบุรี\r\n");
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
                Map.of("until", Thailand.rfc3339(until), "reason", "ขอขยายเวลา"));
    }

    private void resend(String organisation) {
        order(
                Wish.What.RESEND,
                "POST " + REGISTERED + "/resend",
                organisation,
                Map.of("insist", scene.stage().random().nextBoolean()));
    }

    private void renewLink(String organisation) {
        String mailbox = People.mailbox(scene.stage().random(), organisation);
        Instant at = scene.stage().moment();
        scene.staff(
                Wish.ofOfficer(Wish.What.NEW_LINK, name, organisation, at, mailbox),
                ask("POST " + REGISTERED + "/new-link", at).about(organisation).json(Map.of("email", mailbox)));
    }

    /// To one that has not registered, as far as the officer can see; else to whichever.
    private void move(String organisation) {
        List<String> others = new ArrayList<>(scene.organisations());
        others.add(NEW);
        others.remove(organisation);
        Collections.shuffle(others, new Random(scene.stage().random().nextLong()));
        String to = others.stream().limit(3).filter(this::silent).findFirst().orElse(others.getFirst());
        Instant at = scene.stage().moment();
        scene.staff(
                Wish.ofOfficer(Wish.What.MOVE, name, organisation, at, to),
                ask("POST " + REGISTERED + "/move", at)
                        .about(organisation)
                        .json(Map.of("to", to, "reason", "เลือกผิดแห่ง")));
    }

    private void replaceAddress(String organisation) {
        String from = People.mailbox(scene.stage().random(), organisation);
        String to = People.mailbox(scene.stage().random(), organisation);
        Instant at = scene.stage().moment();
        scene.staff(
                Wish.ofOfficer(Wish.What.REPLACE, name, organisation, at, from + " " + to),
                ask("POST " + REGISTERED + "/replace-address", at)
                        .about(organisation)
                        .json(Map.of("from", from, "to", to)));
    }

    private void erase(String organisation) {
        String person = scene.stage().random().nextInt(4) == 0
                ? People.mailbox(scene.stage().random(), organisation)
                : formerContact(organisation)
                        .orElseGet(() -> People.mailbox(scene.stage().random(), organisation));
        Instant at = scene.stage().moment();
        scene.staff(
                Wish.ofOfficer(Wish.What.ERASE, name, organisation, at, person),
                ask("POST " + REGISTERED + "/erase", at)
                        .about(organisation)
                        .json(Map.of("person", person, "reason", "เจ้าของข้อมูลขอให้ลบ")));
    }

    /// The name of the contact who left last, as far as the officer can see.
    private Optional<String> formerContact(String organisation) {
        Heard seen = scene.staff(ask("GET " + LISTED, scene.stage().moment()).about(organisation));
        return seen.granted()
                        && seen.json().get("former") instanceof List<?> former
                        && !former.isEmpty()
                        && former.getLast() instanceof Map<?, ?> left
                        && left.get("contact") instanceof Map<?, ?> contact
                ? Optional.of(String.valueOf(contact.get("name")))
                : Optional.empty();
    }

    /// Brings back whoever left last, as far as the officer can see.
    private void undo(String organisation) {
        Heard seen = scene.staff(ask("GET " + LISTED, scene.stage().moment()).about(organisation));
        if (seen.granted()
                && seen.json().get("former") instanceof List<?> former
                && !former.isEmpty()
                && former.getLast() instanceof Map<?, ?> left) {
            String revision = String.valueOf(left.get("until"));
            Instant at = scene.stage().moment();
            scene.staff(
                    Wish.ofOfficer(Wish.What.UNDO, name, organisation, at, revision),
                    ask("POST " + REGISTERED + "/undo", at)
                            .about(organisation)
                            .seeing(seen.number("revision"))
                            .json(Map.of("revision", Integer.valueOf(revision), "reason", "ทำผิดแห่ง")));
        }
    }

    private void note(String organisation) {
        if (organisation.hashCode() % 2 == 0) {
            order(Wish.What.NOTE, "POST " + LISTED + "/notes", organisation, Map.of("text", "โทรแล้ว"));
        } else {
            order(Wish.What.NOTE, "POST " + LISTED + "/calls", organisation, Map.of("outcome", "no-answer"));
        }
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

    private boolean silent(String organisation) {
        Heard answer = scene.staff(ask("GET " + LISTED, scene.stage().moment()).about(organisation));
        return answer.granted() && answer.text("registered").equals("false");
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
