package thabian.local.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a clerk types to register one organisation: faultless, until a test spoils a field. Fields are named by their
/// JSON pointer.
public final class TypedForm {
    private final Map<String, Object> fields;

    private TypedForm(Map<String, Object> fields) {
        this.fields = fields;
    }

    /// Three people of an organisation, two of whom share the contact's mailbox, in a submission of its own.
    public static TypedForm of(String organisation) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("/organisation", organisation);
        fields.put("/submissionId", UUID.randomUUID().toString());
        fields.put("/contact/name", "นางสาวพิมพ์ใจ ตัวอย่างดี");
        fields.put("/contact/phone", "032-111-222 ต่อ 12");
        fields.put("/contact/email", "saraban@" + organisation + ".example");
        attendee(fields, 0, "chief-administrator", "holder", "นาย", "สมมุติ", "ใจสะอาด", "ปลัด อบต.", organisation);
        fields.put("/attendees/0/phone", "๐๘๙-๖๑๑-๒๒๓๓");
        attendee(fields, 1, "head-of-office", "acting", "นาง", "มานี", "มีตัวอย่าง", "หัวหน้าสำนักปลัด", organisation);
        attendee(
                fields,
                2,
                "officer",
                "representative",
                "นางสาว",
                "ปิติ",
                "ทดสอบดี",
                "นักวิเคราะห์นโยบาย",
                organisation);
        fields.put("/attendees/2/email", "piti@" + organisation + ".example");
        fields.put("/noticeRead", true);
        return new TypedForm(fields);
    }

    private static void attendee(
            Map<String, Object> fields,
            int number,
            String seat,
            String capacity,
            String prefix,
            String first,
            String last,
            String position,
            String organisation) {
        String at = "/attendees/" + number + "/";
        fields.put(at + "seat", seat);
        fields.put(at + "capacity", capacity);
        fields.put(at + "prefix", prefix);
        fields.put(at + "firstName", first);
        fields.put(at + "lastName", last);
        fields.put(at + "position", position);
        fields.put(at + "phone", "");
        fields.put(at + "email", "saraban@" + organisation + ".example");
    }

    /// The same with another value in one field, or in place of all fields below it, or of the one above it.
    public TypedForm with(String pointer, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(field -> field.startsWith(pointer + "/") || pointer.startsWith(field + "/"));
        changed.put(pointer, value);
        return new TypedForm(changed);
    }

    /// The same without a field, or without all fields below it.
    public TypedForm without(String pointer) {
        var changed = new LinkedHashMap<>(fields);
        changed.keySet().removeIf(field -> field.equals(pointer) || field.startsWith(pointer + "/"));
        return new TypedForm(changed);
    }

    /// The same as a change of a registration: without what names and begins it.
    public TypedForm asChange() {
        return without("/organisation").without("/submissionId").without("/code");
    }

    /// Whether anything is in a field.
    public boolean has(String pointer) {
        return fields.containsKey(pointer);
    }

    /// What stands in a field.
    public String text(String pointer) {
        return String.valueOf(fields.get(pointer));
    }

    /// The body of a request to the API.
    public String json() {
        var root = new TreeMap<String, Object>();
        fields.forEach((pointer, value) -> put(root, pointer.substring(1).split("/"), value));
        try {
            return JSON.std.asString(lists(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The body that a browser sends by pressing the button of this step.
    public String form(String step) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey().substring(1).replace('/', '.')) + "="
                        + encoded(String.valueOf(field.getValue())))
                .collect(Collectors.joining("&", "", "&step=" + step));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> object, String[] path, Object value) {
        Map<String, Object> place = object;
        for (int i = 0; i < path.length - 1; i++) {
            place = (Map<String, Object>) place.computeIfAbsent(path[i], _ -> new TreeMap<String, Object>());
        }
        place.put(path[path.length - 1], value);
    }

    /// Objects whose fields are numbered are arrays.
    private static Object lists(Object value) {
        if (!(value instanceof TreeMap<?, ?> object)) {
            return value;
        }
        var fields = new LinkedHashMap<String, Object>();
        object.forEach((name, field) -> fields.put(String.valueOf(name), lists(field)));
        boolean numbered = fields.keySet().stream().allMatch(name -> name.matches("[0-9]"));
        return numbered ? new ArrayList<>(List.copyOf(fields.values())) : fields;
    }
}
