package thabian.domain.form;

import java.util.Optional;
import thabian.domain.call.Office;
import thabian.domain.text.Check;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// An office as somebody typed it.
///
/// @param phone as printed on its letters; of several lines a link rings the first
public record OfficeForm(String name, String phone, String email) {
    private static final int LIMIT = 200;

    /// Nothing typed.
    public static final OfficeForm EMPTY = new OfficeForm("", "", "");

    /// An office as a person would have typed it.
    public static OfficeForm of(Office office) {
        return new OfficeForm(office.name(), office.phone(), office.email().value());
    }

    static OfficeForm read(FieldReader fields) {
        return new OfficeForm(fields.text("name"), fields.text("phone"), fields.text("email"));
    }

    void write(FieldWriter fields) {
        fields.text("name", name);
        fields.text("phone", phone);
        fields.text("email", email);
    }

    /// Whether nothing was typed.
    boolean blank() {
        return Text.fold(name + phone + email).isEmpty();
    }

    Optional<Office> check(String at, Check check) {
        Optional<String> called = check.line(at + "/name", name, LIMIT);
        Optional<PhoneNumber> dial = check.take(at + "/phone", phone, PhoneNumber::firstOf)
                .map(lines -> new PhoneNumber(lines.digits(), lines.extension()));
        Optional<EmailAddress> mail = check.take(at + "/email", email, EmailAddress::parse);
        return called.isPresent() && dial.isPresent() && mail.isPresent()
                ? Optional.of(new Office(called.get(), Text.fold(phone), dial.get(), mail.get()))
                : Optional.empty();
    }
}
