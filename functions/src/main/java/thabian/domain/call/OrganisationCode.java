package thabian.domain.call;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.Text;

/// The 7-digit code of an organisation in the register of the Department of Local Administration: `T PP AA NN`, that is
/// type, province, district, running number. It is text, never a number; an 8-digit form has a leading zero.
public record OrganisationCode(String digits) implements Comparable<OrganisationCode> {
    private static final Pattern SEVEN = Pattern.compile("[0-9]{7}");
    private static final Pattern EIGHT = Pattern.compile("0[0-9]{7}");
    private static final Comparator<OrganisationCode> ORDER = Comparator.comparing(
                    (OrganisationCode code) -> code.digits.substring(1, 5))
            .thenComparing(OrganisationCode::digits);

    public OrganisationCode {
        if (!SEVEN.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an organisation code of 7 digits");
        }
    }

    /// Reads a code as people type it: Thai digits, spaces and the 8-digit form are taken.
    public static Parsed<OrganisationCode> parse(String raw) {
        String digits = Text.arabicDigits(Text.fold(raw)).replace(" ", "");
        if (digits.isEmpty()) {
            return new Parsed.Wrong<>(FaultCode.REQUIRED);
        }
        if (EIGHT.matcher(digits).matches()) {
            digits = digits.substring(1);
        }
        return SEVEN.matcher(digits).matches()
                ? new Parsed.Value<>(new OrganisationCode(digits))
                : new Parsed.Wrong<>(FaultCode.CODE_FORMAT);
    }

    /// Reads a code as [#parse] does; empty where there is none.
    public static Optional<OrganisationCode> find(String raw) {
        return parse(raw) instanceof Parsed.Value<OrganisationCode>(OrganisationCode code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /// The two digits of the province.
    public String province() {
        return digits.substring(1, 3);
    }

    /// Orders by province, district, then code.
    @Override
    public int compareTo(OrganisationCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return digits;
    }
}
