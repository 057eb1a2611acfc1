package thabian.upload.sheet;

/// How much of a file is read before it is refused.
public final class Limits {
    /// Bytes of a file. Lambda takes 6 MB of event, in which a file stands as base64.
    public static final int FILE = 4 * 1024 * 1024;

    /// Rows below the headings that say anything. The whole register has 7,849 organisations.
    public static final int ROWS = 10_000;

    /// Rows of a file that say anything, titles, headings and notes among them.
    public static final int FILLED_ROWS = 12_000;

    /// Columns that say anything, known or not.
    public static final int COLUMNS = 60;

    /// Rows above the headings: a title, a date, an office.
    public static final int TITLE_ROWS = 20;

    /// Characters of a cell that are looked at: more than any field takes.
    public static final int CELL = 1_001;

    /// Bytes that the parts of a workbook have together, once decompressed.
    public static final long UNPACKED = 32L * 1024 * 1024;

    /// Times that a workbook may grow by being decompressed, beyond the first mebibyte.
    public static final int RATIO = 100;

    /// Rows of a workbook that take what a merged cell above them says.
    public static final int MERGED_ROWS = 200_000;

    /// Parts of a workbook.
    public static final int PARTS = 1_000;

    /// Strings that the cells of a workbook share, and their characters together.
    public static final int SHARED_STRINGS = 200_000;

    public static final int SHARED_CHARACTERS = 4_000_000;

    /// Bytes of one piece of markup: a tag and the text behind it.
    public static final int MARKUP = 256 * 1024;

    /// Depth of elements within each other, and different names of elements and attributes.
    public static final int DEPTH = 32;

    public static final int NAMES = 500;

    private Limits() {}
}
