package thabian.page.console.settings;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Fault;

/// A seminar as somebody types it in the console, new or changed.
///
/// @param standing the seminar that it changes; empty where it makes a new one
/// @param id what is typed as a new seminar's id
/// @param owners whom the person may choose as its owner
/// @param stale whether somebody else changed it since it was opened
public record SeminarEntry(
        Optional<Seminar> standing,
        String id,
        SeminarForm form,
        List<String> owners,
        boolean stale,
        List<Fault> faults) {
    public SeminarEntry {
        owners = List.copyOf(owners);
        faults = List.copyOf(faults);
    }

    /// This entry with what is wrong with it.
    public SeminarEntry faulty(List<Fault> wrong) {
        return new SeminarEntry(standing, id, form, owners, stale, wrong);
    }
}
