package thabian.function;

import java.util.Map;
import thabian.domain.post.Carrier;
import thabian.domain.post.Message;
import thabian.domain.post.Outbox;
import thabian.platform.Log;
import thabian.work.Dispatch;

/// Logs what goes wrong while messages are sent: each line is one that an alarm counts.
final class DispatchLog implements Dispatch.Listener {
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
