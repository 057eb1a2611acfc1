package thabian.function;

import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Message;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;
import thabian.domain.text.Kebab;
import thabian.platform.Log;
import thabian.platform.Metric;
import thabian.platform.Metrics;
import thabian.work.Witness;

/// Logs what people did to the register: which organisation's slot, and which message tells of it, by whose id it is
/// followed to the mail and to what became of that. Nobody's name, address or token.
record RegistryLog(Metrics metrics) implements Witness {
    @Override
    public void did(Slot slot) {
        HistoryEntry last = slot.history().getLast();
        Map<String, Object> fields = place(slot.seminar(), slot.organisation().code());
        fields.put("did", Kebab.of(last.what()));
        fields.put("revision", slot.revision());
        slot.post().messages().stream()
                .filter(message -> message.at().equals(last.when()))
                .reduce((_, later) -> later)
                .map(Message::id)
                .ifPresent(message -> fields.put("message", message.value()));
        Map<Metric, Long> figures =
                last.what() == HistoryEntry.What.REGISTERED ? Map.of(Metric.REGISTRATIONS_ACCEPTED, 1L) : Map.of();
        metrics.tell("recorded", fields, figures);
    }

    @Override
    public void refused(SeminarId seminar, OrganisationCode organisation, Admission.Refused why) {
        metrics.count(
                "registration-refused",
                place(seminar, organisation),
                Metric.REGISTRATIONS_REFUSED,
                Kebab.of(why.getClass()));
    }

    @Override
    public void refused(SeminarId seminar, OrganisationCode organisation, Amendment.Refused why) {
        tell("change-refused", seminar, organisation, why.getClass());
    }

    @Override
    public void refused(SeminarId seminar, OrganisationCode organisation, Outcome.Refused why) {
        tell("act-refused", seminar, organisation, why.getClass());
    }

    private static void tell(String event, SeminarId seminar, OrganisationCode organisation, Class<?> why) {
        Map<String, Object> fields = place(seminar, organisation);
        fields.put("why", Kebab.of(why));
        Log.info(event, fields);
    }

    private static Map<String, Object> place(SeminarId seminar, OrganisationCode organisation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seminar", seminar.value());
        fields.put("org", organisation.digits());
        return fields;
    }
}
