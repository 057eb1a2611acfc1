package thabian.page.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.form.Remark;
import thabian.domain.people.Attendee;
import thabian.domain.people.Delegation;

/// Something pointed out before sending: whose it is, what it is, and what a tap on its button puts in its place.
///
/// @param use both addresses, as the button sends them; empty where only a person can tell what was meant
/// @param meant what the button puts in its place
public record RemarkLine(String whose, String sentence, Optional<String> use, String meant) {
    /// What there is to point out; one address is pointed out once, however many share it.
    static List<RemarkLine> on(Frame frame, Delegation people) {
        List<RemarkLine> lines = new ArrayList<>();
        for (Remark remark : Remark.on(people)) {
            String typed = typed(remark, people);
            RemarkLine line = new RemarkLine(
                    whose(frame, remark, people),
                    frame.say("remark." + remark.why().id(), typed),
                    remark.suggestion().map(meant -> typed + " " + meant),
                    remark.suggestion().orElse(""));
            if (line.use().isEmpty()
                    || lines.stream().noneMatch(known -> known.use().equals(line.use()))) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private static String whose(Frame frame, Remark remark, Delegation people) {
        return person(remark, people).map(attendee -> attendee.seat().title()).orElseGet(() -> frame.say("contact"));
    }

    private static String typed(Remark remark, Delegation people) {
        Optional<Attendee> person = person(remark, people);
        return switch (remark.pointer().substring(remark.pointer().lastIndexOf('/') + 1)) {
            case "firstName" -> person.map(attendee -> attendee.name().first()).orElseThrow();
            case "lastName" -> person.map(attendee -> attendee.name().last()).orElseThrow();
            case "email" ->
                person.map(Attendee::email).orElse(people.contact().email()).value();
            default -> people.contact().name();
        };
    }

    private static Optional<Attendee> person(Remark remark, Delegation people) {
        String[] path = remark.pointer().split("/", -1);
        return path[1].equals("attendees")
                ? Optional.of(people.attendees().get(Integer.parseInt(path[2])))
                : Optional.empty();
    }
}
