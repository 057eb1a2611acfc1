package thabian.local.journey;

import static thabian.local.journey.Phone.CHECK;
import static thabian.local.journey.Phone.SEND;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import thabian.local.Laptop;

/// An officer of the province at the console: signs in, types a new seminar as the letter has it, hands in the list.
final class Officer {
    /// The short name of the seminar that is typed.
    static final String SEMINAR = "integrity-2564";

    /// Its title.
    static final String TITLE = "สัมมนาคุณธรรมและความโปร่งใส จังหวัดเพชรบุรี";

    private static final Charset WINDOWS = Charset.forName("x-windows-874");
    private static final String CHECK_FILE = "form[enctype] button";

    private Officer() {}

    /// Signs in at the laptop's issuer as one of its offices, and stands before the seminars.
    static Page signIn(Phone desk, Play play, String office) {
        desk.open(play.home() + "/staff");
        return desk.press("a[href*=" + office + "]");
    }

    /// Signs out, here and at the issuer, and stands where one may sign in again.
    static Page signOut(Phone desk) {
        desk.page().click(".who button");
        desk.page().locator("main a[href*='/staff/sign-in']").waitFor();
        return desk.page();
    }

    /// The board of the seminar that is typed.
    static String board(Play play) {
        return play.home() + "/staff/seminars/" + SEMINAR;
    }

    /// Fills in a new seminar that asks for codes, without a fault.
    static void fill(Page form) {
        form.fill("#title", TITLE);
        form.fill("#organiser", "สำนักงาน ป.ป.ช.");
        form.fill("#audience", "ผู้บริหารองค์กรปกครองส่วนท้องถิ่นหรือผู้แทน และเจ้าหน้าที่");
        form.fill("#id", SEMINAR);
        day(form, "startsAt", "๒๔");
        form.fill("#startsAt-time", "๐๙.๐๐");
        day(form, "endsAt", "24");
        form.fill("#endsAt-time", "12.00");
        day(form, "opensAt", "8");
        form.fill("#opensAt-time", "9.00");
        day(form, "closesAt", "19");
        form.fill("#letter-number", "ที่ พบ ๐๐๒๓.๔/ว…");
        form.fill("#letter-office", "ศาลากลางจังหวัดเพชรบุรี");
        day(form, "letter-date", "8");
        form.fill("#contact-name", "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี");
        form.fill("#contact-phone", "๐-๓๒๔๒-๔๕๑๘-๙");
        form.fill("#contact-email", "dla-phetchaburi@province.example");
        form.check("#codeRequired");
    }

    private static void day(Page form, String field, String day) {
        form.fill("#" + field, day);
        form.selectOption("#" + field + "-month", "3");
        form.selectOption("#" + field + "-year", "2564");
    }

    /// Types and makes the seminar.
    static Page make(Phone desk, Play play) {
        fill(desk.open(play.home() + "/staff/new"));
        desk.press(CHECK);
        return desk.press(SEND);
    }

    /// Hands in the 85 organisations as Excel under Windows saves them, to be told what they would change.
    static Page handIn(Phone desk, Play play) throws IOException {
        desk.open(board(play) + "/list");
        return handIn(desk, targetList().getBytes(WINDOWS));
    }

    /// Hands in a file on the page of the list.
    static Page handIn(Phone desk, byte[] file) {
        desk.page().setInputFiles("#file", new FilePayload("รายชื่อ.csv", "text/csv", file));
        return desk.press(CHECK_FILE);
    }

    /// The list as a table with semicolons, with the headings of the register.
    static String targetList() throws IOException {
        try (var file = Objects.requireNonNull(Laptop.class.getResourceAsStream("phetchaburi.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "code,name,type,district,province,email,phone",
                            "รหัส อปท.,ชื่อ อปท.,ประเภท,อำเภอ,จังหวัด,อีเมล,โทรศัพท์")
                    .replace(',', ';');
        }
    }
}
