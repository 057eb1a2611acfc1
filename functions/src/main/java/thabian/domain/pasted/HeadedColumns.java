package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of a sheet below a row of headings: what heads a column is the label of each of its cells, so that no cell is
/// taken for what it only looks like.
final class HeadedColumns {
    private HeadedColumns() {}

    /// The lines, each cell behind its column's heading where that says a post, a phone or somebody's own number.
    static List<String> labelled(List<String> lines) {
        List<String> labelled = new ArrayList<>();
        List<String> headings = List.of();
        for (String line : lines) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (cells.stream().filter(HeadedColumns::heads).count() > 1) {
                headings = cells.stream().map(HeadedColumns::label).toList();
                labelled.add(line);
            } else {
                labelled.add(headings.size() == cells.size() ? below(headings, cells) : line);
            }
        }
        return labelled;
    }

    private static boolean heads(String cell) {
        return ListWords.HEADING.matcher(cell.strip()).matches();
    }

    private static String label(String heading) {
        String said = heading.strip();
        boolean tells = ListWords.TELLING_HEADING.matcher(said).matches();
        return tells ? said + ": " : "";
    }

    private static String below(List<String> headings, List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i).isBlank() ? cells.get(i) : headings.get(i) + cells.get(i))
                .collect(Collectors.joining("\t"));
    }
}
