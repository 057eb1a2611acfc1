package thabian.route;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.theSeminar;

import java.util.List;
import java.util.Map;
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

    @Test
    void everyRefusedAdmissionHasItsProblem() {
        assertRefusal(of(new Admission.NotInvited()), 403, "not-invited");
        assertRefusal(of(new Admission.WrongCode()), 403, "wrong-code");
        assertRefusal(of(new Admission.NotOpen(OPENS)), 403, "not-open");
        assertRefusal(of(new Admission.Closed(CLOSES)), 403, "closed");
        assertRefusal(of(new Admission.AlreadyRegistered()), 409, "already-registered");
        assertRefusal(of(new Admission.SubmissionReused()), 409, "submission-reused");
        assertRefusal(of(new Admission.SubmissionEnded()), 409, "submission-ended");
    }

    @Test
    void everyRefusedAmendmentHasItsProblem() {
        assertRefusal(of(new Amendment.Unknown()), 404, "unknown-registration");
        assertRefusal(of(new Amendment.Closed(CLOSES)), 403, "closed");
        assertRefusal(of(new Amendment.RevisionRequired()), 428, "revision-required");
        assertRefusal(of(new Amendment.Stale()), 412, "stale");
        assertRefusal(of(new Amendment.TooMany()), 429, "too-many-changes");
    }

    private static void assertRefusal(Outcome.Refused refused, int status, String name) {
        assertRefusal(Refusals.problem(refused), status, name);
        assertThat(Refusals.sentence(refused)).isNotBlank().doesNotContain("{", "If-Match");
    }

    @Test
    void everyRefusedActHasOneStatusForConsoleAndApi() {
        assertRefusal(new Outcome.NotInvited(), 404, "not-on-list");
        assertRefusal(new Outcome.NothingRegistered(), 409, "nothing-registered");
        assertRefusal(new Outcome.RevisionRequired(), 428, "revision-required");
        assertRefusal(new Outcome.Stale(), 412, "stale");
        assertRefusal(new Outcome.UnderWay(), 409, "mail-under-way");
        assertRefusal(new Outcome.HistoryFull(90), 409, "history-full");
        assertRefusal(new Outcome.Past(CLOSES), 409, "people-purged");
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
