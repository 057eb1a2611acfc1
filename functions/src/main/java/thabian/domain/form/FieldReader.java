package thabian.domain.form;

import java.util.List;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

/// What somebody sent for a form, asked for field by field, by the names that pointers have. A browser sends every
/// field of a page, and a box only where it is ticked; a program leaves out what is to stay as it is.
public interface FieldReader {
    /// A text; empty where none was sent.
    String text(String name);

    /// A text that a program may leave out.
    String text(String name, String kept);

    /// A whole number, as it was typed, that a program may leave out.
    String number(String name, String kept);

    /// Whether something is so; a program may leave it out.
    boolean flag(String name, boolean kept);

    /// A day.
    TypedDay day(String name);

    /// A day and a time.
    TypedTime time(String name);

    /// A day and a time that a program may leave out.
    TypedTime time(String name, TypedTime kept);

    /// The fields of one thing.
    FieldReader in(String name);

    /// The rows of a list that was sent.
    List<FieldReader> rows(String name);

    /// Whether a list is to stay as it is.
    boolean leaves(String name);
}
