package thabian.domain.list;

import java.util.List;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.domain.text.PhoneNumber;

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

    /// What a list says of an invitee in this column; empty where it says nothing.
    public String of(Invitee invitee) {
        Organisation organisation = invitee.organisation();
        return switch (this) {
            case CODE -> organisation.code().digits();
            case NAME -> organisation.name();
            case TYPE -> organisation.type();
            case DISTRICT -> organisation.district();
            case PROVINCE -> organisation.province();
            case EMAIL -> invitee.reach().email().map(EmailAddress::value).orElse("");
            case PHONE -> invitee.reach().phone().map(PhoneNumber::written).orElse("");
        };
    }

    /// Its name in files, answers and bundles.
    public String id() {
        return Kebab.of(this);
    }
}
