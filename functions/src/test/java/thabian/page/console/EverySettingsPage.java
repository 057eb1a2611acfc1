package thabian.page.console;

import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.anOrganisation;
import static thabian.given.Given.instant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.ProvinceForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.link.Links;
import thabian.page.console.settings.SeminarCheckPage;
import thabian.page.console.settings.SeminarEntry;
import thabian.page.console.settings.SeminarFormPage;
import thabian.page.console.settings.SeminarViewPage;
import thabian.page.console.settings.SettingsDesk;

/// Every page on which a seminar is made, changed and closed.
final class EverySettingsPage {
    private EverySettingsPage() {}

    static Map<String, String> saying(String said, Links links) {
        ConsoleFrame frame = EveryConsolePage.frame(said, links, true);
        SettingsDesk desk = new SettingsDesk(frame);
        Seminar seminar = aSeminar().saying(said).build();
        SeminarForm copy = SeminarForm.copyOf(seminar);
        List<Fault> faults = ((Checked.Faulty<Seminar>) copy.check(seminar.id(), Optional.empty(), NOW)).faults();
        SeminarFormPage fresh = page(frame, Optional.empty(), copy, List.of("70", "76"), List.of());
        SeminarFormPage faulty = page(frame, Optional.empty(), copy, List.of("76"), faults);
        SeminarFormPage standing = page(frame, Optional.of(seminar), SeminarForm.of(seminar), List.of(), List.of());
        Seminar next = aSeminar()
                .saying(said)
                .titled("เปลี่ยนชื่อ")
                .askingForCodes()
                .withoutJoinLink()
                .held(instant("2021-03-24T10:00:00+07:00"), instant("2021-03-24T12:00:00+07:00"))
                .build();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("new seminar", desk.form(fresh, Optional.empty()));
        all.put("new seminar with faults", desk.form(faulty, Optional.empty()));
        all.put("seminar just made", desk.form(standing, Optional.of(SeminarFormPage.MADE)));
        all.put("seminar to change", desk.form(standing, Optional.of("seminar.stored.soon")));
        all.put("new seminar to check", desk.check(new SeminarCheckPage(fresh, seminar, 0, List.of())));
        all.put(
                "changed seminar to check",
                desk.check(new SeminarCheckPage(standing, next, 3, List.of(anOrganisation("6760607")))));
        all.put("unchanged seminar to check", desk.check(new SeminarCheckPage(standing, seminar, 0, List.of())));
        Province own = new Province("76", "เพชรบุรี" + said, Optional.of(seminar.letter()), Optional.empty());
        all.put("seminar of others", desk.view(view(frame, seminar, Optional.empty())));
        all.put("seminar to serve", desk.view(view(frame, seminar, Optional.of(own))));
        all.put("closing", desk.closing(seminar, false));
        all.put("closing what somebody changed", desk.closing(seminar, true));
        all.put("closed", desk.closed(seminar, "เวลา 16.30 น." + said));
        return all;
    }

    private static SeminarFormPage page(
            ConsoleFrame frame, Optional<Seminar> standing, SeminarForm form, List<String> owners, List<Fault> faults) {
        return new SeminarFormPage(frame, new SeminarEntry(standing, "ita-2565", form, owners, false, faults), NOW);
    }

    private static SeminarViewPage view(ConsoleFrame frame, Seminar seminar, Optional<Province> own) {
        List<Province> provinces =
                own.map(mine -> List.of(mine, new Province("70", "ราชบุรี"))).orElse(List.of());
        ProvinceForm typed = own.map(ProvinceForm::of).orElse(ProvinceForm.of(new Province("76", "เพชรบุรี")));
        return new SeminarViewPage(frame, seminar, provinces, own, typed, List.of(), true, true, NOW);
    }
}
