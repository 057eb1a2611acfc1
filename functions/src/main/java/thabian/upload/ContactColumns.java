package thabian.upload;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TypedList;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneCell;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;
import thabian.upload.sheet.FileSheet;
import thabian.words.Words;

/// Which columns of a table hold telephone numbers and mail addresses by what stands in them, where no known heading
/// says so; and what is told of all its columns.
final class ContactColumns {
    private static final Words WORDS = Words.of("upload");
    private static final Pattern PHONE = pattern("phone");
    private static final Pattern MOBILE = pattern("mobile");
    private static final Pattern FAX = pattern("fax");
    private static final Pattern EMAIL = pattern("email");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern AT = Pattern.compile("@");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]");

    /// As many digits as a telephone number has that lost its zero.
    private static final Pattern DIGITS = Pattern.compile("(?:\\p{Nd}\\P{Nd}*+){8}");

    /// What is too short to be a contact: a running number, a year, a post code.
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{0,5}[.)]?");

    /// How much of a heading is told.
    private static final int TOLD = 60;

    private static final int LETTERS = 26;

    /// In so many rows it shows what stands in a column: more than any province has organisations.
    private static final int SHOWN = 1_000;

    private final HeadedTable table;
    private final Headings headings;
    private final List<FileSheet.Row> rows;

    ContactColumns(HeadedTable table) {
        this.table = table;
        this.headings = table.headings().headings();
        this.rows = table.below().stream().filter(headings::names).limit(SHOWN).toList();
    }

    private static Pattern pattern(String what) {
        return Pattern.compile(WORDS.get("contact." + what), Pattern.CASE_INSENSITIVE);
    }

    /// The table's headings, and those columns: of mail addresses the first where none is headed so, of telephone
    /// numbers all, a mobile's last.
    Headings read() {
        Headings read = headings.columns().contains(ListColumn.EMAIL)
                ? headings
                : unknown()
                        .filter(place -> holds(place, EMAIL, AT, ContactColumns::isEmail))
                        .findFirst()
                        .map(place -> headings.with(ListColumn.EMAIL, place))
                        .orElse(headings);
        List<Integer> phones = Stream.of(
                        Optional.ofNullable(headings.places().get(ListColumn.PHONE)).stream(),
                        headings.phones().stream(),
                        unknown().filter(this::isPhones))
                .flatMap(places -> places)
                .sorted(Comparator.comparing(
                        place -> MOBILE.matcher(table.head(place)).find()))
                .toList();
        return phones.isEmpty() ? read : read.withPhones(phones);
    }

    private Stream<Integer> places() {
        return IntStream.range(
                        0,
                        rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0))
                .boxed();
    }

    private Stream<Integer> unknown() {
        return places().filter(place -> headings.as(place).isEmpty());
    }

    /// Whether telephone numbers stand there, and not a fax's alone: without their zero where the heading tells.
    private boolean isPhones(int place) {
        String head = FAX.matcher(table.head(place)).replaceAll("");
        boolean fax = !head.equals(table.head(place));
        boolean said = PHONE.matcher(head).find();
        return (said || !fax) && holds(place, PHONE, DIGIT, cell -> isPhone(cell, said));
    }

    /// Whether most cells of a column are such, where its heading tells as much, or nearly all of two or more.
    ///
    /// @param sign what a cell has in it that has to be one of them, under such a heading
    private boolean holds(int place, Pattern heading, Pattern sign, Predicate<String> such) {
        boolean said = heading.matcher(table.head(place)).find();
        Pattern counted = said ? sign : WORD;
        List<String> cells = rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> counted.matcher(cell).find())
                .toList();
        long found = cells.stream().filter(such).count();
        return said ? found > 0 && 2 * found >= cells.size() : found > 1 && 10 * found >= 9L * cells.size();
    }

    private static boolean isEmail(String cell) {
        return AT.matcher(cell).find() && EmailAddress.parse(cell) instanceof Parsed.Value;
    }

    /// Whether a cell is a telephone number, or several; a hotline's four digits may count anything. Where the heading
    /// says as much also among other words, or without its zero.
    private static boolean isPhone(String cell, boolean said) {
        return DIGITS.matcher(cell).find() && !AT.matcher(cell).find() && (said ? isAmong(cell) : isAlone(cell));
    }

    private static boolean isAmong(String cell) {
        return !PhoneCell.read(cell).numbers().isEmpty();
    }

    private static boolean isAlone(String cell) {
        return switch (PhoneNumber.parse(cell)) {
            case Parsed.Value<PhoneNumber> _ -> true;
            case Parsed.Wrong<PhoneNumber>(FaultCode fault) -> fault == FaultCode.PHONE_TWO;
        };
    }

    /// The table's columns, but for those in which nothing stands, or no more than a running number.
    Stream<TypedList.Headed> told(Headings read) {
        return places().filter(place -> read.as(place).isPresent() || says(place))
                .map(place -> new TypedList.Headed(name(place), read.as(place)));
    }

    private boolean says(int place) {
        return rows.stream().anyMatch(row -> !NUMBER.matcher(row.cell(place)).matches());
    }

    private String name(int place) {
        String head = Text.fold(table.head(place));
        return head.isEmpty()
                ? WORDS.get("contact.column", letter(place))
                : head.substring(0, Math.min(TOLD, head.length()));
    }

    private static String letter(int place) {
        return (place < LETTERS ? "" : letter(place / LETTERS - 1)) + (char) ('A' + place % LETTERS);
    }
}
