package thabian.upload.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/// Text that is no table but markup: a web page under the name of a workbook, as report systems make it, or what Excel
/// called "XML Spreadsheet 2003".
public final class MarkedUp {
    /// So much is looked at.
    private static final int BEGINNING = 2_000;

    private static final Pattern PAGE = Pattern.compile("<(?:!doctype html|html|head|body|table|meta|style)\\b");
    private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";

    private MarkedUp() {}

    /// Ends the reading where the text is markup.
    public static void refuse(String text) {
        String beginning =
                text.substring(0, Math.min(text.length(), BEGINNING)).strip().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("{\\rtf")) {
            throw new UnreadableException(UploadTrouble.DOCUMENT);
        }
        if (beginning.startsWith("<")) {
            throw new UnreadableException(
                    beginning.contains(SPREADSHEET)
                            ? UploadTrouble.XML_EXCEL
                            : PAGE.matcher(beginning).find() ? UploadTrouble.WEB_PAGE : UploadTrouble.NO_LIST);
        }
    }
}
