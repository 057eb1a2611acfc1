package thabian.local.journey;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A clerk with the names of three people on a slip of paper, at the form.
final class Clerk {
    /// The mailbox that the contact and the first attendee share.
    static final String OFFICE = "saraban@6760512.example";

    static final String HEAD = "malee@6760512.example";
    static final String OFFICER = "thanakorn@6760512.example";

    /// The three, as pages and mails name them.
    static final List<String> NAMES = List.of("นายสมชาย ใจดี", "นางสาวมาลี มีสุข", "ว่าที่ร้อยตรี ธนากร กล้าทดสอบ");

    private static final Pattern SLIP = Pattern.compile("http\\S+[?]t=\\S+");

    private Clerk() {}

    /// Chooses the organisation of this code.
    static void choose(Page form, String organisation) {
        if (searches(form)) {
            form.fill("#organisation", organisation);
            form.click("[role=option]");
        } else {
            form.selectOption("#organisation", organisation);
        }
    }

    /// The code of the organisation that is chosen; empty where none is.
    static String chosen(Page form) {
        return form.inputValue(searches(form) ? "#organisation-chosen" : "#organisation");
    }

    /// Whether the list is searched by typing: with JavaScript.
    private static boolean searches(Page form) {
        return form.locator("#organisation-chosen").count() > 0;
    }

    /// Fills in the contact and the three people, without a fault.
    static void fill(Page form) {
        form.fill("#contact-name", "นางสาววิภา ตั้งใจทำ");
        form.fill("#contact-phone", "032-111-222 ต่อ 12");
        form.fill("#contact-email", OFFICE);
        person(form, 0, List.of("นายสมชาย ใจดี", "ปลัด อบต.", "๐๘๑-๒๓๔-๕๖๗๘", OFFICE));
        person(form, 1, List.of("น.ส.มาลี  มีสุข", "นักวิชาการคลัง", "", HEAD));
        form.check("#attendees-1-capacity-acting");
        person(form, 2, List.of("ว่าที่ ร.ต.ธนากร กล้าทดสอบ", "นักวิเคราะห์นโยบายและแผน", "", OFFICER));
    }

    /// The address of the slip in the contact's mail.
    static String manageLink(List<Map<String, Object>> mails) {
        return mails.stream()
                .filter(mail -> mail.get("to").equals(List.of(OFFICE)))
                .flatMap(mail -> SLIP.matcher((String) mail.get("text")).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /// Opens what is seldom filled in about a person.
    static void unfold(Page form, int number) {
        var fold = form.locator("#attendees-" + number + "-seat details");
        if (fold.getAttribute("open") == null) {
            fold.locator("summary").click();
        }
    }

    private static void person(Page form, int number, List<String> typed) {
        var fields = List.of("fullName", "position", "phone", "email");
        unfold(form, number);
        for (var field = 0; field < fields.size(); field++) {
            form.fill("#attendees-" + number + "-" + fields.get(field), typed.get(field));
        }
    }
}
