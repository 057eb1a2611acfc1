package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import thabian.given.Given;
import thabian.local.client.Printed;
import thabian.local.client.TypedForm;
import thabian.local.template.Route;
import thabian.local.template.Template;
import thabian.local.template.Watched;
import thabian.platform.Metric;

/// What the functions print is what alarms and dashboard look at, and the other way round: caught from the stack while
/// everything that is measured happens to it. And who asks what became of one registration finds it there.
class MeasuredTest {
    private static final List<Route> ROUTES =
            Template.read(Options.parse(List.of()).template()).api().routes();
    private static final List<Map<String, Object>> LINES = new ArrayList<>();
    private static String organisation = "";
    private static String message = "";
    private static String everything = "";
    private static String token = "";

    @BeforeAll
    static void whateverIsMeasuredHappens() throws IOException {
        try (var stack = Stack.start();
                var printed = new Printed()) {
            organisation = stack.nextOrganisation();
            var typed = TypedForm.of(organisation);
            token = stack.register(typed).field("manageToken");
            message = Given.lastMessage(stack.slot(organisation)).id().value();
            stack.settleMails();
            stack.register(typed.with("/submissionId", "8f14e45f-ceea-467f-a83b-5f2b1c0d9e77"));
            stack.get("/s/ita-2564/" + organisation + "?t=wrong");
            stack.ask("GET", "/api/staff/seminars/ita-2564/registrants?province=77")
                    .bearing(stack.staffToken("76", "viewer"))
                    .answer();
            stack.ask("GET", "/api/staff/seminars/ita-2564/letters?kind=slips")
                    .bearing(stack.staffToken("76", "viewer"))
                    .answer();
            for (int i = 0; i < 2; i++) {
                var trouble = TypedForm.of(stack.nextOrganisation())
                        .with("/contact/email", "bounce@lao.example")
                        .with("/attendees/2/email", "complain@lao.example");
                stack.register(trouble);
                stack.settleMails();
                stack.sweep();
            }
            for (int i = 0; i < 6; i++) {
                stack.register("ita-2564", TypedForm.of(stack.nextOrganisation()));
            }
            stack.settleMails();
            everything = printed.text();
        }
        for (var line : everything.split("\n")) {
            if (line.startsWith("{")) {
                LINES.add(JSON.std.mapFrom(line));
            }
        }
    }

    /// The directives that CloudWatch takes metrics by, each with the line that it stands in.
    private static Map<Map<String, Object>, Map<?, ?>> directives() {
        var directives = new LinkedHashMap<Map<String, Object>, Map<?, ?>>();
        for (var line : LINES) {
            if (line.get("_aws") instanceof Map<?, ?> aws) {
                directives.put(line, (Map<?, ?>) ((List<?>) aws.get("CloudWatchMetrics")).getFirst());
            }
        }
        return directives;
    }

    private static Set<String> printed() {
        var printed = new TreeSet<String>();
        directives().values().forEach(directive -> {
            for (var metric : (List<?>) directive.get("Metrics")) {
                for (var dimensions : (List<?>) directive.get("Dimensions")) {
                    printed.add(((Map<?, ?>) metric).get("Name") + String.valueOf(dimensions));
                }
            }
        });
        return printed;
    }

    @Test
    void whatIsPrintedIsLookedAtAndWhatIsLookedAtIsPrinted() {
        var filtered = Watched.filtered();
        Set<String> watched = Watched.all().stream()
                .filter(one -> one.namespace().equals(Watched.OURS))
                .filter(one -> !filtered.contains(one.name()))
                .map(Watched::figure)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(watched).isEqualTo(printed());
    }

