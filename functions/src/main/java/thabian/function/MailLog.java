package thabian.function;

import java.util.LinkedHashMap;
import java.util.Map;
import thabian.domain.post.Mail;
import thabian.mail.SesMailer;
import thabian.platform.Log;
import thabian.platform.Metric;
import thabian.platform.Metrics;

/// Logs which mail became which of SES's: by our message's id and by SES's it is found in either's records.
record MailLog(Metrics metrics) implements SesMailer.Receipts {
    @Override
    public void taken(Mail mail, String id) {
        Map<String, String> fields = new LinkedHashMap<>(mail.tags());
        fields.put("ses", id);
        metrics.tell("mail-taken", fields, Map.of(Metric.MAILS_SENT, 1L));
    }

    @Override
    public void trouble(Mail mail, String what) {
        Map<String, Object> fields = new LinkedHashMap<>(mail.tags());
        fields.put("trouble", what);
        Log.warn("mail-not-taken", fields);
    }
}
