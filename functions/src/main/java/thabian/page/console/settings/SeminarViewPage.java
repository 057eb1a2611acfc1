package thabian.page.console.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.form.ProvinceForm;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Fault;
import thabian.page.console.ConsoleFrame;
import thabian.words.ThaiDates;

/// What a seminar is, for those who do not own it, and the letter and office under which a province of theirs serves
/// it.
///
/// @param own the province whose letter and office are shown to change; empty where there is none, or the person may
/// not
/// @param typed what was typed about them
/// @param stored whether that was stored a moment ago
/// @param overtaken whether somebody stored something else since it was shown
public record SeminarViewPage(
        ConsoleFrame frame,
        Seminar seminar,
        List<Province> provinces,
        Optional<Province> own,
        ProvinceForm typed,
        List<Fault> faults,
        boolean stored,
        boolean overtaken,
        Instant now) {
    public SeminarViewPage {
        provinces = List.copyOf(provinces);
        faults = List.copyOf(faults);
    }

    /// By what the form tells what its letter and office were when they were shown.
    public static String mark(Province own) {
        return Integer.toHexString(own.hashCode());
    }

    /// The letter and the office as they stand, for whoever typed others.
    public List<String> standing() {
        return own.flatMap(Province::letter)
                .map(letter -> String.join(" · ", letter.office(), letter.number(), ThaiDates.day(letter.date())))
                .map(letter -> Stream.concat(
                                Stream.of(letter),
                                own
                                        .flatMap(Province::office)
                                        .map(office -> String.join(
                                                " · ",
                                                office.name(),
                                                office.phone(),
                                                office.email().value()))
                                        .stream())
                        .toList())
                .orElse(List.of());
    }

    /// Everything of it in words.
    public List<SeminarCheckPage.Fact> facts() {
        return new SeminarCheckPage(fields(SeminarForm.of(seminar)), seminar, 0, List.of()).facts();
    }

    /// The fields for the province's own letter and office.
    public SeminarFormPage fields() {
        SeminarForm form = SeminarForm.of(seminar);
        return fields(form.under(typed));
    }

    private SeminarFormPage fields(SeminarForm form) {
        return new SeminarFormPage(
                frame, new SeminarEntry(Optional.empty(), seminar.id().value(), form, List.of(), false, faults), now);
    }
}
