package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.pasted.ListPiece.Named;

/// People who stand side by side in a pasted list, each above the post and the phone that are theirs, put one below the
/// other.
final class Abreast {
    private Abreast() {}

    static List<ListLine> below(List<ListLine> lines) {
        List<ListLine> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1;
            if (isNames(lines.get(i))) {
                while (end < lines.size() && isTold(lines.get(end), lines.get(i))) {
                    end++;
                }
            }
            if (end == i + 1) {
                all.add(lines.get(i));
            } else {
                add(all, lines.subList(i, end));
                i = end - 1;
            }
        }
        return all;
    }

    private static void add(List<ListLine> all, List<ListLine> abreast) {
        for (int column = 0; column < abreast.getFirst().cells().size(); column++) {
            for (ListLine line : abreast) {
                List<String> cell = List.of(line.cells().get(column));
                all.add(new ListLine(false, column == 0 && line.apart(), cell, line.sent()));
            }
        }
    }

    /// Whether each of its cells holds one name and nothing else.
    private static boolean isNames(ListLine line) {
        return !line.numbered()
                && line.cells().size() > 1
                && line.cells().stream()
                        .map(PieceReader::of)
                        .allMatch(pieces -> pieces.size() == 1 && pieces.getFirst() instanceof Named);
    }

    /// Whether it tells of each of them, and names nobody.
    private static boolean isTold(ListLine line, ListLine names) {
        return !line.numbered()
                && !line.apart()
                && line.cells().size() == names.cells().size()
                && line.cells().stream()
                        .map(PieceReader::of)
                        .flatMap(List::stream)
                        .noneMatch(Named.class::isInstance);
    }
}
