package thabian.domain.form;

import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Rules;
import thabian.domain.text.Check;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// What an office decides about registrations, as somebody typed it.
///
/// @param purgeAfterDays in digits
public record RulesForm(boolean codeRequired, String purgeAfterDays) {
    private static final int LONGEST_KEPT = 3650;
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    /// What is decided where nobody says otherwise.
    static final RulesForm USUAL = new RulesForm(false, "90");

    static RulesForm of(Rules rules) {
        return new RulesForm(rules.codeRequired(), String.valueOf(rules.purgeAfterDays()));
    }

    static RulesForm read(FieldReader fields, RulesForm kept) {
        return new RulesForm(
                fields.flag("codeRequired", kept.codeRequired), fields.number("purgeAfterDays", kept.purgeAfterDays));
    }

    void write(FieldWriter fields) {
        fields.flag("codeRequired", codeRequired);
        fields.text("purgeAfterDays", purgeAfterDays);
    }

    Optional<Rules> check(Check check) {
        return check.take("/purgeAfterDays", purgeAfterDays, RulesForm::days)
                .map(days -> new Rules(codeRequired, days));
    }

    private static Parsed<Integer> days(String raw) {
        String typed = Text.arabicDigits(Text.fold(raw));
        if (typed.isEmpty()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        int days = DAYS.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        return days < 1 || days > LONGEST_KEPT ? new Parsed.Wrong<>(FaultCode.DAYS_FORMAT) : new Parsed.Value<>(days);
    }
}
