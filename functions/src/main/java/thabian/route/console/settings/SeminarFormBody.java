package thabian.route.console.settings;

import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.call.Seminar;
import thabian.domain.form.FieldReader;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;
import thabian.http.FormBody;

/// What a browser sent for a seminar's form, as the form reads it. A browser sends whatever stands in a page:
/// nothing is kept that was not sent.
///
/// @param within the names of the things that the fields belong to, each with a dot: `seats.0.`
record SeminarFormBody(FormBody body, String within) implements FieldReader {
    SeminarFormBody(FormBody body) {
        this(body, "");
    }

    @Override
    public String text(String name) {
        return body.get(within + name);
    }

    @Override
    public String text(String name, String kept) {
        return text(name);
    }

    @Override
    public String number(String name, String kept) {
        return text(name);
    }

    @Override
    public boolean flag(String name, boolean kept) {
        return body.has(within + name);
    }

    @Override
    public TypedDay.Thai day(String name) {
        return new TypedDay.Thai(text(name + ".day"), text(name + ".month"), text(name + ".year"));
    }

    @Override
    public TypedTime time(String name) {
        return new TypedTime.Thai(day(name), text(name + ".time"));
    }

    @Override
    public TypedTime time(String name, TypedTime kept) {
        return time(name);
    }

    @Override
    public FieldReader in(String name) {
        return new SeminarFormBody(body, within + name + ".");
    }

    /// Rows without a title are none.
    @Override
    public List<FieldReader> rows(String name) {
        return IntStream.range(0, Seminar.MOST_SEATS)
                .mapToObj(row -> in(name + "." + row))
                .filter(row -> !row.text("title").isBlank())
                .toList();
    }

    @Override
    public boolean leaves(String name) {
        return false;
    }
}
