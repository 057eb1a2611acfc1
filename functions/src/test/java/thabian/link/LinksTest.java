package thabian.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Token;
import thabian.domain.text.EmailAddress;

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

    /// Source: RFC 6068, section 2: every reserved letter is percent-encoded, and a line break is `%0D%0A`.
    @Test
    void aMailIsHandedToTheReadersProgramWithItsLinesAndItsLink() {
        assertThat(Elsewhere.mail(new EmailAddress("saraban@lao.example"), "ก ข", "ค\nhttps://a.example/?b=1&c=2"))
                .isEqualTo("mailto:saraban@lao.example?subject=%E0%B8%81%20%E0%B8%82&body=%E0%B8%84%0D%0A"
                        + "https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2");
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
