package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualPostsTest {
    private static final String CHIEF = "chief-administrator";

    @ParameterizedTest
    @CsvSource({
        "2760101, ปลัด อบจ.",
        "3110102, ปลัดเทศบาล",
        "4760101, ปลัดเทศบาล",
        "5760201, ปลัดเทศบาล",
        "6760607, ปลัด อบต."
    })
    void aChiefsPostIsCalledAfterTheTypeOfTheOrganisation(String organisation, String post) {
        assertThat(UsualPosts.of(CHIEF, organisation)).isEqualTo(post);
        assertThat(UsualPosts.of(CHIEF, "", organisation, " ")).isEqualTo(post);
        assertThat(UsualPosts.byType(CHIEF)).containsEntry(organisation.substring(0, 1), post);
    }

    @Test
    void thePostOfWhoKnowsWhomIsLeftOpen() {
        assertThat(UsualPosts.of("officer", "6760607")).isEmpty();
        assertThat(UsualPosts.of("officer", "", "6760607", "นิติกร")).isEqualTo("นิติกร");
        assertThat(UsualPosts.of(CHIEF, "")).isEmpty();
        assertThat(UsualPosts.of(CHIEF, "x")).isEmpty();
        assertThat(UsualPosts.of("head-of-office", "")).isEqualTo("หัวหน้าสำนักปลัด");
        assertThat(UsualPosts.byType("head-of-office")).isEmpty();
    }

    @Test
    void whatWasTypedStaysButThePostThatWasPutInForAnother() {
        assertThat(UsualPosts.of(CHIEF, "6760202", "5760201", "รองปลัดเทศบาล")).isEqualTo("รองปลัดเทศบาล");
        assertThat(UsualPosts.of(CHIEF, "6760202", "5760201", "ปลัด อบต.")).isEqualTo("ปลัดเทศบาล");
        assertThat(UsualPosts.of(CHIEF, "6760202", "6760202", "ปลัดเทศบาล")).isEqualTo("ปลัดเทศบาล");
        assertThat(UsualPosts.of(CHIEF, "", "5760201", "ปลัด อบต.")).isEqualTo("ปลัด อบต.");
        assertThat(UsualPosts.of(CHIEF, "6760202", "", "ปลัด อบต.")).isEqualTo("ปลัด อบต.");
    }
}
