package thabian.domain.form;

import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// Takes what is typed in a form, field by field, by the names under which a [FieldReader] finds it.
public interface FieldWriter {
    /// A line of text.
    void text(String name, String typed);

    /// Whether something is so.
    void flag(String name, boolean typed);

    /// A day.
    void day(String name, TypedDay typed);

    /// A day and a time.
    void time(String name, TypedTime typed);

    /// The fields of one thing; of a row its place is the name.
    FieldWriter in(String name);
}
