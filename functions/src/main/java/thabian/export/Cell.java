package thabian.export;

/// A cell of a CSV file, which any spreadsheet program is free to take for a formula.
final class Cell {
    /// What begins a formula in Excel, LibreOffice or Google Sheets, full-width forms among them, as Excel in East Asia
    /// takes those too. Source: OWASP, "CSV Injection".
    private static final String FORMULA = "=+-@＝＋－＠";

    private Cell() {}

    /// The text, with an apostrophe before it where it could be taken for a formula: where its first visible character
    /// begins one, or it starts with a control character (tab, carriage return).
    static String harmless(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        String visible = text.stripLeading();
        boolean control = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        return control || (!visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0);
    }
}
