package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.local.client.Browser.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Reach;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListColumn;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.Browser;

/// How an office comes to contacts that its list lacks: by a pattern, or as another seminar's list has them.
class ContactsPagesTest {
    private static final Pattern CARRIED = Pattern.compile("name=\"list\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final String PATTERN = "saraban_0{code}@lao.example";

    @AutoClose
    private static final Stack STACK = Stack.start();

    private static int made;

    private final Browser officer = new Browser(STACK.home());
    private SeminarId seminar = new SeminarId("none");
    private String page = "";

    @BeforeEach
    void aListOfSevenOfWhomOneHasAMailAddress() {
        seminar = new SeminarId("contacts-" + ++made);
        page = "/staff/seminars/" + seminar + "/list";
        STACK.seminars()
                .write(Stack.another(seminar.value(), "2021-03-08T09:00:00+07:00", "2021-03-20T00:00:00+07:00", false));
        for (var organisation : Stack.organisations().subList(0, 7)) {
            STACK.slots().invite(seminar, Invitee.of(organisation), Optional.empty());
        }
        STACK.slots()
                .invite(
                        seminar,
                        new Invitee(
                                Stack.organisations().getFirst(),
                                new Reach(Optional.of(new EmailAddress("own@lao.example")), Optional.empty())),
                        Optional.empty());
        officer.signIn("/staff", "PHETCHABURI_OFFICER");
    }

    private List<String> mails() {
        return slots().stream().map(slot -> ListColumn.EMAIL.of(slot.invitee())).toList();
    }

    private List<Slot> slots() {
        return STACK.slots().all(seminar, "76");
    }

    private Answer confirm(Answer told) {
        var carried = CARRIED.matcher(told.text());
        var seen = SEEN.matcher(told.text());
        assertThat(carried.find() && seen.find()).isTrue();
        return officer.send(page, form("list", carried.group(1), "seen", seen.group(1)));
    }

    @Test
    void mailsAreFilledInByAPatternOnceFiveOfThemWereShown() {
        assertThat(officer.open(page).text()).contains("ไม่มีอีเมล 6 แห่ง ไม่มีเบอร์โทร 7 แห่ง จาก 7 แห่งในบัญชี");
        var told = officer.send(page, form("step", "fill", "pattern", PATTERN));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text().split("@lao.example</td>", -1)).hasSize(1 + 5);
        assertThat(told.text()).contains("จะเติมช่องทางติดต่อ 6 แห่ง", "และอีก 1 แห่งในแบบเดียวกัน", "เติมทั้ง 6 แห่ง");
        assertThat(mails())
                .as("nothing is written yet")
                .filteredOn(String::isEmpty)
                .hasSize(6);

        assertThat(confirm(told).text()).contains("แก้ไขข้อมูล 6 หน่วยงาน");
        assertThat(mails())
                .startsWith("own@lao.example")
                .contains("saraban_0" + Stack.organisations().get(6).code() + "@lao.example")
                .doesNotContain("");
        assertThat(officer.send(page, form("step", "fill", "pattern", PATTERN)).text())
                .contains("ไม่มีช่องทางติดต่อให้เติม");
    }

    @Test
    void whoIsCorrectedMeanwhileIsNotPutOut() {
        var told = officer.send(page, form("step", "fill", "pattern", PATTERN));
        var called = slots().getLast();
        officer.send(
                "/staff/seminars/" + seminar + "/organisations/"
                        + called.organisation().code(),
                form("act", "correct", "email", "right@lao.example", "was.email", ""));
        assertThat(confirm(told).status()).isEqualTo(409);
        assertThat(mails())
                .endsWith("right@lao.example")
                .filteredOn(String::isEmpty)
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "saraban@dla.go.th", "{code}"})
    void whatIsNoPatternStaysInItsBox(String typed) {
        var answer = officer.send(page, form("step", "fill", "pattern", typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"pattern-fault\"", "name=\"pattern\" value=\"" + typed + "\"");
    }

    @Test
    void contactsAreCarriedFromAnotherSeminarWhereTheyAreLacking() {
        var last = new SeminarId(seminar + "-last");
        STACK.seminars()
                .write(Stack.another(last.value(), "2020-03-08T09:00:00+07:00", "2020-03-20T00:00:00+07:00", false));
        for (var organisation : Stack.organisations().subList(0, 3)) {
            STACK.slots()
                    .invite(
                            last,
                            new Invitee(
                                    organisation,
                                    new Reach(
                                            Optional.of(new EmailAddress("old@" + organisation.code() + ".example")),
                                            Optional.of(new PhoneNumber("032111222", Optional.empty())))),
                            Optional.empty());
        }
        STACK.slots().invite(last, Invitee.of(Stack.organisations().get(20)), Optional.empty());

        var told = officer.send(page, form("step", "fill", "before", last.value()));
        assertThat(told.text()).contains("จะเติมช่องทางติดต่อ 3 แห่ง", "032-111-222");
        confirm(told);
        assertThat(slots()).as("nobody is added").hasSize(7);
        assertThat(mails().subList(0, 4))
                .containsExactly(
                        "own@lao.example",
                        "old@" + Stack.organisations().get(1).code() + ".example",
                        "old@" + Stack.organisations().get(2).code() + ".example",
                        "");
        assertThat(slots()).filteredOn(slot -> slot.reach().phone().isPresent()).hasSize(3);
    }

    @Test
    void organisationsAreTickedSinglyOnTheRegister() {
        var ticked = Stack.organisations().subList(10, 12);
        assertThat(officer.open(page).text())
                .contains("name=\"take." + ticked.getFirst().code() + "\"");
        var told = officer.send(
                page,
                form(
                        "step",
                        "ready",
                        "take." + ticked.get(0).code(),
                        "yes",
                        "take." + ticked.get(1).code(),
                        "yes"));
        assertThat(told.text()).contains("เพิ่ม 2 หน่วยงาน", ticked.get(1).name());
        confirm(told);
        assertThat(slots()).hasSize(9);
    }

    @Test
    void theListWithItsContactsIsTakenAwayAlsoByPrograms() {
        assertThat(officer.open(page + "?format=xlsx").header("Content-Disposition"))
                .contains(seminar + "-list", ".xlsx");
        assertThat(officer.open(page + "?format=csv").text()).contains("โทรศัพท์ตามบัญชี", "own@lao.example");
        var json = STACK.ask("GET", "/api/staff/seminars/" + seminar + "/organisations?province=76")
                .bearing(STACK.staffToken("76", "viewer"))
                .answer();
        assertThat(json.status()).isEqualTo(200);
        assertThat(json.text()).contains("\"phone\":\"\",\"email\":\"own@lao.example\"");
    }
}
