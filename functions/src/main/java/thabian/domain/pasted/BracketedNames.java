package thabian.domain.pasted;

import java.util.List;

/// Names in brackets, which are people of a list where nobody stands outside: `ปลัดเทศบาล (นายสมมุติ ใจสะอาด)`.
///
/// A number before one says so too. Elsewhere it is a remark, or who signs.
final class BracketedNames {
    private record Twofold(ListLine typed, ListLine unbracketed) {
        boolean differ() {
            return !typed.equals(unbracketed);
        }

        boolean names() {
            return PastedRow.of(typed).names();
        }
    }

    private BracketedNames() {}

    /// The lines, without the brackets around people.
    static List<ListLine> unbracketed(List<ListLine> lines) {
        List<Twofold> all = lines.stream()
                .map(line -> new Twofold(line, PieceReader.unbracketed(line)))
                .toList();
        long bracketed = all.stream().filter(Twofold::differ).count();
        if (bracketed == 0) {
            return lines;
        }
        boolean signed = bracketed == 1 && lines.stream().anyMatch(ListLine::numbered);
        boolean nobodyElse = !signed && all.stream().noneMatch(Twofold::names);
        return all.stream()
                .map(line ->
                        nobodyElse || (line.typed().numbered() && !line.names()) ? line.unbracketed() : line.typed())
                .toList();
    }
}
