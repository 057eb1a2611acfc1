package thabian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff?province=76",
                "/staff/new?copy=ita-2564",
                "/staff/seminars/ita-2564",
                "/staff/seminars/ita-2564/organisations/6760607/registration",
                "/staff/seminars/ita-2564/outstanding?format=text&province=76",
                "/staff/seminars/ita-2564?q=%E0%B8%97%E0%B8%94+%2B*"
            })
    void aPlaceOfTheConsoleIsLedBackTo(String place) {
        assertThat(ReturnPath.of(place).text()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "staff",
                "/s/ita-2564",
                "/staffed",
                "/staff.evil.example",
                "/staff@evil.example",
                "/staff/",
                "/staff//evil.example",
                "//evil.example",
                "//evil.example/staff",
                "///evil.example/staff",
                "/\\evil.example",
                "\\\\evil.example",
                "/staff\\evil",
                "/staff/..//evil.example",
                "/staff/../../s/ita-2564",
                "/staff/./x",
                "/staff/%2e%2e/%2e%2e/",
                "/staff/%2F%2Fevil.example",
                "/staff/%5Cevil",
                "/%2Fevil.example",
                "/staff%0d%0aSet-Cookie:x=y",
                "/staff\r\nSet-Cookie: x=y",
                "/staff?x=%0d%0aSet-Cookie:x=y",
                "/staff?x=%00",
                "/staff?x=%",
                "/staff?x=%zz",
                "/staff?to=//evil.example",
                "/staff?x=y\n",
                "/staff\t",
                "/staff\u0000",
                "/staff#//evil.example",
                "/staff;jsessionid=1",
                "https://evil.example/staff",
                "https:/staff",
                "https:evil.example",
                "javascript:alert(1)//staff",
                "data:text/html,/staff",
                " /staff",
                "/staff ",
                "/ＳＴＡＦＦ",
                "/staff/ทดสอบ",
                "/staff。evil",
                "/staff/sign-in",
                "/staff/sign-in?to=/staff",
                "/staff/callback?code=1",
                "/staff/sign-out",
                "/STAFF"
            })
    void anythingElseLeadsToWhereTheConsoleBegins(String nasty) {
        assertThat(ReturnPath.of(nasty)).isEqualTo(ReturnPath.HOME);
        assertThatIllegalArgumentException().isThrownBy(() -> new ReturnPath(nasty));
    }

    @Test
    void aPlaceTooLongToBeOneIsNone() {
        assertThat(ReturnPath.of("/staff?q=" + "x".repeat(600))).isEqualTo(ReturnPath.HOME);
    }
}
