package thabian.route.table;

import thabian.route.console.BehalfPages;
import thabian.route.console.BoardPages;
import thabian.route.console.HomePages;
import thabian.route.console.ListPages;
import thabian.route.console.LogPages;
import thabian.route.console.MailPages;
import thabian.route.console.ManyPages;
import thabian.route.console.MovePages;
import thabian.route.console.OrganisationPages;
import thabian.route.console.SignInPages;
import thabian.route.console.SuspicionPages;
import thabian.route.console.TakeawayPages;
import thabian.route.console.UndoPages;
import thabian.route.console.settings.ServingPages;
import thabian.route.console.settings.SettingsPages;
import thabian.route.staff.BoardApi;
import thabian.route.staff.LineApi;
import thabian.route.staff.ListApi;
import thabian.route.staff.PersonApi;
import thabian.route.staff.StaffFiles;
import thabian.route.staff.StaffLetters;
import thabian.route.staff.StaffSeminarApi;
import thabian.route.staff.StaffSlotApi;

/// What answers the offices: the API, and the console.
public record StaffControllers(Api api, Console console) {
    /// What answers their programs.
    public record Api(
            StaffSeminarApi seminar,
            BoardApi board,
            StaffFiles files,
            StaffLetters letters,
            ListApi list,
            LineApi line,
            StaffSlotApi slot,
            PersonApi person) {}

    /// What answers their browsers.
    public record Console(
            SignInPages signIn,
            HomePages home,
            MailPages mail,
            SettingsPages settings,
            ServingPages serving,
            BoardPages board,
            ListPages list,
            LogPages log,
            ManyPages many,
            OrganisationPages organisation,
            BehalfPages behalf,
            UndoPages undo,
            MovePages move,
            SuspicionPages suspicion,
            TakeawayPages takeaways) {}
}
