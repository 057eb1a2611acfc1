package thabian.domain.post;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.domain.post.DeliveryReport.What.BOUNCED;
import static thabian.domain.post.DeliveryReport.What.COMPLAINED;
import static thabian.domain.post.DeliveryReport.What.DELIVERED;
import static thabian.domain.post.DeliveryReport.What.TEMPORARY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.post.DeliveryReport.What;

class DeliveryReportTest {
    @Test
    void ofACopyTheGraverCounts() {
        assertThat(BOUNCED.outweighs(DELIVERED)).isTrue();
        assertThat(COMPLAINED.outweighs(DELIVERED)).isTrue();
        assertThat(COMPLAINED.outweighs(BOUNCED)).isTrue();
        assertThat(DELIVERED.outweighs(BOUNCED)).isFalse();
        assertThat(DELIVERED.outweighs(COMPLAINED)).isFalse();
        assertThat(BOUNCED.outweighs(COMPLAINED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theSameToldTwiceIsNothingNew(What what) {
        assertThat(what.outweighs(what)).isFalse();
    }

    @Test
    void aComplaintIsGraverThanABounceAndThatThanADelivery() {
        assertThat(DELIVERED.outweighed()).isEmpty();
        assertThat(TEMPORARY.outweighed()).containsExactly(DELIVERED);
        assertThat(BOUNCED.outweighed()).containsExactly(DELIVERED, TEMPORARY);
        assertThat(COMPLAINED.outweighed()).containsExactly(DELIVERED, TEMPORARY, BOUNCED);
    }
}
