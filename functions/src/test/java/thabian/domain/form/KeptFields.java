package thabian.domain.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// What a page wrote of a form, as a browser sends it back.
record KeptFields(Map<String, Object> sent, String place) implements FieldReader {
    KeptFields() {
        this(new HashMap<>(), "");
    }

    /// Keeps what is written.
    FieldWriter writer() {
        return new FormFields(sent, place);
    }

    private <T> T find(Class<T> type, String name, T otherwise) {
        return type.cast(sent.getOrDefault(place + name, otherwise));
    }

    @Override
    public KeptFields in(String name) {
        return new KeptFields(sent, place + name + ".");
    }

    @Override
    public String text(String name) {
        return find(String.class, name, "");
    }

    @Override
    public String text(String name, String kept) {
        return find(String.class, name, kept);
    }

    @Override
    public String number(String name, String kept) {
        return find(String.class, name, kept);
    }

    @Override
    public boolean flag(String name, boolean kept) {
        return find(Boolean.class, name, kept);
    }

    @Override
    public TypedDay day(String name) {
        return find(TypedDay.class, name, TypedDay.Thai.EMPTY);
    }

    @Override
    public TypedTime time(String name) {
        return find(TypedTime.class, name, TypedTime.Thai.EMPTY);
    }

    @Override
    public TypedTime time(String name, TypedTime kept) {
        return find(TypedTime.class, name, kept);
    }

    @Override
    public List<FieldReader> rows(String name) {
        Stream<FieldReader> rows =
                IntStream.iterate(0, i -> sends(name, i), i -> i + 1).mapToObj(i -> in(name).in(String.valueOf(i)));
        return rows.toList();
    }

    private boolean sends(String name, int row) {
        return sent.keySet().stream().anyMatch(key -> key.startsWith(place + name + "." + row + "."));
    }

    @Override
    public boolean leaves(String name) {
        return false;
    }
}
