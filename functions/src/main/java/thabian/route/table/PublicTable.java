package thabian.route.table;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.route.Router;
import thabian.route.open.MeantAddress;

/// Every route of those who have no account, and what answers it. Nobody is asked who they are.
public final class PublicTable {
    /// The table.
    private static final List<Row> ROWS = List.of(
            row("GET /", to -> to.pages()::home),
            row("GET /s/{seminar}", to -> to.pages()::seminar),
            row("POST /s/{seminar}", to -> to.pages()::submit),
            row("GET /s/{seminar}/progress", to -> to.progress()::progress),
            row("GET /s/{seminar}/qr.svg", to -> to.files()::qrSvg),
            row("GET /s/{seminar}/qr.png", to -> to.files()::qrPng),
            row("GET /s/{seminar}/card.png", to -> to.files()::card),
            row("GET /s/{seminar}/{org}", to -> to.slips()::slip),
            row("GET /s/{seminar}/{org}/calendar.ics", to -> to.slips()::calendar),
            row("GET /s/{seminar}/{org}/slip.png", to -> to.slips()::picture),
            row("GET /s/{seminar}/{org}/edit", to -> to.edits()::form),
            row("POST /s/{seminar}/{org}/edit", to -> to.edits()::submit),
            row("POST /s/{seminar}/{org}/send-link", to -> to.slips()::sendLink),
            row("GET /s/{seminar}/{org}/object", to -> to.slips()::objection),
            row("POST /s/{seminar}/{org}/object", to -> to.slips()::object),
            row("GET /problems/{name}", to -> to.problems()::problem),
            row("GET /assets/{file}", to -> to.files()::asset),
            row("GET /api/openapi.json", to -> to.files()::openApi),
            row("GET /api/seminars/{seminar}", to -> to.seminars()::seminar),
            row("GET /api/seminars/{seminar}/organisations", to -> to.seminars()::organisations),
            row("POST /api/seminars/{seminar}/registrations", to -> to.registrations()::register),
            row("GET /api/seminars/{seminar}/registrations/{org}", to -> to.registrations()::read),
            row("PUT /api/seminars/{seminar}/registrations/{org}", to -> to.registrations()::change),
            row("DELETE /api/seminars/{seminar}/registrations/{org}", to -> to.registrations()::cancel),
            row("ANY /{proxy+}", _ -> Router::unknown));

    private static final Pattern FORGIVING = Pattern.compile("GET /(?:$|s/|problems/)|ANY ");

    private PublicTable() {}

    private record Row(String route, Function<PublicControllers, Function<ApiRequest, ApiResponse>> action) {
        /// What answers it; addresses of pages forgive what was added to them.
        Function<ApiRequest, ApiResponse> answer(PublicControllers controllers) {
            Function<ApiRequest, ApiResponse> answer = action.apply(controllers);
            return FORGIVING.matcher(route).lookingAt()
                    ? request -> MeantAddress.leading(request).orElseGet(() -> answer.apply(request))
                    : answer;
        }
    }

    private static Row row(String route, Function<PublicControllers, Function<ApiRequest, ApiResponse>> action) {
        return new Row(route, action);
    }

    /// Every route: method and path.
    public static Set<String> routes() {
        return ROWS.stream().map(Row::route).collect(Collectors.toUnmodifiableSet());
    }

    /// The router of the table.
    public static Router router(PublicControllers controllers) {
        Router router = new Router();
        ROWS.forEach(row -> router.add(row.route(), row.answer(controllers)));
        return router;
    }
}
