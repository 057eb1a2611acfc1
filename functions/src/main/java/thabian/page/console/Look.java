package thabian.page.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import thabian.domain.standing.Show;
import thabian.domain.standing.View;
import thabian.domain.standing.View.Sort;
import thabian.domain.text.Kebab;
import thabian.link.Query;

/// How much of a board somebody looks at, as it stands in the page's address: who is sent it sees the same.
///
/// @param rows how many organisations are listed at most
public record Look(View view, int rows) {
    /// As many as fit a screen or two; the rest on demand.
    static final int STEP = 12;

    /// The longest that is looked for, in characters.
    public static final int LONGEST = 60;

    /// The board as it is opened.
    public static final Look FIRST = new Look(View.ALL, STEP);

    /// The look of an address, or of a form that came from it; what is none of ours counts for nothing.
    ///
    /// @param value of a parameter; empty where it is missing
    public static Look read(UnaryOperator<String> value) {
        View view = new View(
                shortly(value.apply("q")),
                shortly(value.apply("district")),
                Kebab.find(Show.class, value.apply("show")).orElse(Show.ALL),
                Kebab.find(Sort.class, value.apply("sort")).orElse(Sort.WORK));
        String rows = value.apply("rows");
        return new Look(view, rows.matches("[1-9]\\d{1,4}") ? Integer.parseInt(rows) : STEP);
    }

    private static String shortly(String text) {
        return text.length() > LONGEST ? "" : text;
    }

    Look showing(Show show) {
        return new Look(view.showing(show), STEP);
    }

    /// The same in one district.
    public Look in(String district) {
        return new Look(new View(view.words(), district, view.show(), view.sort()), STEP);
    }

    Look longer(int found) {
        return new Look(view, found);
    }

    /// The parameters that differ from the board as it is opened.
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", view.words());
        parameters.put("district", view.district());
        parameters.put("show", view.show() == Show.ALL ? "" : Kebab.of(view.show()));
        parameters.put("sort", view.sort() == Sort.WORK ? "" : Kebab.of(view.sort()));
        parameters.put("rows", rows == STEP ? "" : String.valueOf(rows));
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /// A board's address with them.
    public String at(String board) {
        return Query.with(board, parameters());
    }
}
