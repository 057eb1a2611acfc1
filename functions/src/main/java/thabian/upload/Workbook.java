package thabian.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// A list as XLSX (ECMA-376): the first sheet that is shown. Another with a list is refused, since a part of the
/// workbook
/// would be taken for the whole.
final class Workbook {
    private final Parts parts;

    private Workbook(byte[] file) throws IOException {
        this.parts = new Parts(file);
    }

    static void read(byte[] file, Rows rows) {
        try {
            new Workbook(file).read(rows);
        } catch (IOException | XMLStreamException | IndexOutOfBoundsException broken) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
    }

    private void read(Rows rows) throws IOException, XMLStreamException {
        InputStream workbook =
                parts.part("xl/workbook.xml").orElseThrow(() -> new UnreadableException(UploadTrouble.NO_LIST));
        Map<String, String> shown = shownSheets(new Markup(workbook));
        Map<String, String> targets = targets();
        Optional<InputStream> shared = parts.part(targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        List<String> strings = shared.isPresent() ? SharedStrings.read(shared.get()) : List.of();
        boolean first = true;
        for (Map.Entry<String, String> sheet : shown.entrySet()) {
            InputStream part = parts.part(targets.getOrDefault(sheet.getKey(), ""))
                    .orElseThrow(() -> new UnreadableException(UploadTrouble.DAMAGED));
            Rows into = first ? rows : (_, cells) -> refuse(sheet.getValue(), cells);
            new WorkbookSheet(strings, into).read(new Markup(part));
            first = false;
        }
        rows.end(true);
    }

    private static void refuse(String sheet, List<String> cells) {
        boolean heads =
                Headings.of(cells).filter(row -> row.missing().isEmpty()).isPresent();
        if (heads || Rows.names(cells)) {
            throw new UnreadableException(UploadTrouble.SHEETS, sheet);
        }
    }

    /// The names of the sheets that are shown, by their ids, in their order.
    private static Map<String, String> shownSheets(Markup markup) throws XMLStreamException {
        Map<String, String> shown = new LinkedHashMap<>();
        while (markup.next()) {
            if (markup.starts("sheet")
                    && !markup.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                shown.put(markup.attribute("id"), markup.attribute("name"));
            }
        }
        if (shown.isEmpty()) {
            throw new UnreadableException(UploadTrouble.EMPTY);
        }
        return shown;
    }

    /// The names of the parts by their ids, that of the shared strings by their kind.
    private Map<String, String> targets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Markup markup = new Markup(parts.part("xl/_rels/workbook.xml.rels")
                .orElseThrow(() -> new UnreadableException(UploadTrouble.DAMAGED)));
        while (markup.next()) {
            if (markup.starts("Relationship")) {
                String target = markup.attribute("Target");
                String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                targets.put(markup.attribute("Id"), name);
                if (markup.attribute("Type").endsWith("/sharedStrings")) {
                    targets.put("sharedStrings", name);
                }
            }
        }
        return targets;
    }
}
