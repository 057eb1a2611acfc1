package thabian.domain.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// What stands in a form, by the names of its fields.
///
/// @param within the names of the things that the fields belong to, each with a dot: `contact.`
record FormFields(Map<String, Object> values, String within) implements FieldWriter {
    static FormFields of(SeminarForm form) {
        FormFields fields = new FormFields(new TreeMap<>(), "");
        form.write(fields);
        return fields;
    }

    /// The names of the fields that another form says otherwise, by name; of rows only what they are rows of.
    List<String> differing(FormFields other) {
        return Stream.concat(values.keySet().stream(), other.values.keySet().stream())
                .filter(name -> !String.valueOf(values.get(name)).equals(String.valueOf(other.values.get(name))))
                .map(name -> name.replaceFirst("[.][0-9].*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void text(String name, String typed) {
        values.put(within + name, typed);
    }

    @Override
    public void flag(String name, boolean typed) {
        values.put(within + name, typed);
    }

    @Override
    public void day(String name, TypedDay typed) {
        values.put(within + name, typed);
    }

    @Override
    public void time(String name, TypedTime typed) {
        values.put(within + name, typed);
    }

    @Override
    public FieldWriter in(String name) {
        return new FormFields(values, within + name + ".");
    }
}
