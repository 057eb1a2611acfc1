package thabian.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thabian.domain.OrganisationCode;
import thabian.domain.Province;
import thabian.domain.SeminarId;
import thabian.domain.Token;

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
    }
}
