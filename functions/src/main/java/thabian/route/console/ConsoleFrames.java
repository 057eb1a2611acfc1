package thabian.route.console;

import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import thabian.http.ApiRequest;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Viewer;
import thabian.staff.Provinces;
import thabian.staff.Staff;
import thabian.staff.StaffRole;
import thabian.words.Words;

/// Makes the frame that a console page stands in, below the path that its request came through.
public final class ConsoleFrames {
    /// Provinces that are named one by one in a page's head; more are counted.
    private static final int NAMED = 3;

    private static final Words WORDS = Words.of("console");
    private static final Words PROVINCES = Words.of("province");

    private final Assets assets;

    public ConsoleFrames(Assets assets) {
        this.assets = assets;
    }

    /// The frame for whoever is signed in.
    public ConsoleFrame frame(ApiRequest request, Staff staff) {
        return frame(request, Optional.of(viewer(staff)));
    }

    /// The frame for nobody.
    public ConsoleFrame frame(ApiRequest request) {
        return frame(request, Optional.empty());
    }

    private ConsoleFrame frame(ApiRequest request, Optional<Viewer> viewer) {
        return ConsoleFrame.of(new Links(request.prefix()), assets, viewer);
    }

    private static Viewer viewer(Staff staff) {
        return new Viewer(staff.name(), scope(staff.provinces()), staff.role() == StaffRole.OFFICER);
    }

    private static String scope(Provinces provinces) {
        return switch (provinces) {
            case Provinces.Everywhere _ -> WORDS.get("scope.everywhere");
            case Provinces.Named(SortedSet<String> digits)
            when digits.size() > NAMED -> WORDS.get("scope.provinces", digits.size());
            case Provinces.Named(SortedSet<String> digits) ->
                digits.stream()
                        .map(each ->
                                WORDS.get("scope.province", PROVINCES.find(each).orElse(each)))
                        .collect(Collectors.joining(" "));
        };
    }
}
