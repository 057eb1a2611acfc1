package thabian.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// A list as XLSX (ECMA-376): the first sheet that is shown.
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
        String first = firstSheet(new Markup(workbook));
        Map<String, String> targets = targets();
        Optional<InputStream> shared = parts.part(targets.getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        List<String> strings = shared.isPresent() ? SharedStrings.read(shared.get()) : List.of();
        InputStream sheet = parts.part(targets.getOrDefault(first, ""))
                .orElseThrow(() -> new UnreadableException(UploadTrouble.DAMAGED));
        new WorkbookSheet(strings, rows).read(new Markup(sheet));
    }

    private static String firstSheet(Markup markup) throws XMLStreamException {
        while (markup.next()) {
            if (markup.starts("sheet")
                    && !markup.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                return markup.attribute("id");
            }
        }
        throw new UnreadableException(UploadTrouble.EMPTY);
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
