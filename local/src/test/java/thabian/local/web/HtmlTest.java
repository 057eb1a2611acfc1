package thabian.local.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textIsEscaped() {
        assertThat(Html.of("<p title=\"{}\">{}</p>", "\"'", "<b>&").markup())
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;b&gt;&amp;</p>");
    }

    @Test
    void finishedHtmlStays() {
        assertThat(Html.of("<p>{}</p>", Html.of("<b>{}</b>", "<")).markup()).isEqualTo("<p><b>&lt;</b></p>");
    }

    @Test
    void aListIsFilledItemByItem() {
        assertThat(Html.of("{}.", List.of(Html.of("<i>"), "<")).markup()).isEqualTo("<i>&lt;.");
    }

    @Test
    void aGapInAValueIsNoGap() {
        assertThat(Html.of("{}{}", "{}", "b").markup()).isEqualTo("{}b");
    }

    @Test
    void everyGapNeedsItsValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}{}", "one"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.of("{}", "one", "two"));
    }
}
