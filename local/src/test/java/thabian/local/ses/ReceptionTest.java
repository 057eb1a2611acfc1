package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionTest {
    @ParameterizedTest
    @CsvSource({
        "success@simulator.amazonses.com, DELIVERED",
        "bounce@simulator.amazonses.com, BOUNCED",
        "bounce+label1@simulator.amazonses.com, BOUNCED",
        "Bounce+A+B@Simulator.AmazonSES.com, BOUNCED",
        "suppressionlist@simulator.amazonses.com, SUPPRESSED",
        "complaint+x@simulator.amazonses.com, COMPLAINED",
        "ooto@simulator.amazonses.com, OUT_OF_OFFICE",
        "bouncer@simulator.amazonses.com, DELIVERED",
        "saraban@6760607.example, DELIVERED",
        "bounce@6760607.example, BOUNCED",
        "bounce.saraban@6760607.example, BOUNCED",
        "complain.piti@6760607.example, COMPLAINED",
        "full@6760607.example, FULL",
        "ooto.piti@6760607.example, OUT_OF_OFFICE",
        "Office <bounce@6760607.example>, BOUNCED",
        "bounce@simulator.amazonses.com.example, BOUNCED",
        "bounce@province.go.th, DELIVERED"
    })
    void anAddressDecidesWhatBecomesOfItsMail(String address, Reception reception) {
        assertThat(Reception.of(address)).isEqualTo(reception);
    }
}
