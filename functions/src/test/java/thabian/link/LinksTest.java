package thabian.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Token;

class LinksTest {
    private static final SeminarId ITA = new SeminarId("ita-2564");

    @Test
    void addressesStandBelowTheStage() {
        Links links = new Links("/prod");

        assertThat(links.home()).isEqualTo("/prod/");
        assertThat(links.seminar(ITA, new Province("76", "เพชรบุรี"))).isEqualTo("/prod/s/ita-2564?province=76");
        assertThat(links.slip(ITA, new OrganisationCode("6760607"), new Token("secret")))
                .isEqualTo("/prod/s/ita-2564/6760607?t=secret");
    }

    @Test
    void aBaseWithoutStageIsEmptyAndNoneEndsWithASlash() {
        assertThat(new Links("").home()).isEqualTo("/");
        assertThatIllegalArgumentException().isThrownBy(() -> new Links("/"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Links("prod"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Links("https://example.org/"));
        assertThat(new Links("https://example.org/prod").seminar(ITA)).isEqualTo("https://example.org/prod/s/ita-2564");
    }
}
