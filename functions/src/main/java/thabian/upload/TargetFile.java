package thabian.upload;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.TypedList;
import thabian.upload.sheet.CsvSheet;
import thabian.upload.sheet.Encodings;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.MarkedUp;
import thabian.upload.sheet.SheetRows;
import thabian.upload.sheet.UnreadableException;
import thabian.upload.sheet.UploadTrouble;
import thabian.upload.sheet.Workbook;
import thabian.words.RowFaults;

/// A target list as a file: CSV or XLSX, told apart by its first bytes, whatever its name says.
public final class TargetFile {
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] WORD = "WordDocument".getBytes(StandardCharsets.UTF_16LE);

    private TargetFile() {}

    /// Reads a file, and checks what it says.
    public static Reading read(byte[] file, NationalRegister register, ListAnswers answers) {
        try {
            return check(typed(file, register), register, answers);
        } catch (UnreadableException unreadable) {
            return new Reading.Unreadable(unreadable.trouble(), unreadable.what());
        }
    }

    /// Checks a list that was never a file.
    public static Reading read(TypedList list, NationalRegister register, ListAnswers answers) {
        return check(list, register, answers);
    }

    /// Checks what a file said.
    static Reading check(TypedList typed, NationalRegister register, ListAnswers answers) {
        CheckedList checked = CheckedList.of(typed, register, answers);
        if (checked.wantsColumns()) {
            return new Reading.Unreadable(
                    UploadTrouble.COLUMNS_MISSING,
                    typed.missing().stream().map(RowFaults::column).collect(Collectors.joining(", ")));
        }
        return checked.faultless() ? new Reading.Faultless(checked) : new Reading.Faulty(checked);
    }

    private static TypedList typed(byte[] file, NationalRegister register) {
        if (file.length > Limits.FILE) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
        if (Encodings.startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableException(compound(file));
        }
        if (Encodings.startsWith(file, '%', 'P', 'D', 'F')) {
            throw new UnreadableException(UploadTrouble.NO_LIST);
        }
        SheetRows rows = new SheetRows();
        if (Encodings.startsWith(file, 'P', 'K')) {
            Workbook.read(file, rows);
            return SheetLists.of(rows.sheets(), true, register);
        }
        String text = Encodings.decode(file);
        MarkedUp.refuse(text);
        CsvSheet.read(text, cells -> Headings.of(cells).weight(), rows);
        return SheetLists.of(rows.sheets(), text.endsWith("\n") || text.endsWith("\r"), register);
    }

    /// What an OLE compound file is: a workbook with a password, a letter, or a workbook as Excel wrote it until 2003.
    private static UploadTrouble compound(byte[] file) {
        if (contains(file, ENCRYPTED)) {
            return UploadTrouble.PASSWORD;
        }
        return contains(file, WORD) ? UploadTrouble.DOCUMENT : UploadTrouble.OLD_EXCEL;
    }

    private static boolean contains(byte[] file, byte[] part) {
        String haystack = new String(file, StandardCharsets.ISO_8859_1);
        return haystack.contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
