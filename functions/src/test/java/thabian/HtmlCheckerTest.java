package thabian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlCheckerTest {
    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"th\"><head><title>ก</title></head><body>%s</body></html>";

    @Test
    void aFaultIsToldWithItsPageAndIsNotTheNextPages() {
        assertThat(HtmlChecker.faults(Map.of("list", PAGE.formatted("<ul><p>ก</p></ul>"))))
                .singleElement()
                .asString()
                .startsWith("list:1: Element “p” not allowed as child of element “ul”");
        assertThat(HtmlChecker.faults(Map.of("plain", PAGE.formatted("<p>ก</p>"))))
                .isEmpty();
    }

    @Test
    void whatIsUnwiseIsTold() {
        assertThat(HtmlChecker.faults(
                        Map.of("twice", PAGE.formatted("<p role=\"paragraph\" id=\"a\">ก</p><p id=\"a\">ข</p>"))))
                .anyMatch(fault -> fault.contains("Duplicate ID"));
    }
}
