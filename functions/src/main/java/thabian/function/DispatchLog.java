package thabian.function;

import java.util.Map;
import thabian.domain.post.Carrier;
import thabian.domain.post.Copy;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.text.Kebab;
import thabian.platform.Log;
import thabian.platform.Metric;
import thabian.platform.Metrics;
import thabian.work.Dispatch;

/// Logs what goes wrong while messages are sent: each line of level ERROR is one that an alarm counts.
record DispatchLog(Metrics metrics) implements Dispatch.Listener {
    @Override
    public void givenUp(Outbox.Address address, Copy copy, Fate fate) {
        Map<String, Object> fields = Map.of(
                "address",
                address.toString(),
                "message",
                copy.message().value(),
                "copy",
                copy.place(),
                "fate",
                Kebab.of(fate));
        metrics.tell("mail-given-up", fields, Map.of(Metric.MAILS_GIVEN_UP, 1L));
    }

    @Override
    public void held(Outbox.Address address, Message message) {
        metrics.tell("mail-held", fields(address, message), Map.of(Metric.MAILS_HELD, 1L));
    }

    @Override
    public void postponed(Outbox.Address address, Copy copy) {
        Log.warn(
                "mail-postponed",
                Map.of("address", address.toString(), "message", copy.message().value(), "copy", copy.place()));
    }

    @Override
    public void stuck(Outbox.Address address, Message message) {
        Log.error("mail-stuck", fields(address, message));
    }

    @Override
    public void unwritten(Outbox.Address address, Message message, RuntimeException why) {
        Log.error("letter-unwritten", fields(address, message), why);
    }

    @Override
    public void down(Carrier.Outage outage) {
        Log.error("carrier-down", Map.of("why", outage.why()));
    }

    @Override
    public void up(Carrier.Outage outage) {
        Log.info("carrier-up", Map.of("downSince", outage.since().toString(), "why", outage.why()));
    }

    private static Map<String, Object> fields(Outbox.Address address, Message message) {
        return Map.of("address", address.toString(), "message", message.id().value());
    }
}
