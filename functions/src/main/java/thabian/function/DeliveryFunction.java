package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Mailboxes;
import thabian.domain.post.Mailboxes.Dead;
import thabian.domain.slot.Slots;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.mail.SesReport;
import thabian.platform.Log;
import thabian.platform.Metric;
import thabian.platform.Metrics;
import thabian.platform.Need;

/// Marks in a slot what SES says became of a mail, and keeps which mailboxes take none. Events come late, twice, out of
/// order, or not at all; which of two counts is decided where they are kept.
public final class DeliveryFunction implements RequestStreamHandler {
    private final Seminars seminars;
    private final Slots slots;
    private final InstantSource clock;
    private final Mailboxes mailboxes;
    private final Metrics metrics;

    /// As Lambda starts it.
    public DeliveryFunction() {
        this(Wiring.fromEnvironmentCold(Need.TABLE));
    }

    /// Wired by somebody else.
    public DeliveryFunction(Wiring wiring) {
        this.seminars = wiring.seminars();
        this.slots = wiring.slots();
        this.clock = wiring.clock();
        this.mailboxes = wiring.mailboxes();
        this.metrics = wiring.settings().metrics();
    }

    /// Takes one event.
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        Map<String, Object> said = JSON.std.mapFrom(event);
        switch (SesReport.of(said)) {
            case SesReport.OfSlot(
                    SeminarId seminar,
                    OrganisationCode organisation,
                    DeliveryReport report,
                    Optional<EmailAddress> to) -> {
                tell(seminar, organisation, report, SesReport.mail(said).orElse(""));
                slots.keep(seminar, organisation, report);
                if (report.what() != What.DELIVERED) {
                    seminars.troubled(seminar, clock.instant());
                }
                bury(to, report.what(), report.at());
            }
            case SesReport.OfficeLost(SeminarId seminar, What what, Instant at, Optional<EmailAddress> to) -> {
                Log.error("office-unreached", Map.of("seminar", seminar.value(), "what", Kebab.of(what)));
                bury(to, what, at);
            }
            case SesReport.Strange(String lacking) -> Log.warn("report-not-understood", Map.of("lacking", lacking));
            case SesReport.Nothing _ -> {}
        }
    }

    private void bury(Optional<EmailAddress> to, What what, Instant at) {
        to.filter(_ -> Dead.says(what)).ifPresent(mailbox -> mailboxes.bury(mailbox, new Dead(what, at)));
    }

    private void tell(SeminarId seminar, OrganisationCode organisation, DeliveryReport report, String mail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seminar", seminar.value());
        fields.put("org", organisation.digits());
        fields.put("message", report.copy().message().value());
        fields.put("copy", report.copy().place());
        fields.put("what", Kebab.of(report.what()));
        fields.put("ses", mail);
        metrics.tell(
                "mail-reported",
                fields,
                switch (report.what()) {
                    case BOUNCED -> Map.of(Metric.MAILS_BOUNCED, 1L);
                    case COMPLAINED -> Map.of(Metric.MAILS_COMPLAINED, 1L);
                    case DELIVERED, TEMPORARY -> Map.of();
                });
    }
}