    @Test
    void everyMetricWasPrinted() {
        assertThat(printed().stream()
                        .map(figure -> figure.replaceAll("\\[.*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Metric.values()).stream().map(Metric::id).toList());
    }

    /// "Specification: Embedded metric format", CloudWatch user guide.
    @Test
    void everyLineIsOneThatCloudWatchTakesMetricsFrom() {
        assertThat(directives()).hasSizeGreaterThan(10).allSatisfy((line, directive) -> {
            assertThat(((Map<?, ?>) line.get("_aws")).get("Timestamp")).isInstanceOf(Long.class);
            assertThat(directive.get("Namespace")).isEqualTo(Deployment.STACK);
            assertThat((List<?>) directive.get("Metrics")).isNotEmpty().allSatisfy(metric -> {
                assertThat(((Map<?, ?>) metric).get("Unit")).isIn("Count", "Seconds");
                assertThat(line.get(((Map<?, ?>) metric).get("Name"))).isInstanceOf(Number.class);
            });
            assertThat((List<?>) directive.get("Dimensions")).allSatisfy(dimensions -> {
                for (var dimension : (List<?>) dimensions) {
                    assertThat(line.get(String.valueOf(dimension))).isInstanceOf(String.class);
                }
            });
            assertThat(line).containsKeys("timestamp", "level", "event");
        });
    }

    @Test
    void everyRoundTellsHowThingsStandAlsoWhereNothingDoes() {
        assertThat(lines("measured"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("Sweeps", 1)
                        .containsKeys(
                                "OldestOwedMail",
                                "OldestBulkMail",
                                "OldestHeldMail",
                                "ItemsOwing",
                                "StuckMails",
                                "CarrierDown",
                                "OverdueClosings"));
    }

    @Test
    void oneRegistrationIsFollowedFromTheFormToTheReport() {
        var registered = lines("recorded").getFirst();
        assertThat(registered)
                .containsEntry("seminar", "ita-2564")
                .containsEntry("org", organisation)
                .containsEntry("did", "registered")
                .containsEntry("message", message);
        assertThat(lines("answered"))
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("requestId", registered.get("requestId"))
                        .containsEntry("status", 201));
        var taken = lines("mail-taken").stream()
                .filter(line -> message.equals(line.get("message")))
                .toList();
        assertThat(taken).hasSize(2);
        assertThat(taken)
                .allSatisfy(line -> assertThat(lines("mail-reported"))
                        .anySatisfy(report -> assertThat(report)
                                .containsEntry("message", message)
                                .containsEntry("ses", line.get("ses"))
                                .containsEntry("what", "delivered")));
    }

    @Test
    void whoWasRefusedAndWhyIsToldByWhatTheFiltersLookFor() {
        assertThat(lines("refused"))
                .extracting(line -> line.get("why"))
                .containsExactlyInAnyOrder("unknown-registration", "forbidden", "forbidden");
        assertThat(lines("staff-refused"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .containsEntry("role", "viewer")
                        .containsEntry("provinces", "76")
                        .containsKey("requestId"));
        assertThat(lines("registration-refused"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("Reason", "already-registered")
                        .containsEntry("org", organisation));
        assertThat(lines("refused"))
                .allSatisfy(
                        line -> assertThat(Watched.counted(logOf(line), line)).containsExactly("Refusals"));
    }

    @Test
    void noOtherLineCountsAsARefusal() {
        assertThat(LINES)
                .filteredOn(line -> !"refused".equals(line.get("event")) && !"ERROR".equals(line.get("level")))
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(Stream.of("PublicLog", "StaffLog", "MailLog", "SweepLog", "DeliveryLog")
                                .flatMap(log -> Watched.counted(log, line).stream()))
                        .isEmpty());
    }

    /// The log of whichever function answers a line's route.
    private static String logOf(Map<String, Object> line) {
        return ROUTES.stream()
                .filter(route -> String.valueOf(line.get("route")).endsWith(" " + route.path()))
                .map(route -> route.function().replace("Function", "Log"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noLineNamesAnybody() {
        assertThat(everything).contains("mail-given-up").doesNotContain("@", token, "พิมพ์ใจ", "สมมุติ", "?t=");
    }

    private static List<Map<String, Object>> lines(String event) {
        return LINES.stream().filter(line -> event.equals(line.get("event"))).toList();
    }
}
