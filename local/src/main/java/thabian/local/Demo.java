package thabian.local;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.domain.call.Edition;
import thabian.domain.call.Invitee;
import thabian.domain.call.Letter;
import thabian.domain.call.Meeting;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.call.Rules;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;
import thabian.domain.slot.InvitationCode;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;

/// The letter's own case: the seminar `ita-2564`, and the 85 organisations of Phetchaburi as its target list.
///
/// The list states facts of the Department of Local Administration's open register (dataset `dlads_05_01`); its
/// contacts are made up, and lacking as on offices' lists: 40 have no mail address, 25 no telephone number, 19 neither.
/// The first district lacks none. Made up are also the letter's day, its join link and its mail address, which the
/// letter leaves open.
final class Demo {
    /// The seminar's id.
    static final SeminarId SEMINAR = new SeminarId("ita-2564");

    private static final Province PHETCHABURI = new Province("76", "เพชรบุรี");

    private Demo() {}

    /// Puts the seminar and its target list into an empty table; leaves a table that has it as it is.
    static void seed(DynamoDbClient client) {
        var seminars = new DynamoSeminars(client, Deployment.TABLE, System::nanoTime);
        if (seminars.current(SEMINAR).isEmpty()) {
            var random = new SecureRandom();
            try (var together = new Together(client)) {
                var slots = new DynamoSlots(together, Deployment.TABLE);
                targetList()
                        .forEach(invitee -> slots.invite(SEMINAR, invitee, Optional.of(InvitationCode.draw(random))));
            }
            seminars.write(seminar());
        }
    }

    static Seminar seminar() {
        return new Seminar(
                SEMINAR,
                new Subject(
                        "ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๔",
                        "สำนักงาน ป.ป.ช.",
                        new Letter("ที่ พบ ๐๐๒๓.๔/ว…", LocalDate.of(2021, 3, 8), "ศาลากลางจังหวัดเพชรบุรี"),
                        "ผู้บริหารองค์กรปกครองส่วนท้องถิ่นหรือผู้แทน และเจ้าหน้าที่"),
                new Office(
                        "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี กลุ่มงานกฎหมาย ระเบียบ และเรื่องร้องทุกข์",
                        "๐-๓๒๔๒-๔๕๑๘-๙",
                        new PhoneNumber("032424518", Optional.empty()),
                        new EmailAddress("dla-phetchaburi@province.example")),
                new Meeting(
                        at("2021-03-24T09:00:00+07:00"),
                        at("2021-03-24T12:00:00+07:00"),
                        Optional.of(URI.create("https://zoom.example/w/ita-2564"))),
                new Window(at("2021-03-08T09:00:00+07:00"), at("2021-03-20T00:00:00+07:00")),
                List.of(
                        new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น"),
                        new Seat("head-of-office", "หัวหน้าสำนักปลัด"),
                        new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน")),
                new Rules(false, 90),
                new Territory(PHETCHABURI.digits(), List.of(PHETCHABURI)),
                Edition.FIRST);
    }

    static List<Organisation> organisations() {
        return targetList().stream().map(Invitee::organisation).toList();
    }

    private static List<Invitee> targetList() {
        try (var file = new InputStreamReader(
                        Objects.requireNonNull(Demo.class.getResourceAsStream("phetchaburi.csv")),
                        StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().map(Demo::invitee).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invitee invitee(NamedCsvRecord row) {
        return new Invitee(
                new Organisation(
                        new OrganisationCode(row.getField("code")),
                        row.getField("name"),
                        row.getField("type"),
                        row.getField("district"),
                        row.getField("province")),
                new Reach(
                        filled(row, "email").map(EmailAddress::new),
                        filled(row, "phone").map(digits -> new PhoneNumber(digits, Optional.empty()))));
    }

    private static Optional<String> filled(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
