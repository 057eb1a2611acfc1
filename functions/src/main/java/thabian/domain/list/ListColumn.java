package thabian.domain.list;

import java.util.List;
import thabian.domain.text.Kebab;

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
}
