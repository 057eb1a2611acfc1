package thabian.domain.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A telephone number: of a fixed line nine digits, of a mobile ten, of a hotline four; or one of another country,
/// from its `+` on (E.164). Each perhaps with an extension. Numbering plan: NBTC; tests hold it against Google's
/// libphonenumber.
///
/// An office may have several lines in a row, written `๐-๓๒๔๒-๔๕๑๘-๙`: the first is dialled, all are kept.
///
/// @param digits national form with its leading zero, `0812345678`; `1567`; `+85620123456`
/// @param upTo the last digits of an office's last line, `9` for the lines 0 3242 4518 and 0 3242 4519
/// @param extension the digits behind "ต่อ"; of several, `12, 13-15`, the first is dialled
public record PhoneNumber(String digits, Optional<String> upTo, Optional<String> extension) {
    private static final Pattern THAI = Pattern.compile("0[2-57][0-9]{7}|0[689][0-9]{8}");
    private static final Pattern TWO = Pattern.compile("(" + THAI + ")(?:" + THAI + ")");
    private static final Pattern HOTLINE = Pattern.compile("1[1-7][0-9]{2}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!66)[1-9][0-9]{7,14}");
    private static final String DASH = "\\-\\u2010-\\u2015\\u2212";
    private static final String EXTENSIONS = "[0-9]{1,6}(?: *(?:[" + DASH + "]|ถึง) *[1-9][0-9]{0,5})?";
    private static final Pattern EXTENSION = Pattern.compile(
            "^(.*?)[ ,;(]*(?:กด|(?:โทร|เบอร์|หมายเลข)?[ .]*(?:ต่อ|ภายใน)|ext(?:ension)?|x|#)[ .:]*(" + EXTENSIONS
                    + "(?: *(?:[,/]|หรือ|และ) *(?!0)" + EXTENSIONS + ")*)\\)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern AND = Pattern.compile(" *(?:[,/]|หรือ|และ) *");
    private static final Pattern UP_TO = Pattern.compile(" *(?:[" + DASH + "]|ถึง) *");

    /// What stands beside a number and is none: whose it is in brackets, an account of LINE, a line of the Ministry of
    /// Interior's own network, which nobody else can dial.
    private static final Pattern BESIDE = Pattern.compile(
            "\\((?![^()]*(?:โทรสาร|แฟกซ์|แฟ็กซ์|fax))[^()0-9]*\\)|\\([^()]*(?:line|ไลน์)[^()]*\\)|[ ,;/(]*มท[ .:]*[0-9]{4,6}(?![0-9])\\)?[ ,;/]*"
                    + "|(?<=[0-9)])[ ,;/]*(?:(?:id|ไอดี)[ .:]*)?(?:line|ไลน์)(?:[ .:]*(?:id|ไอดี))?[ .:].*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "^(?:'|(?:(?:สายด่วน|หมายเลข|เบอร์|โทรศัพท์|โทร|มือถือ|ท|telephone|tel|phone|mobile)[ .:]*)+)(?=[+(0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[ .,;]+$");
    private static final Pattern SEPARATORS = Pattern.compile("[ ()." + DASH + "]");
    private static final Pattern IN_A_ROW = Pattern.compile("^(.*[0-9]) *(?:[" + DASH + "]|ถึง) *([0-9]{1,2})$");
    private static final Pattern OFFICE_LINE = Pattern.compile("0[2-57][0-9]{7}");
    private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{1,2}");
    private static final Pattern NEXT = Pattern.compile(" *(?:[,;/]|หรือ|และ) *");
    private static final Pattern IN_NO_NUMBER = Pattern.compile("[^0-9+ ()." + DASH + "]+");
    private static final Pattern FAX = Pattern.compile(
            "(?:โทรสาร|แฟกซ์|แฟ็กซ์|fax)[ .:]*[0-9+(][0-9 ()." + DASH + "]*|[0-9][0-9 ." + DASH
                    + "]*\\((?:โทรสาร|แฟกซ์|แฟ็กซ์|fax)\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?66(?:0(?=[0-9]{8,9}$))?(?=[0-9]{8,9}$)");
    /// What stands before the last digits of an office's last line, and before an extension.
    private static final String ROW = "-";

    private static final String EXTENDED = " ต่อ ";
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[2-57][0-9]{7}|[689][0-9]{8}");

    public PhoneNumber {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("not a telephone number");
        }
        if (upTo.isPresent() && !inARow(digits, upTo.get())) {
            throw new IllegalArgumentException("not lines in a row");
        }
    }

    /// A single line.
    public PhoneNumber(String digits, Optional<String> extension) {
        this(digits, Optional.empty(), extension);
    }

    private static boolean isNumber(String digits) {
        Pattern country = digits.startsWith("0") ? THAI : digits.startsWith("1") ? HOTLINE : FOREIGN;
        return country.matcher(digits).matches();
    }

    private static boolean inARow(String digits, String upTo) {
        return OFFICE_LINE.matcher(digits).matches()
                && LAST_DIGITS.matcher(upTo).matches()
                && upTo.compareTo(digits.substring(digits.length() - upTo.length())) > 0;
    }

    /// Reads a number as people type it: Thai digits, +66, spaces, dashes, "โทร." before and "ต่อ 12" behind are taken.
    /// A lost leading zero and two numbers in one box are asked back, nothing is guessed.
    public static Parsed<PhoneNumber> parse(String raw) {
        return Text.filledLine(raw, 60).then(PhoneNumber::ofLine);
    }

    /// Reads one number, the first of several, of what an office prints on its letters or keeps in a list:
    /// `โทร. ๐-๓๒๔๒-๔๕๑๘-๙`, `032-111222, 081-2345678`, and `032111222 0812345678` too.
    public static Parsed<PhoneNumber> firstOf(String written) {
        return Text.filledLine(written, 60).then(line -> {
            Parsed<PhoneNumber> whole = ofLine(line);
            Parsed<PhoneNumber> first = whole instanceof Parsed.Value ? whole : ofLine(first(NEXT.split(line, 2)[0]));
            return first instanceof Parsed.Value
                    ? first
                    : telephones(BESIDE.matcher(Text.arabicDigits(line)).replaceAll(" "))
                            .findFirst()
                            .orElse(first);
        });
    }

    /// The numbers that stand in a line between other words, but for those of faxes.
    private static Stream<Parsed<PhoneNumber>> telephones(String line) {
        return numbers(FAX.matcher(line).replaceAll(" , "));
    }

    private static Stream<Parsed<PhoneNumber>> numbers(String line) {
        return IN_NO_NUMBER.splitAsStream(line).map(part -> ofLine(first(part))).filter(Parsed.Value.class::isInstance);
    }

    private static String first(String line) {
        Matcher two = TWO.matcher(bare(LABEL.matcher(Text.arabicDigits(line)).replaceFirst("")));
        return two.matches() ? two.group(1) : line;
    }

    private static Parsed<PhoneNumber> ofLine(String line) {
        String digits = bare(Text.arabicDigits(line));
        return isNumber(digits) ? new Parsed.Value<>(new PhoneNumber(digits, Optional.empty())) : ofWritten(line);
    }

    private static Parsed<PhoneNumber> ofWritten(String line) {
        String alone = BESIDE.matcher(Text.arabicDigits(line)).replaceAll(" ").strip();
        String unlabelled = LABEL.matcher(alone).replaceFirst("");
        String typed = END.matcher(unlabelled).replaceFirst("");
        Matcher extended = EXTENSION.matcher(typed);
        Optional<String> extension = extended.matches() ? Optional.of(extensions(extended.group(2))) : Optional.empty();
        String number = extended.matches() ? extended.group(1) : typed;
        String digits = national(number);
        if (isNumber(digits)) {
            return new Parsed.Value<>(new PhoneNumber(digits, extension));
        }
        Matcher lines = IN_A_ROW.matcher(number);
        if (lines.matches() && inARow(national(lines.group(1)), lines.group(2))) {
            return new Parsed.Value<>(
                    new PhoneNumber(national(lines.group(1)), Optional.of(lines.group(2)), extension));
        }
        return new Parsed.Wrong<>(whatIsWrong(number));
    }

    private static String extensions(String typed) {
        return UP_TO.matcher(AND.matcher(typed).replaceAll(", ")).replaceAll("-");
    }

    private static String bare(String number) {
        return SEPARATORS.matcher(number).replaceAll("");
    }

    private static String national(String number) {
        return COUNTRY.matcher(bare(number)).replaceFirst("0");
    }

    private static FaultCode whatIsWrong(String number) {
        String bare = bare(number);
        if (WITHOUT_ZERO.matcher(bare).matches()) {
            return FaultCode.PHONE_ZERO;
        }
        boolean several = IN_NO_NUMBER.matcher(number).find()
                && numbers(number).count() > 1
                && telephones(number).findAny().isPresent();
        boolean runTogether = TWO.matcher(bare).matches();
        return several || runTogether ? FaultCode.PHONE_TWO : FaultCode.PHONE_FORMAT;
    }

    /// The number as it is stored and answered: `0812345678`, `032111222 ต่อ 12`, `032424518-9`.
    public String stored() {
        return digits + behind();
    }

    /// The number of what [#stored] wrote.
    ///
    /// @throws IllegalArgumentException where that is no telephone number
    public static PhoneNumber ofStored(String stored) {
        int extended = stored.indexOf(EXTENDED);
        String lines = extended < 0 ? stored : stored.substring(0, extended);
        int row = lines.indexOf(ROW);
        return new PhoneNumber(
                row < 0 ? lines : lines.substring(0, row),
                row < 0 ? Optional.empty() : Optional.of(lines.substring(row + ROW.length())),
                extended < 0 ? Optional.empty() : Optional.of(stored.substring(extended + EXTENDED.length())));
    }

    /// The number as people write it: `081-234-5678`, `02-123-4567`, `032-111-222 ต่อ 12`; several lines as letters
    /// have them, `0-3242-4518-9`. A hotline's and another country's have no groups.
    public String written() {
        if (!digits.startsWith("0")) {
            return stored();
        }
        int area = digits.startsWith("02") ? 2 : 3;
        return upTo.isPresent() ? grouped(1, 5) : grouped(area, area + 3);
    }

    private String grouped(int first, int second) {
        return digits.substring(0, first) + "-" + digits.substring(first, second) + "-" + digits.substring(second)
                + behind();
    }

    /// The number for a `tel:` link (RFC 3966): `+66812345678`, `+6632111222;ext=12`, and a hotline `1567`.
    public String dialled() {
        return (digits.startsWith("0") ? "+66" + digits.substring(1) : digits)
                + extension.map(ext -> ";ext=" + NO_DIGIT.split(ext, 2)[0]).orElse("");
    }

    private String behind() {
        return upTo.map(last -> ROW + last).orElse("")
                + extension.map(ext -> EXTENDED + ext).orElse("");
    }
}
