package thabian.page.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Delegation;
import thabian.domain.people.Insistence;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Submission;
import thabian.domain.text.Fault;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.Html;
import thabian.page.jte.JtechangeGenerated;
import thabian.page.jte.JtecheckGenerated;
import thabian.page.jte.JteeditGenerated;
import thabian.page.jte.JteformGenerated;
import thabian.page.jte.JtehomeGenerated;
import thabian.page.jte.JtenoticeGenerated;
import thabian.page.jte.JteobjectGenerated;
import thabian.page.jte.JteovertakenGenerated;
import thabian.page.jte.JtepastedGenerated;
import thabian.page.jte.JteprogressGenerated;
import thabian.page.jte.JteprovincesGenerated;
import thabian.page.jte.JteseminarGenerated;
import thabian.page.jte.JteslipGenerated;
import thabian.words.Words;

/// The public pages, as HTML. Templates are called as the classes that they were compiled to: JTE's engine would look
/// them up by reflection, which costs a cold start.
public final class Pages {
    private static final Words WORDS = Words.of("page");

    private final Frame frame;
    private final Notices notices;
    private final EditNotices editNotices;

    /// Pages whose links are these.
    ///
    /// @param world the same as other sites know them, whole
    public Pages(Links links, Links world, Assets assets) {
        this.frame = new Frame(links, world, WORDS, assets);
        this.notices = new Notices(frame);
        this.editNotices = new EditNotices(frame, notices);
    }

    /// The seminars that are open, that will open, and that have closed.
    public String home(List<Seminar> seminars, Instant now) {
        return Html.ofWords(out -> JtehomeGenerated.render(out, null, new HomePage(frame, seminars, now)));
    }

    /// What the letter says, and its provinces to choose from.
    ///
    /// @param unlisted the organisation whose own address this is, of a province that has no list
    public String provinces(Seminar seminar, Optional<OrganisationCode> unlisted, Instant now) {
        return provinces(seminar, province -> frame.links().seminar(seminar.id(), province), unlisted, now);
    }

    /// The same, on the way to how a province stands.
    public String progressProvinces(Seminar seminar, Instant now) {
        return provinces(seminar, province -> frame.links().progress(seminar.id(), province), Optional.empty(), now);
    }

    private String provinces(
            Seminar seminar, Function<Province, String> address, Optional<OrganisationCode> unlisted, Instant now) {
        return Html.ofWords(out -> JteprovincesGenerated.render(out, null, frame, seminar, address, unlisted, now));
    }

    /// Who is in and who is silent, by district, without personal data.
    public String progress(Standing standing) {
        return Html.ofWords(out -> JteprogressGenerated.render(out, null, new ProgressPage(frame, standing)));
    }

    /// What the letter says, without a form: registration has not opened, or has closed.
    public String announcement(Seminar seminar, Window.Phase phase, Instant now) {
        return Html.ofWords(out -> JteseminarGenerated.render(out, null, frame, seminar, phase, now));
    }

    /// What the letter says, and the form: empty, or with everything typed and what is wrong with it.
    public String form(Entry entry, List<Fault> faults) {
        return form(new FormPage(frame, entry, List.copyOf(faults)));
    }

    /// The same, with the list of people that stood in a box for one in that for lists.
    public String form(Entry entry, List<Fault> faults, String list) {
        return form(new FormPage(frame, entry, List.copyOf(faults), false, Insistence.CALLER, true, list));
    }

    private static String form(FormPage page) {
        return Html.ofWords(out -> JteformGenerated.render(out, null, page));
    }

    /// The answers as they will be stored, to check and send.
    public String check(Entry entry, Submission submission) {
        return Html.ofWords(out -> JtecheckGenerated.render(out, null, new CheckPage(frame, entry, submission)));
    }

