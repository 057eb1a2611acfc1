package thabian.domain;

import java.util.Arrays;
import java.util.List;

/// A column of a target list.
public enum ListColumn {
    CODE,
    NAME,
    TYPE,
    DISTRICT,
    PROVINCE,
    EMAIL,
    PHONE;

    /// Those that every list has.
    public static final List<ListColumn> REQUIRED = List.of(CODE, NAME, TYPE, DISTRICT, PROVINCE);

    /// Its name in files, answers and bundles.
    public String id() {
        return Kebab.of(this);
    }

    /// The names of all columns, from left to right.
    public static List<String> ids() {
        return Arrays.stream(values()).map(ListColumn::id).toList();
    }
}
