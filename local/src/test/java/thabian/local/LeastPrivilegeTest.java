package thabian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListPart;
import thabian.domain.slot.Slots;
import thabian.local.client.Browser;
import thabian.local.client.Eventually;
import thabian.local.client.TypedForm;
import thabian.local.template.Rights;
import thabian.local.template.Rights.Right;
import thabian.page.console.lists.Writing;

/// What a role allows is what its function is seen to do, as sets of action, resource and first word of the key:
/// nothing is missing, and nothing is spare. What some stacks allow besides, by condition, `RolesTest` names.
class LeastPrivilegeTest {
    /// What no call of a function's own shows in a test: role, action, resource, key, and why it is allowed.
    private static final List<Exempt> EXEMPT = List.of(
            Exempt.ofEach("logs:CreateLogStream", "{name}Log.Arn", "Lambda writes down what a function prints"),
            Exempt.ofEach("logs:PutLogEvents", "{name}Log.Arn", "Lambda writes down what a function prints"),
            Exempt.of("Mail", "sqs:SendMessage", "MailDeadLetters.Arn", "Lambda hands over what it gave up"),
            Exempt.of("Sweep", "sqs:SendMessage", "SweepDeadLetters.Arn", "Lambda hands over what it gave up"),
            Exempt.of("Delivery", "sqs:SendMessage", "DeliveryDeadLetters.Arn", "Lambda hands over what it gave up"),
            Exempt.of("Mail", "dynamodb:DescribeStream", "Table.StreamArn", "Lambda reads the stream"),
            Exempt.of("Mail", "dynamodb:GetRecords", "Table.StreamArn", "Lambda reads the stream"),
            Exempt.of("Mail", "dynamodb:GetShardIterator", "Table.StreamArn", "Lambda reads the stream"),
            Exempt.of("Mail", "dynamodb:ListStreams", "Table.StreamArn", "Lambda reads the stream"),
            Exempt.of("Mail", "ses:SendRawEmail", AwsCalls.IDENTITY, "SES asks for it where a mail has attachments"),
            Exempt.of(
                    "Mail",
                    "ses:SendRawEmail",
                    AwsCalls.CONFIGURATION_SET,
                    "SES asks for it where a mail has attachments"),
            new Exempt(
                    "Mail",
                    new Right("dynamodb:Query", "Table.Arn", "SEMINAR"),
                    "asked once on AWS before a snapshot is kept, by Wiring.askTheTable"));

    /// @param name the function's, without its end; `*` for each
    /// @param why it is allowed though no test sees it
    private record Exempt(String name, Right right, String why) {
        static Exempt of(String name, String action, String resource, String why) {
            return new Exempt(name, new Right(action, resource, Rights.ALL), why);
        }

        static Exempt ofEach(String action, String resource, String why) {
            return of("*", action, resource, why);
        }

        static Stream<Right> of(String function) {
            return EXEMPT.stream()
                    .filter(exempt -> exempt.name.equals("*") || exempt.name.equals(function))
                    .map(exempt -> new Right(
                            exempt.right.action(),
                            exempt.right.resource().replace("{name}", function),
                            exempt.right.key()));
        }
    }

    private static final String LEFT = "0123456789ab";

    /// The letter's seminar, a day later, and only own links register.
    private static final String ANOTHER_DAY = """
            revision=1&codeRequired=true&title=x&organiser=x&audience=x&joinLink=&purgeAfterDays=30
            letter.number=1&letter.office=x&letter.date.day=1&letter.date.month=3&letter.date.year=2564
            contact.name=x&contact.phone=032424518&contact.email=dla-phetchaburi@province.example
            seats.0.id=chief-administrator&seats.0.title=x&seats.3.id=officer&seats.3.title=z
            seats.1.id=head-of-office&seats.1.title=y
            startsAt.day=25&startsAt.month=5&startsAt.year=2564&startsAt.time=09.00
            endsAt.day=25&endsAt.month=5&endsAt.year=2564&endsAt.time=12.00
            opensAt.day=8&opensAt.month=3&opensAt.year=2564&opensAt.time=9.00
            closesAt.day=19&closesAt.month=3&closesAt.year=2564&closesAt.time=24.00
            """.strip().replace("\n", "&");

