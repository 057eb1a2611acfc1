package thabian.domain.form;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Letter;
import thabian.domain.call.Office;
import thabian.domain.call.Province;
import thabian.domain.text.Check;
import thabian.domain.text.Checked;

/// How a province serves a seminar, as somebody typed it: what is left wholly empty stays the seminar's own.
public record ProvinceForm(LetterForm letter, OfficeForm contact) {
    /// Nothing typed.
    public static final ProvinceForm EMPTY = new ProvinceForm(LetterForm.EMPTY, OfficeForm.EMPTY);

    /// What a province has, as a person would have typed it.
    public static ProvinceForm of(Province province) {
        return new ProvinceForm(
                province.letter().map(LetterForm::of).orElse(LetterForm.EMPTY),
                province.office().map(OfficeForm::of).orElse(OfficeForm.EMPTY));
    }

    /// Reads what was sent.
    public static ProvinceForm read(FieldReader fields) {
        return new ProvinceForm(LetterForm.read(fields.in("letter")), OfficeForm.read(fields.in("contact")));
    }

    /// The province under this letter and office, or every fault.
    public Checked<Province> check(Province province, Instant now) {
        Check check = new Check();
        Optional<Letter> own = letter.blank() ? Optional.empty() : letter.check("/letter", check, now);
        Optional<Office> desk = contact.blank() ? Optional.empty() : contact.check("/contact", check);
        return check.answer(() -> new Province(province.digits(), province.name(), own, desk));
    }
}
