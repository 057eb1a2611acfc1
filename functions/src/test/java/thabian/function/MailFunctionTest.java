package thabian.function;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.someTokens;
import static thabian.given.Given.theSeminar;
import static thabian.mail.MailExamples.PUBLIC;
import static thabian.mail.MailExamples.SENDER;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.domain.call.Invitee;
import thabian.domain.call.Seminars;
import thabian.domain.post.Mailer;
import thabian.domain.slot.Slots;
import thabian.given.Given;
import thabian.mail.Letters;
import thabian.memory.MemoryMailer;
import thabian.memory.MemoryPost;
import thabian.memory.MemorySeminars;
import thabian.memory.MemorySlots;
import thabian.memory.MemoryStore;
import thabian.platform.Settings;
import thabian.work.Dispatch;
import thabian.work.Registry;

class MailFunctionTest {
    /// As long as one copy may take: 10 s to send it, 12 s each to keep its fate and to give back the lease.
    private static final int ENOUGH = 34_000;

    private final MemoryStore store = new MemoryStore();
    private final Slots slots = new MemorySlots(store);
    private final Seminars seminars = new MemorySeminars(store, () -> 0);
    private final MemoryMailer mailer = new MemoryMailer();
    private final MailFunction function = new MailFunction(
            new Wiring(Settings.from(Map.of()), () -> NOW) {
                @Override
                public Dispatch dispatch(Mailer unused) {
                    return new MemoryPost(store, () -> NOW).dispatch(mailer, new Letters(PUBLIC, SENDER));
                }
            },
            new Unasked());

    @BeforeEach
    void registerTwo() {
        Given.put(seminars, theSeminar());
        for (String digits : List.of("6760607", "6760608")) {
            slots.invite(SEMINAR, Invitee.of(anOrganisation(digits)), Optional.empty());
            new Registry(slots, Given.random()).register(theSeminar(), aSubmission(digits), someTokens(), NOW);
        }
    }

    private List<?> failures(int... remainingMillis) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Map<String, Object> event = Map.of("Records", List.of(record("1", "6760607"), record("2", "6760608")));
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, contextWith(remainingMillis));
        return (List<?>) JSON.std.mapFrom(answer.toByteArray()).get("batchItemFailures");
    }

    private static Map<String, Object> record(String sequence, String digits) {
        return Map.of(
                "dynamodb",
                Map.of(
                        "SequenceNumber",
                        sequence,
                        "Keys",
                        Map.of(
                                "pk", Map.of("S", "SLOT#ita-2564#76"),
                                "sk", Map.of("S", digits))));
    }

    /// A call that has so much time left, asked again and again.
    private static Context contextWith(int... remainingMillis) {
        int[] asked = {0};
        return (Context) Proxy.newProxyInstance(
                MailFunctionTest.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> {
                    int now = Math.min(asked[0]++, remainingMillis.length - 1);
                    return remainingMillis[now];
                });
    }

    @Test
    void everyRecordOfABatchIsWorked() throws IOException {
        assertThat(failures(60_000)).isEmpty();
        assertThat(mailer.handedOverFor()).hasSize(8);
    }

    @Test
    void withoutTimeForAWholeMailNoneIsBegunAndTheRestComesAgain() throws IOException {
        assertThat(failures(ENOUGH, ENOUGH, ENOUGH, ENOUGH, ENOUGH, ENOUGH, ENOUGH - 1))
                .isEqualTo(List.of(Map.of("itemIdentifier", "2")));
        assertThat(mailer.handedOverFor()).hasSize(4);
        assertThat(failures(ENOUGH - 1)).isEqualTo(List.of(Map.of("itemIdentifier", "1")));
        assertThat(mailer.handedOverFor()).hasSize(4);
    }

    @Test
    void noCopyIsBegunThatCannotBeFinished() throws IOException {
        assertThat(failures(ENOUGH, ENOUGH, ENOUGH, ENOUGH, ENOUGH - 1))
                .isEqualTo(List.of(Map.of("itemIdentifier", "2")));
        assertThat(mailer.handedOverFor()).hasSize(2);
    }

    @Test
    void aRecordThatFailsComesAgainAndNoneAfterItIsBegun() throws IOException {
        mailer.before(1, MailFunctionTest::crash);
        assertThat(failures(60_000)).isEqualTo(List.of(Map.of("itemIdentifier", "1")));
        assertThat(mailer.handedOver()).isEmpty();
    }

    @Test
    void whatWasSentBeforeARecordThatFailsDoesNotComeAgain() throws IOException {
        mailer.before(5, MailFunctionTest::crash);
        assertThat(failures(60_000)).isEqualTo(List.of(Map.of("itemIdentifier", "2")));
        assertThat(mailer.handedOver())
                .hasSize(4)
                .extracting(mail -> mail.tags().get("org"))
                .containsOnly("6760607");
    }

    private static void crash() {
        throw new IllegalStateException("crash");
    }

    /// SES, which nobody here asks anything.
    private static final class Unasked implements SesV2Client {
        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
