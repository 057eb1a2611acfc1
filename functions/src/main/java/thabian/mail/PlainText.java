package thabian.mail;

import java.net.URI;
import java.util.stream.Collectors;

/// A letter as plain text.
final class PlainText {
    private PlainText() {}

    static String of(Sheet sheet) {
        return sheet.office() + "\n\n" + sheet.title() + "\n\n"
                + sheet.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String block(Sheet.Block block) {
        return switch (block) {
            case Sheet.Paragraph(String text) -> text;
            case Sheet.Lines(var lines) -> lines.stream().map(Sheet.Line::text).collect(Collectors.joining("\n"));
            case Sheet.Heading(String text) -> "— " + text + " —";
            case Sheet.Facts facts ->
                facts.facts().stream().map(PlainText::fact).collect(Collectors.joining("\n"));
            case Sheet.Action action -> action.label() + ":\n" + action.target();
            case Sheet.Second(String label, URI target) -> label + ":\n" + target;
            case Sheet.Note(String text) -> text;
        };
    }

    private static String fact(Sheet.Fact fact) {
        return fact.label() + ": " + fact.lines().stream().map(Sheet.Line::text).collect(Collectors.joining("\n    "));
    }
}
