package thabian.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thabian.domain.form.FieldReader;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.http.Json;
import thabian.http.MalformedException;

/// An object that a program sent for a form. What the form does not ask for is refused in the end, here and in the
/// objects within.
final class SentFields implements FieldReader {
    private final Fields fields;
    private final Map<String, Set<String>> told;
    private final Set<String> asked = new HashSet<>();
    private final List<SentFields> within = new ArrayList<>();

    private SentFields(Map<?, ?> object, Map<String, Set<String>> told, String name) {
        this.fields = new Fields(object);
        this.told = told;
        asked.addAll(told.getOrDefault(name, Set.of()));
    }

    /// The fields of a body.
    ///
    /// @param told what is told and never set, by the name of the object that it stands in; the body has none
    /// @throws MalformedException where the body has not the agreed form
    static SentFields of(byte[] body, Map<String, Set<String>> told) {
        return new SentFields(Json.readObject(body), told, "");
    }

    /// Refuses what was not asked for.
    ///
    /// @throws MalformedException where there is any
    void refuseOthers() {
        if (!asked.containsAll(fields.object().keySet())) {
            throw new MalformedException("unknown-field");
        }
        within.forEach(SentFields::refuseOthers);
    }

    @Override
    public String text(String name) {
        return text(name, "");
    }

    @Override
    public String text(String name, String kept) {
        return fields.text(asked(name), kept);
    }

    @Override
    public String number(String name, String kept) {
        return fields.number(asked(name), kept);
    }

    @Override
    public boolean flag(String name, boolean kept) {
        return fields.flag(asked(name), kept);
    }

    @Override
    public TypedDay day(String name) {
        return new TypedDay.Iso(text(name));
    }

    @Override
    public TypedTime time(String name) {
        return new TypedTime.Rfc3339(text(name));
    }

    @Override
    public TypedTime time(String name, TypedTime kept) {
        return leaves(name) ? kept : time(name);
    }

    @Override
    public FieldReader in(String name) {
        return within(fields.object(asked(name)), name);
    }

    @Override
    public List<FieldReader> rows(String name) {
        return fields.objects(asked(name)).stream()
                .map(row -> within(row, name))
                .toList();
    }

    @Override
    public boolean leaves(String name) {
        return !fields.has(asked(name));
    }

    private String asked(String name) {
        asked.add(name);
        return name;
    }

    private FieldReader within(Map<?, ?> object, String name) {
        SentFields inner = new SentFields(object, told, name);
        within.add(inner);
        return inner;
    }
}
