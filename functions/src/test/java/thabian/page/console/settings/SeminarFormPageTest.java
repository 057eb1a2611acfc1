package thabian.page.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminar;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Viewer;

class SeminarFormPageTest {
    private static final ConsoleFrame FRAME =
            ConsoleFrame.of(new Links(""), new Assets(), Optional.of(new Viewer("สมหญิง", "ทุกจังหวัด", true, true)));

    @Test
    void everyFieldOfTheFormHasItsInput() {
        Seminar seminar = aSeminar().askingForCodes().build();
        SeminarForm form = SeminarForm.of(seminar);
        SeminarEntry entry =
                new SeminarEntry(Optional.empty(), seminar.id().value(), form, List.of("70", "76"), false, List.of());
        String html = new SettingsDesk(FRAME).form(new SeminarFormPage(FRAME, entry, NOW), Optional.empty());

        assertThat(SeminarCarried.inputs(form).keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(html).contains("name=\"" + name + "\""));
    }

    @Test
    void whatMayStayEmptyIsMarkedAndNothingElse() {
        SeminarForm blank = SeminarForm.blank(List.of());
        SeminarFormPage page = new SeminarFormPage(
                FRAME, new SeminarEntry(Optional.empty(), "", blank, List.of("76"), false, List.of()), NOW);
        List<String> missed = blank.check(aSeminar().build().id(), Optional.empty(), NOW)
                        instanceof Checked.Faulty<Seminar>(List<Fault> faults)
                ? faults.stream()
                        .map(fault -> fault.pointer().substring(1).replace('/', '.'))
                        .toList()
                : List.of();
        assertThat(Stream.of(page.what(), page.when(), page.window(), page.letter(), page.contact())
                        .flatMap(List::stream))
                .allSatisfy(input ->
                        assertThat(input.optional()).as(input.name()).isNotEqualTo(missed.contains(input.name())));
        assertThat(new SettingsDesk(FRAME).form(page, Optional.empty())).contains("(ไม่บังคับ)");
    }
}
