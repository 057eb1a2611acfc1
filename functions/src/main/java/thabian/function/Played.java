package thabian.function;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Edition;
import thabian.domain.call.Letter;
import thabian.domain.call.Meeting;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Rules;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.dynamo.PlayedTable;

/// What is played on: a seminar that is open now, and whoever is invited to it. None of it is anywhere else.
final class Played {
    static final SeminarId SEMINAR = new SeminarId("play");

    private static final String PROVINCE = "ตัวอย่าง";

    private Played() {}

    /// The seminar, open around an instant.
    static Seminar seminar(Instant now) {
        return new Seminar(
                SEMINAR,
                new Subject("การสัมมนาตัวอย่าง", "สำนักงานตัวอย่าง", letter(), "ปลัด หัวหน้าสำนักปลัด และเจ้าหน้าที่"),
                new Office(
                        "สำนักงานตัวอย่าง",
                        "0 2000 0000",
                        new PhoneNumber("020000000", Optional.empty(), Optional.empty()),
                        new EmailAddress("office@play.example")),
                new Meeting(
                        now.plus(Duration.ofDays(20)),
                        now.plus(Duration.ofDays(20)).plusSeconds(3600),
                        Optional.empty()),
                new Window(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10))),
                List.of(
                        new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น"),
                        new Seat("head-of-office", "หัวหน้าสำนักปลัด"),
                        new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน")),
                new Rules(false, 90),
                new Territory(PlayedTable.NOWHERE, List.of(new Province(PlayedTable.NOWHERE, PROVINCE))),
                Edition.FIRST);
    }

    private static Letter letter() {
        return new Letter("ตย 0000/1", LocalDate.of(2021, 3, 1), "สำนักงานตัวอย่าง");
    }

    /// Who is invited.
    static List<Organisation> listed() {
        return List.of(
                organisation("6000001", "องค์การบริหารส่วนตำบลตัวอย่าง", "อบต."),
                organisation("5000001", "เทศบาลตำบลตัวอย่าง", "ทต."),
                organisation("6000002", "องค์การบริหารส่วนตำบลทดสอบ", "อบต."));
    }

    private static Organisation organisation(String code, String name, String type) {
        return new Organisation(new OrganisationCode(code), name, type, "เมืองตัวอย่าง", PROVINCE);
    }
}
