package thabian.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.Stack.REGISTRATIONS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.local.Stack;
import thabian.local.client.TypedForm;

/// What a registration answers that is admitted, the first time and again. For those that are not: [RefusalOrderTest].
class RegisteringTest {
    @AutoClose
    private static final Stack STACK = Stack.start();

    @Test
    void registeringAnswersEverythingAsStored() {
        var organisation = STACK.nextOrganisation();
        var shared = "saraban@" + organisation + ".example";
        var answer = STACK.register(TypedForm.of(organisation)
                .with("/organisation", " 0" + organisation)
                .with("/contact/email", "saraban@EXAMPLE.ไทย")
                .with("/contact/name", "  นางสาวพิมพ์ใจ \u200b ตัวอย่างดี ")
                .with("/attendees/1/firstName", "นํ้าฝน")
                .with("/attendees/2/phone", "+66 2 123 4567 ต่อ ๑๒"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(REGISTRATIONS + "/" + organisation);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        var json = answer.json();
        assertThat(json)
                .containsOnlyKeys(
                        "reference",
                        "revision",
                        "manageToken",
                        "viewToken",
                        "slip",
                        "contact",
                        "attendees",
                        "editableUntil")
                .containsEntry("reference", "ITA-2564-" + organisation)
                .containsEntry("revision", 1)
                .containsEntry("slip", "/s/ita-2564/" + organisation + "?t=" + json.get("viewToken"))
                .containsEntry("editableUntil", "2021-03-20T00:00:00+07:00")
                .containsEntry(
                        "contact",
                        Map.of(
                                "name", "นางสาวพิมพ์ใจ ตัวอย่างดี",
                                "phone", "032111222 ต่อ 12",
                                "email", "saraban@example.xn--o3cw4h"));
        assertThat((List<?>) json.get("attendees"))
                .isEqualTo(List.of(
                        attendee(
                                "chief-administrator",
                                "holder",
                                "นาย",
                                "สมมุติ",
                                "ใจสะอาด",
                                "ปลัด อบต.",
                                "0896112233",
                                shared),
                        attendee(
                                "head-of-office",
                                "acting",
                                "นาง",
                                "น้ำฝน",
                                "มีตัวอย่าง",
                                "หัวหน้าสำนักปลัด",
                                "",
                                shared),
                        attendee(
                                "officer",
                                "representative",
                                "นางสาว",
                                "ปิติ",
                                "ทดสอบดี",
                                "นักวิเคราะห์นโยบาย",
                                "021234567 ต่อ 12",
                                "piti@" + organisation + ".example")));
    }

    private static Map<String, String> attendee(
            String seat,
            String capacity,
            String prefix,
            String firstName,
            String lastName,
            String position,
            String phone,
            String email) {
        return Map.of(
                "seat", seat,
                "capacity", capacity,
                "prefix", prefix,
                "firstName", firstName,
                "lastName", lastName,
                "position", position,
                "phone", phone,
                "email", email);
    }

    @Test
    void attendeesComeInTheOrderOfTheSeatsHoweverTheyWereSent() {
        var typed = TypedForm.of(STACK.nextOrganisation())
                .with("/attendees/0/seat", "officer")
                .with("/attendees/2/seat", "chief-administrator");
        assertThat(((List<?>) STACK.register(typed).json().get("attendees"))
                        .stream().map(one -> ((Map<?, ?>) one).get("seat")))
                .isEqualTo(List.of("chief-administrator", "head-of-office", "officer"));
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        var first = STACK.register(TypedForm.of(STACK.nextOrganisation()));
        var second = STACK.register(TypedForm.of(STACK.nextOrganisation()));
        var tokens = List.of(
                first.field("manageToken"),
                first.field("viewToken"),
                second.field("manageToken"),
                second.field("viewToken"));
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{22,}"));
    }

    @Test
    void theSlipOfTheAnswerIsAPage() {
        var registered = STACK.register(TypedForm.of(STACK.nextOrganisation()));
        var slip = STACK.get(registered.field("slip"));
        assertThat(slip.status()).isEqualTo(200);
        assertThat(slip.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(slip.text()).contains(registered.field("reference"), "สมมุติ");
    }

    @Test
    void theSameSubmissionAgainIsAnsweredAndWritesNothing() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var first = STACK.register(typed);
        STACK.settleMails();
        assertThat(mailsTo(organisation)).isEqualTo(2);
        var stored = STACK.slot(organisation);

        var again = STACK.register(typed);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(STACK.slot(organisation)).isEqualTo(stored);
        STACK.sweep();
        assertThat(mailsTo(organisation)).isEqualTo(2);
    }

    @Test
    void theSameSubmissionAgainAnswersTheCurrentState() {
        var organisation = STACK.nextOrganisation();
        var typed = TypedForm.of(organisation);
        var token = STACK.register(typed).field("manageToken");
        STACK.change(token, 1, typed.with("/contact/name", "นายสมคิด ตัวอย่างดี"));

        var again = STACK.register(typed);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).containsEntry("revision", 2);
        assertThat(again.json().get("contact")).asString().contains("สมคิด");
    }

    private static long mailsTo(String organisation) {
        return STACK.recipients().stream()
                .filter(address -> address.endsWith("@" + organisation + ".example"))
                .count();
    }
}
