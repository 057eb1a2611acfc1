package thabian.upload.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// A list as XLSX (ECMA-376): its sheets, those that are hidden among them. Its parts are found by what names
/// them, not by how they are usually called.
public final class Workbook {
    private static final String USUAL = "xl/workbook.xml";

    private final Parts parts;

    private Workbook(byte[] file) throws IOException {
        this.parts = new Parts(file);
    }

    public static void read(byte[] file, SheetRows rows) {
        try {
            new Workbook(file).read(rows);
        } catch (IOException | XMLStreamException | IndexOutOfBoundsException broken) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
    }

    /// A sheet as the workbook names it.
    private record Named(String id, String name, boolean hidden) {}

    /// What a part refers to: names of parts by their ids, and by their kind.
    private record Targets(Map<String, String> byId, Map<String, String> byKind) {}

    private void read(SheetRows rows) throws IOException, XMLStreamException {
        String name = targets("").byKind().getOrDefault("officeDocument", USUAL);
        InputStream workbook = parts.part(name).orElseThrow(() -> new UnreadableException(otherwise()));
        if (name.endsWith(".bin")) {
            throw new UnreadableException(UploadTrouble.BINARY_EXCEL);
        }
        if (!parts.has("xl/") && parts.has("word/")) {
            throw new UnreadableException(UploadTrouble.DOCUMENT);
        }
        List<Named> sheets = sheets(new Markup(workbook));
        Targets targets = targets(name);
        Optional<InputStream> shared =
                parts.part(targets.byKind().getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        List<String> strings = shared.isPresent() ? SharedStrings.read(shared.get()) : List.of();
        for (Named sheet : sheets) {
            Optional<InputStream> part = parts.part(targets.byId().getOrDefault(sheet.id(), ""));
            if (part.isPresent()) {
                new WorkbookSheet(strings, rows).read(new Markup(part.get()));
            } else if (!sheet.hidden()) {
                throw new UnreadableException(UploadTrouble.DAMAGED);
            }
            rows.end(sheet.name(), sheet.hidden());
        }
    }

    /// What a ZIP is that is no workbook.
    private UploadTrouble otherwise() {
        if (parts.has("content.xml")) {
            return UploadTrouble.OPEN_DOCUMENT;
        }
        if (parts.has("xl/workbook.bin")) {
            return UploadTrouble.BINARY_EXCEL;
        }
        return parts.has("word/") || parts.has("ppt/") ? UploadTrouble.DOCUMENT : UploadTrouble.NO_LIST;
    }

    private static List<Named> sheets(Markup markup) throws XMLStreamException {
        List<Named> sheets = new ArrayList<>();
        while (markup.next()) {
            if (markup.starts("sheet")) {
                boolean hidden =
                        markup.attribute("state").toLowerCase(Locale.ROOT).contains("hidden");
                sheets.add(new Named(markup.attribute("id"), markup.attribute("name"), hidden));
            }
        }
        if (sheets.stream().allMatch(Named::hidden)) {
            throw new UnreadableException(UploadTrouble.EMPTY);
        }
        return sheets;
    }

    /// What a part refers to, or the package as a whole (part 2, 6.5); nothing where it does not say.
    private Targets targets(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Targets targets = new Targets(new HashMap<>(), new HashMap<>());
        Optional<InputStream> said = parts.part(folder + "_rels/" + part.substring(slash) + ".rels");
        if (said.isEmpty()) {
            if (!part.isEmpty()) {
                throw new UnreadableException(UploadTrouble.DAMAGED);
            }
            return targets;
        }
        Markup markup = new Markup(said.get());
        while (markup.next()) {
            if (markup.starts("Relationship")) {
                String name = resolved(folder, markup.attribute("Target"));
                String type = markup.attribute("Type");
                targets.byId().put(markup.attribute("Id"), name);
                targets.byKind().put(type.substring(type.lastIndexOf('/') + 1), name);
            }
        }
        return targets;
    }

    private static String resolved(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
