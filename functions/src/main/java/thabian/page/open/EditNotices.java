package thabian.page.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.slot.Amendment;
import thabian.words.ThaiDates;

/// Puts into words what became of a change, and the question whether to cancel.
final class EditNotices {
    private final Frame frame;
    private final Notices notices;

    EditNotices(Frame frame, Notices notices) {
        this.frame = frame;
        this.notices = notices;
    }

    Notice cancel(Edit edit) {
        List<Carried> carried = List.of(Carried.revision(edit), new Carried("step", "cancel-confirmed"));
        return notice(
                "cancel",
                edit,
                List.of(
                        new Notice.Step.Send(edit.address(frame.links()), frame.say("step.cancel"), carried),
                        new Notice.Step.Visit(edit.address(frame.links()), frame.say("step.edit-instead")),
                        slip(edit)),
                who(edit));
    }

    Notice cancelled(Edit edit) {
        Seminar seminar = edit.seminar();
        String anew =
                frame.links().seminar(seminar.id(), edit.slot().organisation().code());
        return notice(
                "cancelled",
                edit,
                List.of(new Notice.Step.Visit(anew, frame.say("step.register-anew"))),
                who(edit),
                ThaiDates.deadline(edit.slot().closes(seminar)));
    }

    Notice refused(Edit edit, Optional<RegistrationForm> typed, Amendment.Refused refusal) {
        Notice why = why(edit, refusal);
        return typed.map(form -> why.keeping(new Both(frame, edit.seminar(), Optional.empty(), form)))
                .orElse(why);
    }

    private Notice why(Edit edit, Amendment.Refused refusal) {
        return switch (refusal) {
            case Amendment.Unknown _ -> notices.unknownRegistration(edit.seminar(), Optional.empty());
            case Amendment.Closed(Instant closed) ->
                edit.slot()
                        .swapsUntil(edit.seminar())
                        .map(until -> notice("swaps-closed", edit, List.of(slip(edit)), ThaiDates.closing(until)))
                        .orElseGet(() -> notice("edit-closed", edit, List.of(slip(edit)), ThaiDates.closing(closed)));
            case Amendment.OnlySwaps(Instant closed, Instant until) ->
                notice(
                        "cancel-closed",
                        edit,
                        List.of(
                                new Notice.Step.Visit(edit.address(frame.links()), frame.say("step.edit-instead")),
                                slip(edit)),
                        ThaiDates.closing(closed),
                        ThaiDates.deadline(until));
            case Amendment.TooMany _ -> notice("too-many-changes", edit, List.of(slip(edit)), who(edit));
            case Amendment.Stale _, Amendment.RevisionRequired _ ->
                notice("stale", edit, List.of(latest(edit)), who(edit));
        };
    }

    private Notice.Step latest(Edit edit) {
        return new Notice.Step.Visit(edit.address(frame.links()), frame.say("step.edit-latest"));
    }

    private Notice.Step slip(Edit edit) {
        return new Notice.Step.Visit(edit.slip(frame.links()), frame.say("step.slip"));
    }

    private Notice notice(String key, Edit edit, List<Notice.Step> steps, Object... arguments) {
        return Notice.of(frame, key, edit.seminar(), steps, arguments);
    }

    private String who(Edit edit) {
        return frame.organisation(edit.slot().organisation());
    }
}
