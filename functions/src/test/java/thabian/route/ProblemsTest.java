package thabian.route;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Outcome;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.http.Bodies;
import thabian.http.HttpProblem;
import thabian.http.MalformedException;
import thabian.http.Problem;
import thabian.json.Invalid;

class ProblemsTest {
    private static void assertRefusal(Problem problem, int status, String name) {
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.asMap()).containsEntry("type", "/problems/" + name).containsEntry("status", status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.detail()).isNotBlank().doesNotContain("{");
    }

    private static Problem of(Admission.Refused refused) {
        return Refusals.problem(refused, theSeminar());
    }

    private static Problem of(Amendment.Refused refused) {
        return Refusals.problem(refused, theSeminar());
    }

    /// Whether each case of a sealed outcome is tried, so that a new one cannot stand without its problem.
    private static void assertTotal(Class<?> refused, Map<?, String> tried) {
        assertThat(tried.keySet().stream().map(Object::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Stream.of(refused.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    private static int status(String told) {
        return Integer.parseInt(told.substring(0, told.indexOf(' ')));
    }

    private static String name(String told) {
        return told.substring(told.indexOf(' ') + 1);
    }

    @Test
    void everyRefusedAdmissionHasItsProblem() {
        Map<Admission.Refused, String> refusals = Map.of(
                new Admission.NotInvited(), "403 not-invited",
                new Admission.WrongCode(), "403 wrong-code",
                new Admission.NotOpen(OPENS), "403 not-open",
                new Admission.Closed(CLOSES), "403 closed",
                new Admission.AlreadyRegistered(), "409 already-registered",
                new Admission.SubmissionReused(), "409 submission-reused",
                new Admission.SubmissionEnded(), "409 submission-ended");

        assertTotal(Admission.Refused.class, refusals);
        refusals.forEach((refused, told) -> assertRefusal(of(refused), status(told), name(told)));
    }

    @Test
    void everyRefusedAmendmentHasItsProblem() {
        Map<Amendment.Refused, String> refusals = Map.of(
                new Amendment.Unknown(), "404 unknown-registration",
                new Amendment.Closed(CLOSES), "403 closed",
                new Amendment.OnlySwaps(CLOSES, CLOSES.plusSeconds(60)), "403 closed",
                new Amendment.RevisionRequired(), "428 revision-required",
                new Amendment.Stale(), "412 stale",
                new Amendment.TooMany(), "429 too-many-changes");

        assertTotal(Amendment.Refused.class, refusals);
        refusals.forEach((refused, told) -> assertRefusal(of(refused), status(told), name(told)));
    }

    @Test
    void everyRefusedActHasOneStatusForConsoleAndApi() {
        Map<Outcome.Refused, String> refusals = Map.ofEntries(
                entry(new Outcome.NotInvited(), "404 not-on-list"),
                entry(new Outcome.NothingRegistered(), "409 nothing-registered"),
                entry(new Outcome.StillRegistered(), "409 still-registered"),
                entry(new Outcome.RevisionRequired(), "428 revision-required"),
                entry(new Outcome.Stale(), "412 stale"),
                entry(new Outcome.AddressAbsent(), "409 address-absent"),
                entry(new Outcome.NotKept(), "409 people-not-kept"),
                entry(new Outcome.RegisteredAnew(), "409 registered-anew"),
                entry(new Outcome.TargetNotInvited(), "409 target-not-on-list"),
                entry(new Outcome.TargetRegistered(), "409 target-registered"),
                entry(new Outcome.OtherProvince(), "409 other-province"),
                entry(new Outcome.PersonAbsent(), "409 person-absent"),
                entry(new Outcome.PersonRegistered(), "409 person-registered"),
                entry(new Outcome.UnderWay(), "409 mail-under-way"),
                entry(new Outcome.HistoryFull(90), "409 history-full"),
                entry(new Outcome.Past(CLOSES), "409 people-purged"));

        assertTotal(Outcome.Refused.class, refusals);
        refusals.forEach((refused, told) -> {
            assertRefusal(Refusals.problem(refused), status(told), name(told));
            assertThat(Refusals.sentence(refused)).isNotBlank().doesNotContain("{", "If-Match");
        });
    }

    @Test
    void closedSaysWhenAndWhomToRing() {
        assertThat(of(new Admission.Closed(CLOSES)).detail())
                .contains("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.")
                .contains("๐-๓๒๔๒-๔๕๑๘-๙");
        assertThat(of(new Admission.NotOpen(OPENS)).detail()).contains("8 มีนาคม 2564 เวลา 08.30 น.");
    }

    @Test
    void invalidNamesEveryFault() {
        Problem problem = Invalid.registration(List.of(
                new Fault("/contact/email", FaultCode.EMAIL_FORMAT), new Fault("/attendees", FaultCode.SEAT_MISSING)));
        assertRefusal(problem, 422, "invalid");
        assertThat(problem.detail()).contains("2");
        assertThat((List<?>) problem.asMap().get("errors"))
                .hasSize(2)
                .first()
                .isEqualTo(Map.of(
                        "pointer", "/contact/email",
                        "code", "email-format",
                        "detail",
                                "อีเมลไม่ถูกต้อง กรุณากรอกเป็นภาษาอังกฤษเพียงที่อยู่เดียว เช่น saraban@example.go.th"));
        assertThat(of(new Amendment.Stale()).asMap()).doesNotContainKey("errors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "utf-8", "form", "unknown-field", "wrong-type", "province", "format"})
    void everyMalformedBodyIsToldInWhat(String what) {
        assertRefusal(Problem.malformed(new MalformedException(what)), 400, "malformed");
    }

    @Test
    void problemsOfTheEdgeHaveTheirSentences() {
        assertRefusal(Problem.of(HttpProblem.TOO_LARGE), 413, "too-large");
        assertRefusal(Problem.of(HttpProblem.UNSUPPORTED_MEDIA_TYPE, Bodies.JSON), 415, "unsupported-media-type");
        assertRefusal(Problem.of(SeminarProblem.UNKNOWN_SEMINAR), 404, "unknown-seminar");
        assertRefusal(Problem.of(HttpProblem.UNKNOWN_ROUTE), 404, "unknown-route");
        assertRefusal(Problem.of(HttpProblem.INTERNAL), 500, "internal");
    }
}
