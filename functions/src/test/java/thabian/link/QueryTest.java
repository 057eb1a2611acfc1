package thabian.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Province;

class QueryTest {
    private static final Province PHETCHABURI = new Province("76", "เพชรบุรี");

    @Test
    void theFirstStandsBehindAQuestionMarkAndTheRestBehindAmpersands() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", "a");
        asked.put("rows", "12");

        assertThat(Query.with("/staff", asked)).isEqualTo("/staff?q=a&rows=12");
        assertThat(Query.with("/s/a/6760607?t=x", "fresh", "1")).isEqualTo("/s/a/6760607?t=x&fresh=1");
        assertThat(Query.with("/staff", Map.of())).isEqualTo("/staff");
    }

    @Test
    void whatIsTypedIsEscaped() {
        assertThat(Query.with("/staff", "q", "ก&b=c d")).isEqualTo("/staff?q=%E0%B8%81%26b%3Dc+d");
    }

    @Test
    void aProvinceIsAskedForWhereOneIsGiven() {
        assertThat(Query.in("/staff", Optional.of(PHETCHABURI))).isEqualTo("/staff?province=76");
        assertThat(Query.in("/staff", Optional.empty())).isEqualTo("/staff");
    }
}
