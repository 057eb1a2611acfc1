package thabian.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Thai telephone number: nine digits for a fixed line, ten for a mobile, perhaps with an extension.
/// Numbering plan: NBTC; tests hold it against Google's libphonenumber.
///
/// @param digits national form with its leading zero, `0812345678`
/// @param extension the digits behind "ต่อ"
public record PhoneNumber(String digits, Optional<String> extension) {
    private static final Pattern VALID = Pattern.compile("0[2-57][0-9]{7}|0[689][0-9]{8}");
    private static final Pattern EXTENSION =
            Pattern.compile("^(.*?)[ ,;]*(?:ต่อ|โทรภายใน|ext\\.?|x|#)[ .:]*([0-9]{1,6})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("[ ().\\-\\u2010-\\u2015]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?66(?:0(?=[0-9]{8,9}$))?(?=[0-9]{8,9}$)");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[2-57][0-9]{7}|[689][0-9]{8}");

    public PhoneNumber {
        if (!VALID.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a Thai telephone number");
        }
    }

    /// Reads a number as people type it: Thai digits, +66, spaces, dashes and "ต่อ 12" are taken; a lost leading zero
    /// and two numbers in one box are asked back, nothing is guessed.
    public static Parsed<PhoneNumber> parse(String raw) {
        return Text.filledLine(raw, 60).then(PhoneNumber::ofLine);
    }

    private static Parsed<PhoneNumber> ofLine(String line) {
        String typed = Text.arabicDigits(line);
        Matcher extended = EXTENSION.matcher(typed);
        Optional<String> extension = extended.matches() ? Optional.of(extended.group(2)) : Optional.empty();
        String number = SEPARATORS
                .matcher(extended.matches() ? extended.group(1) : typed)
                .replaceAll("");
        String digits = COUNTRY.matcher(number).replaceFirst("0");
        if (VALID.matcher(digits).matches()) {
            return new Parsed.Value<>(new PhoneNumber(digits, extension));
        }
        return new Parsed.Wrong<>(whatIsWrong(number));
    }

    private static FaultCode whatIsWrong(String number) {
        if (WITHOUT_ZERO.matcher(number).matches()) {
            return FaultCode.PHONE_ZERO;
        }
        long numbers = Pattern.compile("[,;/]|หรือ|และ")
                .splitAsStream(number)
                .filter(part -> VALID.matcher(part).matches())
                .count();
        boolean runTogether = number.matches("[0-9]{18,20}");
        return numbers > 1 || runTogether ? FaultCode.PHONE_TWO : FaultCode.PHONE_FORMAT;
    }

    /// The number as it is stored and answered: `0812345678`, `032111222 ต่อ 12`.
    public String stored() {
        return digits + behind();
    }

    /// The number as people write it: `081-234-5678`, `02-123-4567`, `032-111-222 ต่อ 12`.
    public String written() {
        int area = digits.startsWith("02") ? 2 : 3;
        return digits.substring(0, area) + "-" + digits.substring(area, area + 3) + "-" + digits.substring(area + 3)
                + behind();
    }

    /// The number for a `tel:` link (RFC 3966): `+66812345678`, `+6632111222;ext=12`.
    public String dialled() {
        return "+66" + digits.substring(1) + extension.map(ext -> ";ext=" + ext).orElse("");
    }

    private String behind() {
        return extension.map(ext -> " ต่อ " + ext).orElse("");
    }
}
