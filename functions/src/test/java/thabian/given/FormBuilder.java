package thabian.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import thabian.domain.form.RegistrationForm;

/// Builds forms as people typed them; faultless unless a field is changed by its JSON pointer.
public final class FormBuilder {
    private static final List<String> NAMES = List.of("สมชาย", "สมหญิง", "สมศักดิ์");

    private final Map<String, String> typed = new HashMap<>();
    private int attendees = 3;

    FormBuilder() {
        typed.put("/organisation", "6760607");
        typed.put("/submissionId", "9f1c0f5e-3b1d-4c55-8f4e-2d6b1f0a7c11");
        typed.put("/contact/name", "นางธุรการ ประสานงาน");
        typed.put("/contact/phone", "032-111-222 ต่อ 12");
        typed.put("/contact/email", "saraban@lao.example");
        typed.put("/noticeRead", "true");
        for (int i = 0; i < 3; i++) {
            seat(i, Given.SEATS.get(i).id(), NAMES.get(i));
        }
    }

    private void seat(int i, String seat, String name) {
        String at = "/attendees/" + i;
        typed.put(at + "/seat", seat);
        typed.put(at + "/capacity", "holder");
        typed.put(at + "/prefix", "นาย");
        typed.put(at + "/firstName", name);
        typed.put(at + "/lastName", "ทดสอบ");
        typed.put(at + "/position", "ปลัด อบต.");
        typed.put(at + "/phone", "");
        typed.put(at + "/email", "saraban@lao.example");
    }

    public FormBuilder with(String pointer, String value) {
        typed.put(pointer, value);
        return this;
    }

    public FormBuilder withOneMore(String seat, String name) {
        seat(attendees, seat, name);
        attendees++;
        return this;
    }

    public FormBuilder withOnly(int people) {
        attendees = people;
        return this;
    }

    public RegistrationForm build() {
        return new RegistrationForm(
                get("/organisation"),
                get("/code"),
                get("/submissionId"),
                new RegistrationForm.ContactForm(get("/contact/name"), get("/contact/phone"), get("/contact/email")),
                IntStream.range(0, attendees).mapToObj(this::attendee).toList(),
                get("/noticeRead").equals("true"));
    }

    private RegistrationForm.AttendeeForm attendee(int i) {
        String at = "/attendees/" + i;
        return RegistrationForm.AttendeeForm.of(get(at + "/seat"), field -> get(at + "/" + field.key()));
    }

    private String get(String pointer) {
        return typed.getOrDefault(pointer, "");
    }
}
