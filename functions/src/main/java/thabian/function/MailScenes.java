package thabian.function;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seminar;
import thabian.domain.form.RegistrationForm;
import thabian.domain.post.Mailer.Sent;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.domain.text.Checked;
import thabian.mail.SesMailer;
import thabian.platform.Settings;
import thabian.route.RegistrationBody;

/// What [MailFunction] plays: it reads who registered, writes them the confirmation, and has SES's client put it into a
/// request that is stopped before it leaves.
final class MailScenes {
    private static final OrganisationCode ORGANISATION = new OrganisationCode("6000001");

    private MailScenes() {}

    /// Stops whatever would be sent.
    private static final class Stopping implements ExecutionInterceptor {
        private boolean stopped;

        @Override
        public void beforeTransmission(Context.BeforeTransmission request, ExecutionAttributes attributes) {
            stopped = true;
            throw AbortedException.create("played");
        }
    }

    static List<String> play(Wiring stage) {
        Settings settings = stage.settings();
        Instant now = stage.clock().instant();
        Seminar seminar = stage.seminars().current(Played.SEMINAR).orElseThrow();
        Slot slot = registering(seminar, stage, now)
                .apply(stage.slots().find(Played.SEMINAR, ORGANISATION).orElseThrow());
        Message confirmation = slot.post().messages().getLast();
        Stopping stopping = new Stopping();
        try (SesV2Client ses = MailFunction.ses(
                settings, SesMailer.limits().copy(limits -> limits.addExecutionInterceptor(stopping)))) {
            SesMailer mailer = new SesMailer(
                    ses, settings.sending().sender(), settings.sending().configurationSet(), SesMailer.Receipts.NONE);
            Sent sent = mailer.send(stage.letters().of(seminar, slot, confirmation, 0, now));
            return stopping.stopped ? List.of() : List.of("a confirmation " + sent);
        }
    }

    private static SlotChange registering(Seminar seminar, Wiring stage, Instant now) {
        byte[] typed = PublicScenes.typed(ORGANISATION.digits()).getBytes(StandardCharsets.UTF_8);
        RegistrationForm form =
                RegistrationBody.read(typed).form(seminar.seats().size());
        return switch (form.check(seminar.seats())) {
            case Checked.Faultless<Submission>(Submission submission) ->
                SlotChange.registering(
                        submission, Tokens.draw(stage.random()), By.contact(now, MessageId.draw(stage.random())));
            case Checked.Faulty<Submission> faulty -> throw new IllegalStateException(faulty.toString());
        };
    }
}
