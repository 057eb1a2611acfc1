package thabian.link;

import java.time.Instant;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;

/// Every address of the console, made from the path that the request came below.
///
/// @param base empty, or the stage's prefix, `/prod`: a slash before it, none behind
public record ConsoleLinks(String base) {
    /// The seminars that a person sees: where the console begins.
    public String home() {
        return base + "/staff";
    }

    /// Where signing in begins.
    public String signIn() {
        return home() + "/sign-in";
    }

    /// Where signing in begins that leads back to a place of the console.
    ///
    /// @param to the place's path below the base, with its query
    public String signIn(String to) {
        return Query.with(signIn(), "to", to);
    }

    /// Where signing in begins beside a page on which something is typed.
    public String signInAside() {
        return signIn("/staff/signed-in");
    }

    /// Where a session is made to last longer.
    public String extend() {
        return home() + "/extend";
    }

    /// Where the issuer sends a person back to.
    public String callback() {
        return home() + "/callback";
    }

    /// Where a person signs out (POST), and what is shown to one who has (GET).
    public String signOut() {
        return home() + "/sign-out";
    }

    /// Whether mails go out, and what waits.
    public String mail() {
        return home() + "/mail";
    }

    /// The form of a new seminar.
    public String newSeminar() {
        return home() + "/new";
    }

    /// The form of a new seminar that begins as a copy of another.
    public String copyOf(SeminarId seminar) {
        return newSeminar() + "?copy=" + seminar;
    }

    /// A seminar's board.
    public String board(SeminarId seminar) {
        return home() + "/seminars/" + seminar;
    }

    /// A seminar's board as one of its provinces sees it.
    public String board(SeminarId seminar, Province province) {
        return board(seminar, province.digits());
    }

    /// The same.
    ///
    /// @param province its digits
    public String board(SeminarId seminar, String province) {
        return inProvince(board(seminar), province);
    }

    private static String inProvince(String address, String province) {
        return address + "?province=" + province;
    }

    /// What a seminar is, to change.
    public String settings(SeminarId seminar) {
        return board(seminar) + "/settings";
    }

    /// How one of its provinces serves it, among what it is.
    public String settings(SeminarId seminar, Province province) {
        return inProvince(settings(seminar), province.digits());
    }

    /// The same, which was changed a moment ago.
    public String settingsChanged(SeminarId seminar, Province province) {
        return settings(seminar, province) + "&done=1";
    }

    /// How a province serves a seminar, to change.
    public String province(SeminarId seminar, Province province) {
        return board(seminar) + "/provinces/" + province.digits();
    }

    /// A seminar's target list.
    public String list(SeminarId seminar) {
        return board(seminar) + "/list";
    }

    /// The same as a file, to be edited.
    public String list(SeminarId seminar, String format) {
        return list(seminar) + "?format=" + format;
    }

    /// What can be printed for a seminar.
    public String letters(SeminarId seminar) {
        return board(seminar) + "/letters";
    }

    /// What can be printed for one of its provinces.
    public String letters(SeminarId seminar, Province province) {
        return inProvince(letters(seminar), province.digits());
    }

    /// One kind of what can be printed.
    public String letters(SeminarId seminar, String kind) {
        return letters(seminar) + "?kind=" + kind;
    }

    /// The roster.
    public String registrants(SeminarId seminar) {
        return board(seminar) + "/registrants";
    }

    /// The roster as a file.
    public String registrants(SeminarId seminar, String format) {
        return registrants(seminar) + "?format=" + format;
    }

    /// Who is invited and has not registered.
    public String outstanding(SeminarId seminar) {
        return board(seminar) + "/outstanding";
    }

    /// The same as a file.
    public String outstanding(SeminarId seminar, String format) {
        return outstanding(seminar) + "?format=" + format;
    }

    /// Who is another on the roster than before.
    public String altered(SeminarId seminar) {
        return board(seminar) + "/changes";
    }

    /// The same as a file.
    ///
    /// @param since the instant with which the roster is compared
    public String altered(SeminarId seminar, String format, Instant since) {
        return altered(seminar) + "?format=" + format + "&since=" + since;
    }

    /// The report.
    public String report(SeminarId seminar) {
        return board(seminar) + "/report";
    }

    /// The report as a file.
    public String report(SeminarId seminar, String format) {
        return report(seminar) + "?format=" + format;
    }

    /// Who did what to a seminar, and when.
    public String log(SeminarId seminar) {
        return board(seminar) + "/log";
    }

    /// Where districts are shared among officers.
    public String districts(SeminarId seminar) {
        return board(seminar) + "/districts";
    }

    /// Where one thing is done to many organisations of a seminar.
    public String organisations(SeminarId seminar) {
        return board(seminar) + "/organisations";
    }

    /// The same for all that a look at the board finds.
    public String allOrganisations(SeminarId seminar) {
        return organisations(seminar) + "?all=1";
    }

    /// An organisation in a seminar.
    public String organisation(SeminarId seminar, OrganisationCode organisation) {
        return board(seminar) + "/organisations/" + organisation;
    }

    /// An organisation's page for whoever rings it now.
    public String call(SeminarId seminar, OrganisationCode organisation) {
        return organisation(seminar, organisation) + "?call=now";
    }

    /// The same, of whoever rang another one a moment ago.
    public String callAfter(SeminarId seminar, OrganisationCode organisation, OrganisationCode rung) {
        return call(seminar, organisation) + "&after=" + rung;
    }

    /// The same, where an act was done to it a moment ago and the call goes on.
    ///
    /// @param act as its form calls it
    public String callGoingOn(SeminarId seminar, OrganisationCode organisation, String act) {
        return call(seminar, organisation) + "&done=" + act;
    }

    /// An organisation's page, to which an act was done a moment ago.
    ///
    /// @param act as its form calls it
    public String organisationAfter(SeminarId seminar, OrganisationCode organisation, String act) {
        return organisation(seminar, organisation) + "?done=" + act;
    }

    /// Where somebody is brought back who was registered before, after a look at them.
    public String undo(SeminarId seminar, OrganisationCode organisation) {
        return organisation(seminar, organisation) + "/undo";
    }

    /// A look at whom a revision would bring back.
    public String undo(SeminarId seminar, OrganisationCode organisation, int revision) {
        return undo(seminar, organisation) + "?back=" + revision;
    }

    /// Where an officer looks at what goes together with an organisation's registration.
    public String check(SeminarId seminar, OrganisationCode organisation) {
        return organisation(seminar, organisation) + "/check";
    }

    /// Where a registration is moved to another organisation, after a look at who is in it.
    public String move(SeminarId seminar, OrganisationCode organisation) {
        return organisation(seminar, organisation) + "/move";
    }

    /// The same, where it is known which: the code that an organisation has now.
    public String move(SeminarId seminar, OrganisationCode organisation, OrganisationCode became) {
        return move(seminar, organisation) + "?became=" + became;
    }

    /// The form that registers an organisation, or corrects its registration, on a caller's behalf.
    public String registration(SeminarId seminar, OrganisationCode organisation) {
        return organisation(seminar, organisation) + "/registration";
    }
}