    @BeforeAll
    static void theWholeStory() throws Exception {
        try (var stack = Stack.start()) {
            var dead = stack.nextOrganisation();
            stack.register(TypedForm.of(dead).with("/contact/email", "bounce@" + dead + ".example"));
            var organisation = stack.nextOrganisation();
            var typed = TypedForm.of(organisation);
            var token = stack.register(typed).field("manageToken");
            stack.register(typed);
            stack.get("/");
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
            officer.open("/staff/seminars/ita-2564/log");
            officer.open("/staff/seminars/ita-2564/list");
            officer.send(
                    "/staff/seminars/ita-2564/districts",
                    "province=76&act=take&district="
                            + URLEncoder.encode(Stack.organisations().getFirst().district(), StandardCharsets.UTF_8));
            listsAreLeftToTheSweep(stack);
            officer.send("/staff/seminars/ita-2564/list", "step=" + Writing.GO_ON + "&" + Writing.JOB + "=" + LEFT);
            officer.send("/staff/sign-out", "");
            theCarrierFailsAndComesBack(stack);
            itBecomesAnother(stack);
            stack.moveClockTo("2021-03-20T00:01:00+07:00");
            stack.settleMails();
            assertThat(stack.recipients()).contains("dla-phetchaburi@province.example");
            stack.moveClockTo("2021-07-01T00:00:00+07:00");
            assertThat(stack.slots().all(Stack.letter().id(), "76"))
                    .allMatch(slot -> slot.registration().isEmpty());
        }
    }

    /// A list that nobody is at any more, and one of which a part is lost.
    private static void listsAreLeftToTheSweep(Stack stack) {
        var parts = List.of(new ListPart(
                List.of(new ListPart.Entering(
                        Invitee.of(Stack.organisations().getFirst()),
                        Optional.of(new Slots.Judged(Optional.empty(), 0)))),
                List.of()));
        var left = ListJob.of(
                Stack.letter().id(),
                new ListJob.Id(LEFT),
                "officer-76",
                Set.of("76"),
                new ListJob.Counts(1, 0, 0, 0, 0),
                parts,
                Stack.instant("2021-03-08T08:00:00+07:00"));
        var lost = new ListJob(
                left.seminar(),
                new ListJob.Id("ba9876543210"),
                left.who(),
                left.ordered(),
                left.provinces(),
                left.counts(),
                left.left(),
                left.stayed(),
                left.leftAlone(),
                left.touched());
        stack.order(left, parts);
        stack.order(lost, parts);
        stack.lose(lost, 0);
        stack.sweep();
    }

    private static void itBecomesAnother(Stack stack) {
        var owner = new Browser(stack.home());
        owner.signIn("/staff", "PHETCHABURI_OFFICER");
        owner.send("/staff/seminars/ita-2564/settings", "step=check&" + ANOTHER_DAY);
        assertThat(owner.send("/staff/seminars/ita-2564/settings", "step=send&" + ANOTHER_DAY)
                        .status())
                .isEqualTo(303);
        stack.sweep();
        stack.moveClockTo("2021-03-08T09:06:00+07:00");
        stack.settleMails();
    }

    private static void theCarrierFailsAndComesBack(Stack stack) {
        stack.switchSes("refuse", 1);
        for (int i = 0; i < 4; i++) {
            stack.register(TypedForm.of(stack.nextOrganisation()));
        }
        Eventually.holds(() -> assertThat(stack.carrier().outage()).isPresent());
        stack.moveClockTo("2021-03-08T09:02:00+07:00");
        stack.switchSes("ok", 1);
        stack.moveClockTo("2021-03-08T09:04:00+07:00");
        stack.settleMails();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Public", "Staff", "Authorizer", "Mail", "Sweep", "Delivery"})
    void aRoleAllowsWhatItsFunctionCalls(String name) {
        var called = AwsCalls.of(name + "Function").stream()
                .map(AwsCalls.Call::needs)
                .collect(Collectors.toSet());
        var exempt = Exempt.of(name).toList();
        assertThat(called).doesNotContainAnyElementsOf(exempt);
        assertThat(Rights.apart(name + "Role"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(called.stream(), exempt.stream()).toList());
    }
}
