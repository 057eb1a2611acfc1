package thabian.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Province;
import thabian.given.AsRead;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Answer;
import thabian.local.client.TypedForm;

/// What the contract promises of the page for districts.
class DistrictPageTest {
    private static final String PAGE = "/s/ita-2564/progress";

    @AutoClose
    private static final Stack STACK = Stack.start();

    @Test
    void aRegistrationCountsAtOnceAndLeavesNoPersonalData() {
        var organisation = STACK.nextOrganisation();
        var link = "href=\"/s/ita-2564?org=" + organisation + "\"";
        var before = STACK.get(PAGE).text();
        assertThat(before).contains("ลงทะเบียนแล้ว 0 จาก 85 หน่วยงาน", link);

        var registered = STACK.register(TypedForm.of(organisation));

        var after = STACK.get(PAGE + "?province=76").text();
        assertThat(after)
                .contains(
                        "ลงทะเบียนแล้ว 1 จาก 85 หน่วยงาน",
                        Stack.organisations().getFirst().name())
                .doesNotContain(link)
                .doesNotContain("@", "สมมุติ", "ใจสะอาด", "พิมพ์ใจ", "089", "0896112233", "?t=")
                .doesNotContain(registered.field("manageToken"), registered.field("viewToken"));
        assertThat(after.split("href=\"tel:", -1))
                .as("the office's phone alone")
                .hasSize(2);
    }

    @Test
    void everyOrganisationOfTheListIsThereOnce() {
        var page = AsRead.of(STACK.get(PAGE).text());
        assertThat(Stack.organisations())
                .allSatisfy(organisation -> assertThat(page).containsOnlyOnce(">" + organisation.name() + "<"));
    }

    @Test
    void theSeminarsPageLeadsToIt() {
        assertThat(STACK.get("/s/ita-2564").text()).contains("href=\"" + PAGE + "\"");
    }

    @Test
    void ofManyProvincesOneIsChosenFirst() {
        Given.put(
                STACK.seminars(),
                Stack.another(
                        "national",
                        "2021-03-08T09:00:00+07:00",
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.of(new Province("76", "เพชรบุรี"), new Province("10", "กรุงเทพมหานคร"))));

        for (var query : List.of("", "?province=99", "?province=%22%3E")) {
            assertThat(STACK.get("/s/national/progress" + query).text())
                    .contains("href=\"/s/national/progress?province=10\"");
        }
        assertThat(STACK.get("/s/national/progress?province=10").text()).contains("จังหวัดกรุงเทพมหานคร");
    }

    @Test
    void anUnknownSeminarIsAPageToBrowsersAndAProblemToPrograms() {
        Answer page = STACK.ask("GET", "/s/none/progress").asBrowser().answer();
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(STACK.ask("GET", "/s/none/progress").asProgram().answer().outcome())
                .isEqualTo("404 unknown-seminar");
    }
}
