package thabian.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.simulation.law.Heard;
import thabian.simulation.law.Wish;

/// One of the office's staff at the console, for what only its pages do: says otherwise what was noted or takes
/// it back, renews codes, finds right, notes that nobody comes, does one thing for many, and stops all mail for
/// a while.
final class OfficerAtDesk {
    private static final String ALL = "/staff/seminars/{seminar}/organisations";
    private static final String LISTED = ALL + "/{org}";
    private static final int PATIENCE = 400;

    private final Scene scene;
    private final String name;

    OfficerAtDesk(Scene scene, String name) {
        this.scene = scene;
        this.name = name;
    }

    void act() {
        for (int more = scene.stage().random().nextInt(1, 5); more > 0; more--) {
            String organisation = scene.anyOrganisation();
            scene.think(organisation);
            switch (scene.stage().random().nextInt(12)) {
                case 0 -> forMany("note", Wish.What.NOTE, Map.of());
                case 1 -> forMany("resend", Wish.What.RESEND, Map.of());
                case 2 -> forMany("extend", Wish.What.EXTEND, Map.of("choice", "today"));
                case 3 -> post(Wish.What.REISSUE, organisation, "", Map.of("act", "reissue", "reason", "รหัสหาย"));
                case 4 -> post(Wish.What.FIND_RIGHT, organisation, "", Map.of("act", "find-right"));
                case 5 ->
                    post(
                            Wish.What.NOTE,
                            organisation,
                            "",
                            Map.of("act", "decline", "by", "ปลัด", "reason", "ไม่ส่งผู้แทน"));
                case 6, 7, 8 -> note(organisation);
                case 9 -> mend(organisation, Wish.What.RETRACT);
                default -> mend(organisation, Wish.What.REWORD);
            }
        }
    }

    /// Stops all mail, and lets it go on after a while, however often that takes.
    void keepBack(Duration most) {
        if (decide(Map.of("act", "stop", "reason", "ตรวจสอบก่อน"))) {
            scene.stage().pause(scene.stage().upTo(most));
        }
        for (int tries = 0; tries < PATIENCE && !decide(Map.of("act", "resume")); tries++) {
            scene.stage().pause(scene.stage().upTo(Duration.ofSeconds(5)));
        }
    }

    /// Looks first how mails stand, as the page's form does.
    private boolean decide(Map<String, String> order) {
        Map<String, String> form = new HashMap<>(order);
        form.put("stop", onSending("GET", Map.of()).hidden("stop"));
        return onSending("POST", form).seeOther();
    }

    private Heard onSending(String method, Map<String, String> form) {
        return scene.staff(new Inquiry(
                        method + " /staff/mail", scene.seminar(), scene.stage().moment())
                .atDesk(name, form));
    }

    private void note(String organisation) {
        post(
                Wish.What.NOTE,
                organisation,
                "",
                Map.of(
                        "act",
                        "note",
                        "reason",
                        "แจ้งแล้ว " + scene.stage().random().nextInt(100)));
    }

    /// Says the note that was taken last otherwise, as far as the officer can see, or takes it back.
    private void mend(String organisation, Wish.What what) {
        Heard seen = scene.staff(new Inquiry(
                        "GET /api/staff/seminars/{seminar}/organisations/{org}",
                        scene.seminar(),
                        scene.stage().moment())
                .about(organisation)
                .by(name, "76"));
        if (seen.granted()
                && seen.json().get("notes") instanceof List<?> notes
                && !notes.isEmpty()
                && notes.getLast() instanceof Map<?, ?> last) {
            scene.think(organisation);
            String when = String.valueOf(last.get("when"));
            String noted = OffsetDateTime.parse(when).toInstant().toString();
            String stood = String.valueOf(last.get("text"));
            String said = "ขอแก้ " + scene.stage().random().nextInt(100);
            post(
                    what,
                    organisation,
                    String.join("\n", noted, stood, said),
                    what == Wish.What.REWORD
                            ? Map.of("act", "reword", "noted", noted, "stood", stood, "reason", said)
                            : Map.of("act", "retract", "noted", noted, "stood", stood));
        }
    }

    private void post(Wish.What what, String organisation, String aim, Map<String, String> form) {
        Instant at = scene.stage().moment();
        scene.staff(
                Wish.ofOfficer(what, name, organisation, at, aim),
                new Inquiry("POST " + LISTED, scene.seminar(), at)
                        .about(organisation)
                        .atDesk(name, form));
    }

    /// The same for all that are invited.
    private void forMany(String act, Wish.What what, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("act", act);
        form.put("reason", "ทำพร้อมกัน");
        scene.organisations().forEach(organisation -> form.put("org." + organisation, "on"));
        Instant at = scene.stage().moment();
        scene.staff(
                scene.organisations().stream()
                        .map(organisation -> Wish.ofOfficer(what, name, organisation, at, Optional.empty()))
                        .toList(),
                new Inquiry("POST " + ALL, scene.seminar(), at).atDesk(name, form));
    }
}
