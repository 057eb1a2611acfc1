package thabian.local.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textIsEscaped() {
        assertThat(LocalHtml.of("<p title=\"{}\">{}</p>", "\"'", "<b>&").markup())
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;b&gt;&amp;</p>");
    }

    @Test
    void finishedHtmlStays() {
        assertThat(LocalHtml.of("<p>{}</p>", LocalHtml.of("<b>{}</b>", "<")).markup())
                .isEqualTo("<p><b>&lt;</b></p>");
    }

    @Test
    void aListIsFilledItemByItem() {
        assertThat(LocalHtml.of("{}.", List.of(LocalHtml.of("<i>"), "<")).markup())
                .isEqualTo("<i>&lt;.");
    }

    @Test
    void aGapInAValueIsNoGap() {
        assertThat(LocalHtml.of("{}{}", "{}", "b").markup()).isEqualTo("{}b");
    }

    @Test
    void everyGapNeedsItsValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalHtml.of("{}{}", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> LocalHtml.of("{}", "one", "two"));
    }
}
