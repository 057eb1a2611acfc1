package thabian.page.open;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Admission;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// Puts what happened, and what to do next, into words.
final class Notices {
    private final Frame frame;

    Notices(Frame frame) {
        this.frame = frame;
    }

    /// With what was typed, which nobody should have to type again to tell it on the telephone.
    Notice refused(Entry entry, Admission.Refused refusal) {
        return why(entry, refusal).keeping(new Both(frame, entry.seminar(), Optional.empty(), entry.form()));
    }

    private Notice why(Entry entry, Admission.Refused refusal) {
        Seminar seminar = entry.seminar();
        return switch (refusal) {
            case Admission.NotInvited _ ->
                notice("not-invited", seminar, List.of(edit(entry, "step.edit")), who(entry));
            case Admission.WrongCode _ -> notice("wrong-code", seminar, List.of(edit(entry, "step.edit")), who(entry));
            case Admission.AlreadyRegistered _ ->
                twinned(entry, notice("already-registered", seminar, sendLink(entry), who(entry)));
            case Admission.NotOpen(Instant opens) ->
                notice("not-open", seminar, List.of(seminarPage(seminar)), ThaiDates.moment(opens));
            case Admission.Closed(Instant closed) ->
                notice("closed", seminar, List.of(seminarPage(seminar)), ThaiDates.closing(closed));
            case Admission.SubmissionReused _ ->
                notice("submission-reused", seminar, List.of(seminarPage(seminar)), who(entry));
            case Admission.SubmissionEnded _ ->
                notice("submission-ended", seminar, List.of(seminarPage(seminar)), who(entry));
        };
    }

    /// With what to do where somebody may have chosen the wrong one of two organisations with one name.
    private Notice twinned(Entry entry, Notice notice) {
        List<String> sentences = new ArrayList<>(notice.sentences());
        for (Organisation twin : entry.twins()) {
            sentences.add(frame.say("already-registered.twin", who(entry), frame.organisation(twin)));
        }
        return new Notice(frame, notice.title(), sentences, notice.office(), notice.steps(), Optional.empty());
    }

    Notice linkSent(Seminar seminar) {
        return notice("link-sent", seminar, List.of(seminarPage(seminar)));
    }

    /// @param typed what somebody sent who could have changed it a while ago
    Notice unknownRegistration(Seminar seminar, Optional<RegistrationForm> typed) {
        Notice unknown = notice("unknown-registration", seminar, List.of(seminarPage(seminar)));
        return typed.map(form -> unknown.keeping(new Both(frame, seminar, Optional.empty(), form)))
                .orElse(unknown);
    }

    Notice problem(String title, String detail) {
        Notice.Step home = new Notice.Step.Visit(frame.links().home(), frame.say("step.home"));
        return new Notice(frame, title, List.of(detail), Optional.empty(), List.of(home), Optional.empty());
    }

    Notice problemType(String id, int status) {
        Words problems = Words.of("problem");
        Notice.Step home = new Notice.Step.Visit(frame.links().home(), frame.say("step.home"));
        return new Notice(
                frame,
                problems.get(id + ".title"),
                List.of(
                        problems.get(id + ".happened"),
                        problems.get(id + ".do"),
                        frame.say("problem.status", status, id)),
                Optional.empty(),
                List.of(home),
                Optional.empty());
    }

    private Notice notice(String key, Seminar seminar, List<Notice.Step> steps, Object... arguments) {
        return Notice.of(frame, key, seminar, steps, arguments);
    }

    private Notice.Step edit(Entry entry, String label) {
        List<Carried> carried = new ArrayList<>(Carried.all(entry.province(), entry.form()));
        carried.add(new Carried("step", "edit"));
        String form = frame.links().seminar(entry.seminar().id()) + "#submissionId";
        return new Notice.Step.Send(form, frame.say(label), carried);
    }

    private List<Notice.Step> sendLink(Entry entry) {
        List<Notice.Step> steps = new ArrayList<>();
        OrganisationCode.find(entry.form().organisation()).ifPresent(code -> {
            String address = frame.links().sendLink(entry.seminar().id(), code);
            steps.add(new Notice.Step.Send(address, frame.say("step.send-link"), List.of()));
        });
        steps.add(edit(entry, "step.edit-organisation"));
        steps.add(seminarPage(entry.seminar()));
        return steps;
    }

    private Notice.Step seminarPage(Seminar seminar) {
        return new Notice.Step.Visit(frame.links().seminar(seminar.id()), frame.say("step.seminar"));
    }

    private String who(Entry entry) {
        return entry.organisation()
                .map(frame::organisation)
                .orElseGet(() -> frame.say("organisation.unknown", entry.form().organisation()));
    }
}
