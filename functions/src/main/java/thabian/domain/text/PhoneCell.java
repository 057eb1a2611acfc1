package thabian.domain.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell of a list in which an office keeps how it is rung: one number, or several among other words, perhaps a fax's
/// too, perhaps without their zeros.
///
/// @param numbers the telephone numbers as they are written there, each once
/// @param faxes those of faxes that are no telephone's too
/// @param more whether other digits stand there that may be a number
/// @param silent whether it says that there is none
/// @param fault what is wrong with it as one number
public record PhoneCell(List<String> numbers, List<String> faxes, boolean more, boolean silent, FaultCode fault) {
    /// Says nothing.
    public static final PhoneCell NONE = none(FaultCode.REQUIRED);

    /// More text than anybody keeps in such a cell.
    private static final int LONGEST = 300;

    /// So many digits may be a number.
    private static final int DIGITS = 6;

    /// Fewer are a hotline's, and may count anything among other words.
    private static final int LEAST = 8;

    /// A number is not written in more pieces.
    private static final int PIECES = 6;

    private static final String DASH = "\\-\\u2010-\\u2015\\u2212";
    private static final Pattern MAIL = Pattern.compile("[^ @,;/]+@[^ @,;/]+");
    private static final Pattern RUN = Pattern.compile("\\+?[0-9(][0-9 ()." + DASH + "]*");
    private static final Pattern AROUND = Pattern.compile("[^0-9]+$");
    private static final Pattern SPACE = Pattern.compile(" +");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern ENDS = Pattern.compile("^[ ().,]+(?![0-9]+\\))|[ (.,]+$");

    /// An extension behind a number.
    private static final Pattern EXTENSION = Pattern.compile(
            "^[ ,;(]*(?:กด|(?:โทร|เบอร์|หมายเลข)?[ .]*(?:ต่อ|ภายใน)|ext(?:ension)?|x|#)[ .:]*[0-9]{1,6}(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    private static final String FAX = "(?:โทรสาร|โทรส[.]|แฟ็?๊?ก[ซสช]?์?|tele?fax|fax|f(?= *[:.]))";
    private static final String TELEPHONE = "(?:โทร(?!ส)(?:ศัพท์)?|เบอร์(?:โทร)?|หมายเลข|telephone|tel(?!e?fax)|phone)";
    private static final Pattern LAST_FAX =
            Pattern.compile(".*" + FAX + "(?:(?!" + TELEPHONE + "|มือถือ).)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH = Pattern.compile(
            TELEPHONE + "(?:[ .]*(?:[/,&+]|และ|หรือ)[ .]*|-|[. ]{0,2})" + FAX, Pattern.CASE_INSENSITIVE);
    private static final Pattern FAX_BEHIND =
            Pattern.compile("^ *[(] *" + FAX + "[^0-9]*[)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile(
            "(?:" + FAX + "|" + TELEPHONE + "|มือถือ|สายตรง|สำนักงาน|ยังไม่มี|ไม่มี|ไม่ระบุ|ไม่ทราบ|และ|[ ./:,;()_"
                    + DASH + "])*",
            Pattern.CASE_INSENSITIVE);

    public PhoneCell {
        numbers = List.copyOf(numbers);
        faxes = List.copyOf(faxes);
    }

    /// Reads a cell.
    public static PhoneCell read(String raw) {
        return switch (PhoneNumber.parse(raw)) {
            case Parsed.Value<PhoneNumber> _ ->
                new PhoneCell(List.of(raw), List.of(), false, false, FaultCode.PHONE_FORMAT);
            case Parsed.Wrong<PhoneNumber>(FaultCode fault) -> raw.length() > LONGEST ? none(fault) : among(raw, fault);
        };
    }

    private static PhoneCell none(FaultCode fault) {
        return new PhoneCell(List.of(), List.of(), false, false, fault);
    }

    private static PhoneCell among(String raw, FaultCode fault) {
        String text = MAIL.matcher(Text.arabicDigits(Text.fold(raw))).replaceAll(" ");
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, String> faxes = new LinkedHashMap<>();
        boolean more = false;
        int before = 0;
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String written = AROUND.matcher(run.group()).replaceFirst("");
            int end = run.start() + written.length();
            List<String> found = numbers(written);
            for (int index = 0; index < found.size(); index++) {
                String number = found.get(index);
                boolean last = index == found.size() - 1;
                String label = index == 0 ? text.substring(before, run.start()) : "";
                String behind = last ? text.substring(end) : "";
                boolean fax = isFax(label) || FAX_BEHIND.matcher(behind).find();
                (fax ? faxes : numbers).putIfAbsent(digits(number), last ? extended(number, behind) : number);
            }
            more |= found.isEmpty() && digits(written).length() >= DIGITS;
            before = found.isEmpty() ? before : end;
        }
        numbers.keySet().forEach(faxes::remove);
        boolean silent = NOTHING.matcher(text).matches();
        return new PhoneCell(List.copyOf(numbers.values()), List.copyOf(faxes.values()), more, silent, fault);
    }

    private static boolean isFax(String label) {
        return LAST_FAX.matcher(label).matches() && !BOTH.matcher(label).find();
    }

    private static String digits(String number) {
        return NO_DIGIT.matcher(number).replaceAll("");
    }

    private static String extended(String number, String behind) {
        Matcher extension = EXTENSION.matcher(behind);
        String whole = number + (extension.find() ? extension.group() : "");
        return isNumber(whole) ? whole : number;
    }

    /// The numbers of a run of digits and what is put between them.
    private static List<String> numbers(String run) {
        List<String> pieces = SPACE.splitAsStream(run.strip()).toList();
        List<String> found = new ArrayList<>();
        for (int from = 0; from < pieces.size(); ) {
            Optional<String> number = Optional.empty();
            int next = from + 1;
            for (int to = Math.min(pieces.size(), from + PIECES); to > from && number.isEmpty(); to--) {
                number = number(String.join(" ", pieces.subList(from, to)));
                next = number.isEmpty() ? next : to;
            }
            number.ifPresent(found::add);
            from = next;
        }
        return found;
    }

    private static Optional<String> number(String written) {
        String bare = ENDS.matcher(written).replaceAll("");
        return isNumber(bare) && digits(bare).length() >= LEAST ? Optional.of(bare) : Optional.empty();
    }

    /// Whether it is a number, with its zero or without.
    private static boolean isNumber(String written) {
        return switch (PhoneNumber.parse(written)) {
            case Parsed.Value<PhoneNumber> _ -> true;
            case Parsed.Wrong<PhoneNumber>(FaultCode fault) -> fault == FaultCode.PHONE_ZERO;
        };
    }

    /// Whether several numbers stand there, of which one is to be taken.
    public boolean several() {
        return !numbers.isEmpty() && numbers.size() + faxes.size() + (more ? 1 : 0) > 1;
    }

    /// Whether the first lost its zero.
    public boolean zeroless() {
        return numbers.stream()
                .findFirst()
                .filter(first -> !(PhoneNumber.parse(first) instanceof Parsed.Value<PhoneNumber>))
                .isPresent();
    }

    /// The first number; with the zero back that it lost.
    public Optional<PhoneNumber> first() {
        return numbers.stream().findFirst().flatMap(first -> {
            String whole = zeroless() ? DIGIT.matcher(Text.arabicDigits(first)).replaceFirst("0$0") : first;
            return PhoneNumber.parse(whole) instanceof Parsed.Value<PhoneNumber>(PhoneNumber number)
                    ? Optional.of(number)
                    : Optional.empty();
        });
    }
}
