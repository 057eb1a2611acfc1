package thabian.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.form.RegistrationForm;
import thabian.domain.pasted.PastedList;
import thabian.domain.post.MessageId;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Checked;
import thabian.domain.text.Text;
import thabian.export.FileFormat;
import thabian.export.Roster;
import thabian.http.ApiResponse;
import thabian.json.RegistrationJson;
import thabian.link.Links;

/// What takes time without the store: each part alone, warm, in the first compiler's code as the functions run it.
/// Run by bench/pure.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Pure {
    private static final int ORGANISATIONS = 500;

    /// Three people each.
    private static final int LINES = 3 * ORGANISATIONS;

    private static final String LIST = """
            เรียน ผู้รับผิดชอบ ขอส่งรายชื่อผู้เข้าร่วมสัมมนา ดังนี้
            1. นายสมมุติ ใจสะอาด ปลัด อบต. โทร ๐๘๑-๒๓๔-๕๖๗๘ palad@tambon.example
            2. นางมานี มีตัวอย่าง หัวหน้าสำนักปลัด โทร. 089 000 1111
            3. น.ส.ปิติ ทดสอบดี นักวิเคราะห์นโยบายและแผน piti@tambon.example
            ผู้ประสานงาน นางสาวพิมพ์ใจ ตัวอย่างดี 032-111-222 ต่อ 12 saraban@tambon.example
            """;

    private final Random random = new Random(2564);
    private final Seminar seminar = BenchStore.seminar(new SeminarId("pure"), Instant.EPOCH);
    private final Links links = new Links("");
    private byte[] body;
    private RegistrationForm form;
    private Slot slot;
    private Roster roster;

    /// Reads what is recorded in events/.
    @Setup
    public void read() throws IOException {
        var typed = BenchStore.typed();
        body = typed.getBytes(StandardCharsets.UTF_8);
        form = RegistrationJson.readRegistration(body);
        var submission = BenchStore.submission(typed);
        var slots = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> filled(i, submission))
                .toList();
        slot = slots.getFirst();
        roster = Roster.of(seminar, slots);
    }

    private Slot filled(int i, Submission submission) {
        var invited = Slot.unlisted(seminar.id(), Invitee.of(BenchStore.organisation(i)), InvitationCode.draw(random));
        var by = SlotChange.By.contact(Instant.EPOCH, MessageId.draw(random));
        return SlotChange.registering(submission, Tokens.draw(random), by).apply(invited);
    }

    /// A name as nearly everybody types it.
    @Benchmark
    public String foldUsual() {
        return Text.fold("นางสาวพิมพ์ใจ ตัวอย่างดี");
    }

    /// A name with spaces, marks and letters that are to be folded.
    @Benchmark
    public String foldStrange() {
        return Text.fold("  นางสาวพิ\u200Bมพ์ใจ\u00A0\u00A0ตัวอย\u0E48\u0E4D\u0E32งดี ");
    }

    /// Every rule of the form on a registration of three.
    @Benchmark
    public Checked<Submission> checkForm() {
        return form.check(seminar.seats());
    }

    /// A chat's message with three people and a contact.
    @Benchmark
    public PastedList pastedList() {
        return PastedList.of(LIST);
    }

    /// A registration's JSON, as it comes.
    @Benchmark
    public RegistrationForm readJson() {
        return RegistrationJson.readRegistration(body);
    }

    /// Its answer's JSON.
    @Benchmark
    public ApiResponse writeJson() {
        return ApiResponse.json(
                201,
                RegistrationJson.write(
                        links, seminar, slot, slot.registration().orElseThrow(), RegistrationJson.Sight.MANAGE_TOKEN));
    }

    /// A line of the roster as CSV.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void rosterLineCsv() throws IOException {
        roster.write(FileFormat.CSV, OutputStream.nullOutputStream());
    }

    /// A line of the roster as XLSX.
    @Benchmark
    @OperationsPerInvocation(LINES)
    public void rosterLineXlsx() throws IOException {
        roster.write(FileFormat.XLSX, OutputStream.nullOutputStream());
    }
}
