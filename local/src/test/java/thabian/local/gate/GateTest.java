package thabian.local.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Act;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Order;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;
import thabian.route.staff.Right;

/// Every staff route, everyone who may come, every province that they may ask about: a seminar of province 76 lets its
/// own in, each as far as the role goes, and tells the others nothing.
class GateTest {
    private static final SeminarId SEMINAR = new SeminarId("gate");
    private static final String OWNER = "76";
    private static final String ABSENT = "6760699";
    private static final String FOREIGN = "6700699";
    private static final String CODE = "K7M4Q9XD4TAC";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static final Map<Person, String> TOKENS = new HashMap<>();
    private static final List<String> TRACES = new ArrayList<>();

    private static String organisation = "";

    @BeforeAll
    static void aSeminarOfOneProvince() {
        standing();
        var invited = Stack.organisations().getFirst();
        organisation = invited.code().digits();
        registered();
        Person.ALL.forEach(person -> TOKENS.put(person, STACK.staffToken(person.provinces(), person.role())));
        TRACES.addAll(List.of(
                invited.name(), invited.district(), "เพชรบุรี", "สมมุติ", "พิมพ์ใจ", "saraban@", CODE, "K7M4-Q9XD"));
    }

    private static void standing() {
        Given.put(
                STACK.seminars(),
                Stack.another("gate", "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
    }

    /// Both organisations anew: what is done to one again and again fills its history.
    private static void registered() {
        STACK.settleMails();
        Stack.organisations().stream()
                .filter(one -> Set.of(organisation, StaffRoute.TARGET)
                        .contains(one.code().digits()))
                .forEach(one -> {
                    STACK.forget(SEMINAR, one.code());
                    STACK.slots().invite(SEMINAR, Invitee.of(one), Optional.of(new InvitationCode(CODE)));
                });
        STACK.register("gate", TypedForm.of(organisation));
        STACK.registry()
                .perform(
                        STACK.seminars().current(SEMINAR).orElseThrow(),
                        new OrganisationCode(organisation),
                        new Act.Note(),
                        Order.now("officer", "left@lao.example", Stack.instant("2021-03-08T09:00:00+07:00")));
        STACK.settleMails();
    }

    /// One request about the seminar, but for who sends it.
    ///
    /// @param province in the path, or in the query; empty where none is named
    private record Question(StaffRoute route, String organisation, String province) {
        static List<Question> all(StaffRoute route) {
            var questions = new ArrayList<Question>();
            for (var named : route.names("org") ? List.of(GateTest.organisation, ABSENT, FOREIGN) : List.of("")) {
                for (var province : provinces(route)) {
                    questions.add(new Question(route, named, province));
                }
            }
            return questions;
        }

        private static List<String> provinces(StaffRoute route) {
            if (route.names("province")) {
                return List.of(OWNER, "70");
            }
            return route.narrows() ? List.of("", OWNER, "70") : List.of("");
        }

        boolean mayBeAskedBy(Person person) {
            var asked = new ArrayList<String>();
            if (!province.isEmpty()) {
                asked.add(province);
            }
            if (!organisation.isEmpty()) {
                asked.add(new OrganisationCode(organisation).province());
            }
            return person.may(route.right(), OWNER, asked);
        }

        Answer by(Optional<String> token) {
            var about = organisation.isEmpty() ? GateTest.organisation : organisation;
            var query = province.isEmpty() || route.names("province") ? "" : "?province=" + province;
            var asking = route.meaning(
                    route.ask(STACK, SEMINAR.value(), organisation, province, query), about, Question::revision);
            return token.map(proof -> route.as(STACK, proof, asking))
                    .orElse(asking)
                    .answer();
        }

        private static int revision() {
            return STACK.slots()
                    .find(SEMINAR, new OrganisationCode(GateTest.organisation))
                    .orElseThrow()
                    .revision();
        }

        String by(Person person) {
            return person + " asks " + this;
        }
    }

    /// Those that not everyone may call.
    static List<StaffRoute> guarded() {
        return StaffRoute.all().stream()
                .filter(route -> route.right() != Right.OPEN)
                .toList();
    }

    /// Those whose sample is meant.
    static List<StaffRoute> meant() {
        return StaffRoute.all().stream().filter(StaffRoute::meant).toList();
    }

    @Test
    void nothingIsChangedByARightToRead() {
        assertThat(StaffRoute.all())
                .hasSizeGreaterThan(30)
                .filteredOn(route -> route.changing() && !route.name().matches("POST /staff/(sign-out|extend)"))
                .extracting(StaffRoute::right)
                .isSubsetOf(Right.OFFICER, Right.EVERYWHERE, Right.CHANGES, Right.OWNS, Right.OWNS_OR_MAKES);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoMayNotIsToldNothingAndChangesNothing(StaffRoute route) {
        STACK.settleMails();
        var before = STACK.everythingStored();
        var answers = new HashSet<String>();
        for (var question : Question.all(route)) {
            for (var person : Person.ALL) {
                if (!question.mayBeAskedBy(person)) {
                    var answer = question.by(Optional.of(TOKENS.get(person)));
                    assertThat(answer.status()).as(question.by(person)).isEqualTo(403);
                    assertThat(answer.header("Content-Type"))
                            .as(question.by(person))
                            .startsWith(route.console() ? "text/html" : "application/problem+json");
                    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                    assertThat(answer.text()).as(question.by(person)).doesNotContain(TRACES);
                    answers.add(answer.text());
                }
            }
        }
        assertThat(answers).as("one answer, whatever exists").hasSizeLessThan(2);
        assertThat(answers.isEmpty()).isEqualTo(route.right() == Right.STAFF);
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoProvesNothingIsToldNothingAndChangesNothing(StaffRoute route) {
        STACK.settleMails();
        var before = STACK.everythingStored();
        var bad = TOKENS.get(new Person("*", "officer")).replaceAll("\\.[^.]{8}", ".AAAAAAAA");
        for (var question : Question.all(route).subList(0, 1)) {
            for (var token : List.of(Optional.<String>empty(), Optional.of(bad))) {
                var answer = question.by(token);
                if (!route.console()) {
                    assertThat(answer.outcome()).as("%s", question).isEqualTo("401 unauthorized");
                } else if (route.changing()) {
                    assertThat(answer.status()).as("%s", question).isEqualTo(403);
                } else {
                    assertThat(answer.status()).as("%s", question).isEqualTo(303);
                    assertThat(answer.header("Location")).startsWith("/staff/sign-in?to=%2Fstaff");
                }
                var sent = "<input type=\"hidden\"[^>]*>";
                assertThat(answer.text().replaceAll(sent, ""))
                        .as("%s", question)
                        .doesNotContain(TRACES);
            }
        }
        assertThat(STACK.everythingStored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void whoMayIsLetIn(StaffRoute route) {
        for (var question : Question.all(route)) {
            for (var person : Person.ALL) {
                if (question.mayBeAskedBy(person)) {
                    var answer = question.by(Optional.of(TOKENS.get(person)));
                    assertThat(answer.status())
                            .as(question.by(person))
                            .isNotIn(401, 403)
                            .isLessThan(500);
                    assertThat(answer.header("Location"))
                            .as(question.by(person))
                            .doesNotContain("sign-in");
                    assertThat(answer.header("Cache-Control"))
                            .as(question.by(person))
                            .isIn(route.keeps() ? List.of("no-store", "private, no-cache") : List.of("no-store"));
                }
            }
        }
    }

    /// Else nobody would know whether those who may not were refused, or sent something useless.
    @ParameterizedTest
    @MethodSource("meant")
    void whoMayChangesSomethingByTheSameRequest(StaffRoute route) {
        standing();
        registered();
        if (route.right() == Right.EVERYWHERE) {
            STACK.settleMails();
            STACK.stopMails();
        }
        STACK.shareDistricts(new SeminarId("gate"), "76");
        var before = STACK.everythingStored();
        var about = route.names("org") ? organisation : "";
        var province = route.names("province") ? OWNER : "";
        var answer = new Question(route, about, province).by(Optional.of(TOKENS.get(whoMay(route))));
        assertThat(answer.status()).as(answer.text()).isLessThan(400);
        assertThat(STACK.everythingStored()).isNotEqualTo(before);
    }

    private static Person whoMay(StaffRoute route) {
        return new Person(route.right() == Right.EVERYWHERE ? "*" : "76", "officer");
    }

    @Test
    void whoSeesNoOrganisationOfASeminarSeesNoSeminar() {
        var officer = TOKENS.get(new Person("70", "officer"));
        assertThat(STACK.ask("GET", "/api/staff/seminars")
                        .bearing(officer)
                        .answer()
                        .text())
                .isEqualTo("[]");
        assertThat(STACK.ask("GET", "/staff")
                        .asBrowser()
                        .with("Cookie", "thabian_session=" + STACK.session(officer))
                        .answer()
                        .text())
                .doesNotContain("/staff/seminars/", Stack.letter().title());
    }
}
