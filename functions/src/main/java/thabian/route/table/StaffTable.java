package thabian.route.table;

import static thabian.route.table.StaffRow.changes;
import static thabian.route.table.StaffRow.everywhere;
import static thabian.route.table.StaffRow.letters;
import static thabian.route.table.StaffRow.officer;
import static thabian.route.table.StaffRow.open;
import static thabian.route.table.StaffRow.owns;
import static thabian.route.table.StaffRow.ownsOrMakes;
import static thabian.route.table.StaffRow.reads;
import static thabian.route.table.StaffRow.staff;

import java.util.List;
import thabian.route.Router;
import thabian.route.console.Session;
import thabian.route.staff.StaffGate;

/// Every route of the offices, for programs and for browsers: who may, and what answers. docs/rights.md shows it.
public final class StaffTable {
    /// Where the API speaks of one seminar, and of one organisation in it.
    private static final String API = " /api/staff/seminars/{seminar}";

    private static final String API_LISTED = API + "/organisations/{org}";
    private static final String API_REGISTERED = API + "/registrations/{org}";

    /// Where the console does.
    private static final String CONSOLE = " /staff/seminars/{seminar}";

    private static final String CONSOLE_LISTED = CONSOLE + "/organisations/{org}";

    /// The table.
    public static final List<StaffRow> ROWS = List.of(
            staff("GET /api/staff/seminars", to -> to.api().seminar()::seminars),
            reads("GET" + API, to -> to.api().seminar()::seminar, "province"),
            ownsOrMakes("PUT" + API, to -> to.api().seminar()::put),
            owns("POST" + API + "/close", to -> to.api().seminar()::close),
            changes("PUT" + API + "/provinces/{province}", to -> to.api().seminar()::serve),
            reads("GET" + API + "/progress", to -> to.api().board()::progress, "province"),
            reads("GET" + API + "/registrants", to -> to.api().files()::registrants, "format", "province"),
            reads("GET" + API + "/outstanding", to -> to.api().files()::outstanding, "format", "province"),
            reads("GET" + API + "/report", to -> to.api().files()::report, "format", "province"),
            letters("GET" + API + "/letters", to -> to.api().letters()::letters, "kind", "province"),
            reads("GET" + API + "/organisations", to -> to.api().files()::list, "format", "province"),
            changes(
                    "PUT" + API + "/organisations",
                    to -> to.api().list()::put,
                    "preview",
                    "replace",
                    "confirm",
                    "province",
                    "hidden",
                    "zero",
                    "phones",
                    "beside",
                    "others",
                    "register"),
            reads("GET" + API + "/lists/{list}", to -> to.api().list()::progress),
            reads("GET" + API_LISTED, to -> to.api().slot()::organisation, "province"),
            changes("PUT" + API_LISTED, to -> to.api().line()::put),
            changes("DELETE" + API_LISTED, to -> to.api().line()::strike),
            changes("PUT" + API_LISTED + "/extension", to -> to.api().slot()::extend),
            changes("POST" + API_LISTED + "/notes", to -> to.api().slot()::note),
            changes("POST" + API_LISTED + "/calls", to -> to.api().slot()::call),
            changes("PUT" + API_REGISTERED, to -> to.api().slot()::register),
            changes("DELETE" + API_REGISTERED, to -> to.api().slot()::withdraw),
            changes("POST" + API_REGISTERED + "/resend", to -> to.api().slot()::resend),
            changes("POST" + API_REGISTERED + "/new-link", to -> to.api().slot()::renewLink),
            changes("POST" + API_REGISTERED + "/replace-address", to -> to.api().slot()::replaceAddress),
            changes("POST" + API_REGISTERED + "/undo", to -> to.api().slot()::undo),
            changes("POST" + API_REGISTERED + "/move", to -> to.api().slot()::move),
            changes("POST" + API_REGISTERED + "/export", to -> to.api().person()::export),
            changes("POST" + API_REGISTERED + "/erase", to -> to.api().person()::erase),
            open("GET /staff/sign-in", to -> to.console().signIn()::begin),
            open("GET /staff/callback", to -> to.console().signIn()::end),
            open("GET /staff/sign-out", to -> to.console().signIn()::signedOut),
            open("POST /staff/sign-out", to -> to.console().signIn()::signOut),
            open("POST /staff/extend", to -> to.console().signIn()::extend),
            staff("GET /staff/signed-in", to -> to.console().signIn()::signedIn),
            staff("GET /staff", to -> to.console().home()::seminars),
            officer("GET /staff/new", to -> to.console().settings()::blank),
            officer("POST /staff/new", to -> to.console().settings()::make),
            everywhere("GET /staff/mail", to -> to.console().mail()::show),
            everywhere("POST /staff/mail", to -> to.console().mail()::decide),
            reads("GET" + CONSOLE, to -> to.console().board()::board),
            owns("POST" + CONSOLE, to -> to.console().settings()::close),
            reads("GET" + CONSOLE + "/settings", to -> to.console().settings()::show),
            owns("POST" + CONSOLE + "/settings", to -> to.console().settings()::change),
            changes(
                    "POST" + CONSOLE + "/provinces/{province}",
                    to -> to.console().serving()::serve),
            reads("GET" + CONSOLE + "/list", to -> to.console().list()::show),
            changes("POST" + CONSOLE + "/list", to -> to.console().list()::take),
            reads("GET" + CONSOLE + "/registrants", to -> to.console().takeaways()::registrants),
            reads("GET" + CONSOLE + "/outstanding", to -> to.console().takeaways()::outstanding),
            reads("GET" + CONSOLE + "/changes", to -> to.console().takeaways()::altered),
            reads("GET" + CONSOLE + "/report", to -> to.api().files()::report),
            letters("GET" + CONSOLE + "/letters", to -> to.console().takeaways()::letters),
            changes("POST" + CONSOLE + "/districts", to -> to.console().board()::assign),
            reads("GET" + CONSOLE + "/log", to -> to.console().log()::show),
            changes("GET" + CONSOLE + "/organisations", to -> to.console().many()::ask),
            changes("POST" + CONSOLE + "/organisations", to -> to.console().many()::act),
            reads("GET" + CONSOLE_LISTED, to -> to.console().organisation()::organisation),
            changes("POST" + CONSOLE_LISTED, to -> to.console().organisation()::act),
            changes("GET" + CONSOLE_LISTED + "/registration", to -> to.console().behalf()::form),
            changes(
                    "POST" + CONSOLE_LISTED + "/registration",
                    to -> to.console().behalf()::submit),
            changes("GET" + CONSOLE_LISTED + "/undo", to -> to.console().undo()::confirm),
            changes("POST" + CONSOLE_LISTED + "/undo", to -> to.console().undo()::undo),
            changes("GET" + CONSOLE_LISTED + "/check", to -> to.console().suspicion()::look),
            changes("POST" + CONSOLE_LISTED + "/check", to -> to.console().suspicion()::act),
            changes("GET" + CONSOLE_LISTED + "/move", to -> to.console().move()::choose),
            changes("POST" + CONSOLE_LISTED + "/move", to -> to.console().move()::move));

    private StaffTable() {}

    /// The router of the table.
    public static Router router(StaffGate gate, Session session, StaffControllers controllers) {
        Router router = new Router();
        ROWS.forEach(row -> router.add(row.route(), row.answer().by(gate, session, controllers)));
        return router;
    }
}
