package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.post.DeliveryReport.What.BOUNCED;
import static thabian.domain.post.DeliveryReport.What.COMPLAINED;
import static thabian.domain.post.DeliveryReport.What.DELIVERED;
import static thabian.given.Given.NOW;
import static thabian.given.Given.mail;

import org.junit.jupiter.api.Test;
import thabian.domain.post.DeliveryReport.What;

class DeliveryReportTest {
    private static DeliveryReport report(int revision, What what) {
        return new DeliveryReport(mail("saraban@lao.example"), revision, what, NOW);
    }

    @Test
    void theNewerRevisionCountsHoweverGraveTheOlder() {
        assertThat(report(2, DELIVERED).supersedes(report(1, COMPLAINED))).isTrue();
        assertThat(report(1, COMPLAINED).supersedes(report(2, DELIVERED))).isFalse();
    }

    @Test
    void withinARevisionTheGraverCounts() {
        assertThat(report(1, BOUNCED).supersedes(report(1, DELIVERED))).isTrue();
        assertThat(report(1, COMPLAINED).supersedes(report(1, BOUNCED))).isTrue();
        assertThat(report(1, DELIVERED).supersedes(report(1, BOUNCED))).isFalse();
    }

    @Test
    void theSameToldTwiceIsNothingNew() {
        assertThat(report(1, BOUNCED).supersedes(report(1, BOUNCED))).isFalse();
    }

    @Test
    void aComplaintIsGraverThanABounceAndThatThanADelivery() {
        assertThat(COMPLAINED.gravity()).isGreaterThan(BOUNCED.gravity());
        assertThat(BOUNCED.gravity()).isGreaterThan(DELIVERED.gravity());
    }
}
