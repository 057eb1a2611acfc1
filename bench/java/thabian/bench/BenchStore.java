package thabian.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Edition;
import thabian.domain.call.Invitee;
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
import thabian.domain.people.Delegation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.text.Checked;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.json.RegistrationJson;
import thabian.local.LocalDynamo;
import thabian.local.template.Template;

/// DynamoDB Local with a seminar for each process that is measured, so that none knows it yet; and what is asked.
final class BenchStore implements AutoCloseable {
    static final String TABLE = "thabian";

    private static final Province PROVINCE = new Province("76", "เพชรบุรี");

    private final LocalDynamo dynamo;
    private final DynamoSeminars seminars;
    private final DynamoSlots slots;
    private final Map<String, Object> registration;
    private final String typed;
    private final Map<String, Object> page;

    BenchStore(Template template) throws IOException {
        dynamo = LocalDynamo.start(Optional.empty());
        dynamo.create(template.table(), TABLE);
        seminars = new DynamoSeminars(dynamo.client(), TABLE, System::nanoTime);
        slots = new DynamoSlots(dynamo.client(), TABLE);
        registration = event("public-register.json");
        typed = typed();
        page = event("public-page.json");
    }

    /// What an organisation of the recorded event types.
    static String typed() throws IOException {
        return new String(
                Base64.getDecoder()
                        .decode((String) event("public-register.json").get("body")),
                StandardCharsets.UTF_8);
    }

    /// The same, typed by another organisation.
    static String typed(String typed, OrganisationCode organisation) {
        return typed.replace("6760607", organisation.digits())
                .replaceFirst("\"submissionId\": \"[^\"]+\"", "\"submissionId\": \"" + UUID.randomUUID() + "\"");
    }

    private static Map<String, Object> event(String file) throws IOException {
        return JSON.std.mapFrom(Files.readString(Path.of("events", file)));
    }

    LocalDynamo dynamo() {
        return dynamo;
    }

    /// A seminar that is open now, and so many invited organisations.
    SeminarId convene(int invited) {
        var id = new SeminarId("b" + UUID.randomUUID().toString().substring(0, 8));
        for (var i = 0; i < invited; i++) {
            slots.invite(id, Invitee.of(organisation(i)), Optional.empty());
        }
        seminars.write(seminar(id, Instant.now()));
        return id;
    }

    static Organisation organisation(int i) {
        return new Organisation(
                new OrganisationCode("676%04d".formatted(i)),
                "องค์การบริหารส่วนตำบลตัวอย่าง " + i,
                "อบต.",
                "เมืองเพชรบุรี",
                PROVINCE.name());
    }

    static Seminar seminar(SeminarId id, Instant now) {
        return seminar(id, now, List.of(PROVINCE));
    }

    /// A seminar that is open at an instant, for the organisations of provinces.
    static Seminar seminar(SeminarId id, Instant now, List<Province> provinces) {
        return new Seminar(
                id,
                new Subject(
                        "ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น",
                        "สำนักงานตัวอย่าง",
                        new Letter("ตย 0000/1", LocalDate.of(2021, 3, 8), "ศาลากลางจังหวัด"),
                        "ผู้บริหารองค์กรปกครองส่วนท้องถิ่นหรือผู้แทน และเจ้าหน้าที่"),
                new Office(
                        "สำนักงานตัวอย่าง",
                        "0 2000 0000",
                        new PhoneNumber("020000000", Optional.empty()),
                        new EmailAddress("office@bench.example")),
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
                new Territory(PROVINCE.digits(), provinces),
                Edition.FIRST);
    }

    /// Three people of the organisation with a number, as they are to be stored.
    Delegation people(int i) {
        return submission(typed(typed, organisation(i).code())).delegation();
    }

    /// What was typed, as the rules take it.
    static Submission submission(String typed) {
        var form = RegistrationJson.readRegistration(typed.getBytes(StandardCharsets.UTF_8));
        return switch (form.check(seminar(new SeminarId("any"), Instant.EPOCH).seats())) {
            case Checked.Faultless<Submission>(Submission submission) -> submission;
            case Checked.Faulty<Submission> faulty -> throw new IllegalStateException(faulty.toString());
        };
    }

    /// The same, sent by the API.
    String registration(SeminarId seminar, int i) throws IOException {
        var body = typed(typed, organisation(i).code());
        registration.put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        return asked(registration, seminar);
    }

    /// The page with the form.
    String page(SeminarId seminar) throws IOException {
        return asked(page, seminar);
    }

    @SuppressWarnings("unchecked")
    private static String asked(Map<String, Object> event, SeminarId seminar) throws IOException {
        event.put("pathParameters", Map.of("seminar", seminar.value()));
        ((Map<String, Object>) event.get("requestContext")).put("requestTimeEpoch", System.currentTimeMillis());
        return JSON.std.asString(event);
    }

    /// The slot of the organisation with a number, as it stands.
    Slot slot(SeminarId seminar, int i) {
        return slots.find(seminar, organisation(i).code()).orElseThrow();
    }

    /// The item of a seminar.
    Map<String, AttributeValue> item(SeminarId seminar) {
        return item(Map.of("pk", AttributeValue.fromS("SEMINAR"), "sk", AttributeValue.fromS(seminar.value())));
    }

    /// The item of the slot of the organisation with a number.
    Map<String, AttributeValue> item(SeminarId seminar, int i) {
        return item(Map.of(
                "pk", AttributeValue.fromS("SLOT#" + seminar + "#" + PROVINCE.digits()),
                "sk", AttributeValue.fromS(organisation(i).code().digits())));
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamo.client()
                .getItem(request -> request.tableName(TABLE).key(key))
                .item();
    }

    @Override
    public void close() throws IOException {
        dynamo.close();
    }
}
