package thabian.upload;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import thabian.domain.list.ListColumn;
import thabian.domain.list.TargetListForm;
import thabian.words.RowFaults;

/// Makes a target list of rows: looks for the headings below a few rows of title, then takes what stands below them.
/// Empty rows count for nothing.
final class ListRows implements Rows {
    private int titles;
    private int filled;
    private int coded;
    private boolean ended;
    private @Nullable Headings nearest;
    private @Nullable Headings headings;
    private @Nullable TargetListForm form;

    @Override
    public void take(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (cells.stream().skip(Limits.COLUMNS).anyMatch(cell -> !cell.isEmpty())) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_COLUMNS);
        }
        if (headings == null || form == null) {
            title(number, cells);
            return;
        }
        if (++filled > Limits.ROWS) {
            throw new UnreadableException(UploadTrouble.TOO_MANY_ROWS);
        }
        Map<ListColumn, String> known = new EnumMap<>(ListColumn.class);
        headings.places().forEach((column, place) -> {
            if (place < cells.size()) {
                known.put(column, cells.get(place));
            }
        });
        form.add(number, known);
    }

    @Override
    public void end(boolean said) {
        ended = said;
    }

    private void title(int number, List<String> cells) {
        Optional<Headings> found = Headings.of(cells);
        if (found.filter(row -> row.missing().isEmpty()).isPresent()) {
            if (coded > 0) {
                throw new UnreadableException(UploadTrouble.ROWS_ABOVE, String.valueOf(coded));
            }
            headings = found.get();
            headings.twice().stream().findFirst().ifPresent(column -> {
                throw new UnreadableException(UploadTrouble.COLUMN_TWICE, RowFaults.column(column));
            });
            form = new TargetListForm(headings.places().keySet(), headings.byTambon());
        } else if (++titles > Limits.TITLE_ROWS) {
            throw missing();
        } else if (coded == 0 && Rows.names(cells)) {
            coded = number;
        }
        found.filter(row -> nearest == null
                        || row.missing().size() < nearest.missing().size())
                .ifPresent(row -> nearest = row);
    }

    /// What the rows came to.
    Reading reading() {
        if (form == null) {
            throw titles == 0 ? new UnreadableException(UploadTrouble.EMPTY) : missing();
        }
        if (filled == 0) {
            throw new UnreadableException(UploadTrouble.EMPTY);
        }
        TargetListForm whole = form;
        return whole.faults()
                .<Reading>map(faults -> new Reading.Faulty(faults, whole.list(ended)))
                .orElseGet(() -> new Reading.Faultless(whole.list(ended)));
    }

    private UnreadableException missing() {
        List<ListColumn> missing = nearest == null ? ListColumn.REQUIRED : nearest.missing();
        return new UnreadableException(
                UploadTrouble.COLUMNS_MISSING,
                missing.stream().map(RowFaults::column).collect(Collectors.joining(", ")));
    }
}
