package thabian.upload.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/// The texts that the cells of a workbook share (ECMA-376, part 1, 18.4); how they are read aloud (`rPh`) is left out.
final class SharedStrings {
    private SharedStrings() {}

    static List<String> read(InputStream part) throws XMLStreamException {
        Markup markup = new Markup(part);
        List<String> strings = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean aloud = false;
        int characters = 0;
        while (markup.next()) {
            if (markup.starts("t")) {
                inText = !aloud;
            } else if (markup.ends("t")) {
                inText = false;
            } else if (markup.starts("rPh") || markup.ends("rPh")) {
                aloud = markup.starts("rPh");
            } else if (inText && markup.isText() && text.length() < Limits.CELL) {
                text.append(markup.text());
            } else if (markup.ends("si")) {
                String whole = SheetRows.cell(Escapes.decode(text.toString()));
                strings.add(whole);
                characters += whole.length();
                text.setLength(0);
                if (strings.size() > Limits.SHARED_STRINGS || characters > Limits.SHARED_CHARACTERS) {
                    throw new UnreadableException(UploadTrouble.TOO_LARGE);
                }
            }
        }
        return strings;
    }
}
