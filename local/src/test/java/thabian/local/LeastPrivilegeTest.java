package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.local.client.Browser;
import thabian.local.client.TypedForm;
import thabian.local.template.Rights;

/// Every right that a role has over data is used by its function, and no other is needed.
class LeastPrivilegeTest {
    /// Rights that no call of the function's own shows: Lambda reads the stream in its name, and SES asks for the raw
    /// one too where a mail has attachments.
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
            "ses:SendRawEmail");

    private static final Pattern ACTION = Pattern.compile("(?:dynamodb|ses):[A-Za-z]+");

    @BeforeAll
    static void theWholeStory() throws Exception {
        try (var stack = Stack.start()) {
            var dead = stack.nextOrganisation();
            stack.register(TypedForm.of(dead).with("/contact/email", "bounce@" + dead + ".example"));
            var organisation = stack.nextOrganisation();
            var typed = TypedForm.of(organisation);
            var token = stack.register(typed).field("manageToken");
            stack.register(typed);
            stack.get("/s/ita-2564");
            stack.registration("PUT", organisation)
                    .holding(token)
                    .ifMatch(1)
                    .json(typed.asChange().json())
                    .answer();
            stack.ask("POST", "/s/ita-2564/" + organisation + "/send-link")
                    .form("")
                    .answer();
            stack.ask("GET", "/api/staff/seminars/ita-2564/registrants")
                    .bearing(stack.staffToken("76", "viewer"))
                    .answer();
            stack.ask("POST", "/api/staff/seminars/ita-2564/organisations/" + organisation + "/notes")
                    .bearing(stack.staffToken("76", "officer"))
                    .json("{\"text\": \"โทรแล้ว\"}")
                    .answer();
            stack.ask("POST", "/api/staff/seminars/ita-2564/registrations/" + organisation + "/move")
                    .bearing(stack.staffToken("76", "officer"))
                    .json("{\"to\": \"" + stack.nextOrganisation() + "\", \"reason\": \"ผิดแห่ง\"}")
                    .answer();
            stack.ask("PUT", "/api/staff/seminars/ita-2564/organisations")
                    .bearing(stack.staffToken("76", "officer"))
                    .body("text/csv", "code,phone\n6760607,032-111-222\n".getBytes(StandardCharsets.UTF_8))
                    .answer();
            stack.ask("GET", "/api/staff/seminars/ita-2564/letters?kind=mailmerge")
                    .bearing(stack.staffToken("76", "officer"))
                    .answer();
            var officer = new Browser(stack.home());
            officer.signIn("/staff", "NACC_OFFICER");
            officer.open("/staff/seminars/ita-2564");
            officer.send("/staff/mail", "act=stop&reason=test");
            var stop = officer.open("/staff/mail").hidden("stop");
            officer.send("/staff/mail", "act=resume&stop=" + stop);
            officer.send("/staff/sign-out", "");
            stack.moveClockTo("2021-03-20T00:01:00+07:00");
            stack.settleMails();
            assertThat(stack.recipients()).contains("dla-phetchaburi@province.example");
            stack.moveClockTo("2021-07-01T00:00:00+07:00");
            assertThat(stack.slots().all(Stack.letter().id(), "76"))
                    .allMatch(slot -> slot.registration().isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Public", "Staff", "Authorizer", "Mail", "Sweep", "Delivery"})
    void aRoleAllowsWhatItsFunctionCalls(String name) throws IOException {
        Set<String> called = AwsCalls.of(name + "Function").stream()
                .map(AwsCalls.Call::action)
                .collect(Collectors.toSet());
        assertThat(called).isEqualTo(allowed(name + "Role"));
    }

    /// That no call goes beyond its role [AwsCalls] sees in every test; that no role goes beyond its calls is seen
    /// here.
    @ParameterizedTest
    @ValueSource(strings = {"Public", "Staff", "Mail", "Delivery"})
    void everyKeyThatARoleAllowsIsTouchedByItsFunction(String name) {
        var calls = AwsCalls.of(name + "Function");
        for (var statement : Rights.of(name + "Role")) {
            for (var key : statement.keys()) {
                var one = new Rights.Statement(statement.actions(), statement.resources(), List.of(key));
                assertThat(calls)
                        .as("%s of %s", key, statement.actions())
                        .anyMatch(call -> one.allows(call.action(), call.resource(), call.key()));
            }
        }
    }

    private static Set<String> allowed(String role) throws IOException {
        var template = Files.readString(Options.parse(List.of()).template());
        var resource = template.split("\n  " + role + ":\n", 2)[1].split("\n  (?=[A-Z])", 2)[0];
        return Pattern.compile("Action: (.*)")
                .matcher(resource)
                .results()
                .flatMap(line -> ACTION.matcher(line.group(1)).results())
                .map(MatchResult::group)
                .filter(action -> !OF_THE_PLATFORM.contains(action))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
