package thabian.page.console.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thabian.domain.form.FieldWriter;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.page.open.Carried;

/// Everything typed about a seminar, under the names of its page's inputs.
///
/// @param within the names of the things that the fields belong to, each with a dot: `seats.0.`
record SeminarCarried(Map<String, String> inputs, String within) implements FieldWriter {
    static Map<String, String> inputs(SeminarForm form) {
        SeminarCarried carried = new SeminarCarried(new LinkedHashMap<>(), "");
        form.write(carried);
        return carried.inputs;
    }

    /// For a page that only shows it.
    static List<Carried> all(SeminarEntry entry) {
        Stream<Carried> which = Stream.concat(
                Stream.of(new Carried("id", entry.id())),
                entry.standing().map(seminar -> new Carried("revision", String.valueOf(seminar.revision()))).stream());
        Stream<Carried> typed =
                inputs(entry.form()).entrySet().stream().map(input -> new Carried(input.getKey(), input.getValue()));
        return Stream.concat(which, typed).toList();
    }

    @Override
    public void text(String name, String typed) {
        inputs.put(within + name, typed);
    }

    /// A box is sent only where it is ticked.
    @Override
    public void flag(String name, boolean typed) {
        if (typed) {
            text(name, "true");
        }
    }

    @Override
    public void day(String name, TypedDay typed) {
        TypedDay.Thai day = typed instanceof TypedDay.Thai thai ? thai : TypedDay.Thai.EMPTY;
        text(name + ".day", day.day());
        text(name + ".month", day.month());
        text(name + ".year", day.year());
    }

    @Override
    public void time(String name, TypedTime typed) {
        TypedTime.Thai time = typed instanceof TypedTime.Thai thai ? thai : TypedTime.Thai.EMPTY;
        day(name, time.day());
        text(name + ".time", time.time());
    }

    @Override
    public FieldWriter in(String name) {
        return new SeminarCarried(inputs, within + name + ".");
    }
}