    /// Who of a list that was pasted into a form goes where, to confirm or swap.
    ///
    /// @param refused whether the choices were sent and cannot be taken
    public String pasted(Entry entry, Placing placing, boolean refused) {
        return pasted(PastedPage.of(frame, entry, placing, refused));
    }

    /// The same of the form of a change.
    public String pasted(Edit edit, Placing placing, boolean refused) {
        return pasted(PastedPage.of(frame, edit, placing, refused));
    }

    private static String pasted(PastedPage page) {
        return Html.ofWords(out -> JtepastedGenerated.render(out, null, page));
    }

    /// Why a submission was not stored, and what to do.
    public String refused(Entry entry, Admission.Refused refusal) {
        return notice(notices.refused(entry, refusal));
    }

    /// That the manage link goes to the contact on file, if there is one.
    public String linkSent(Seminar seminar) {
        return notice(notices.linkSent(seminar));
    }

    /// That the asker's token opens no registration.
    public String unknownRegistration(Seminar seminar, Optional<RegistrationForm> typed) {
        return notice(notices.unknownRegistration(seminar, typed));
    }

    /// What somebody registered in an organisation's name, to whoever may say that it is not its own; or that they did.
    public String objection(Slip slip) {
        return Html.ofWords(out -> JteobjectGenerated.render(out, null, frame, slip));
    }

    /// What went wrong, in the words of the API.
    public String problem(String title, String detail) {
        return notice(notices.problem(title, detail));
    }

    /// What a kind of problem is, for whoever follows its address.
    public String problemType(String id, int status) {
        return notice(notices.problemType(id, status));
    }

    /// The page that proves a registration.
    public String slip(Slip slip) {
        return Html.ofWords(out -> JteslipGenerated.render(out, null, new SlipPage(frame, slip)));
    }

    /// The form of a change: as the registration stands, or with everything typed and what is wrong with it.
    public String edit(Edit edit, List<Fault> faults) {
        return edit(edit, faults, "");
    }

    /// The same, with the list of people that stood in a box for one in that for lists.
    public String edit(Edit edit, List<Fault> faults, String list) {
        return edit(new EditPage(frame, edit, List.copyOf(faults), list, false));
    }

    /// What an organisation registered, for whoever came by its own link.
    ///
    /// @param saved whether a change was stored a moment ago
    public String own(Edit edit, boolean saved) {
        return edit(new EditPage(frame, edit, List.of(), "", saved));
    }

    private static String edit(EditPage page) {
        return Html.ofWords(out -> JteeditGenerated.render(out, null, page));
    }

    /// What a change would make of a registration, to check and send.
    public String change(Edit edit, Delegation next) {
        return Html.ofWords(out -> JtechangeGenerated.render(out, null, new ChangePage(frame, edit, next)));
    }

    /// The question whether to cancel.
    public String cancel(Edit edit) {
        return notice(editNotices.cancel(edit));
    }

    /// That a registration is cancelled, and how to register anew.
    public String cancelled(Edit edit) {
        return notice(editNotices.cancelled(edit));
    }

    /// Why a registration was left as it stands, and what to do.
    ///
    /// @param typed what was typed and is not stored; empty where a cancellation was asked for, or nothing
    public String refused(Edit edit, Optional<RegistrationForm> typed, Amendment.Refused refusal) {
        return notice(editNotices.refused(edit, typed, refusal));
    }

    /// What stands beside what was typed by somebody who saw an older revision.
    public String overtaken(Edit edit) {
        return Html.ofWords(out -> JteovertakenGenerated.render(out, null, new BothPage(frame, edit, "stale")));
    }

    /// What stands beside what was typed to register it by whoever came by the organisation's own link.
    public String registered(Edit edit) {
        return Html.ofWords(out -> JteovertakenGenerated.render(out, null, new BothPage(frame, edit, "already")));
    }

    private static String notice(Notice notice) {
        return Html.ofWords(out -> JtenoticeGenerated.render(out, null, notice));
    }
}
