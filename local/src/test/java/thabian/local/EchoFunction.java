package thabian.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import thabian.function.Wiring;
import thabian.local.gateway.GatewayJson;

/// A handler that keeps every event and answers with its settings.
public final class EchoFunction implements RequestStreamHandler {
    static final BlockingQueue<Map<String, Object>> EVENTS = new LinkedBlockingQueue<>();

    private final Wiring wiring;

    public EchoFunction(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        EVENTS.add(GatewayJson.read(event.readAllBytes()));
        var settings = wiring.settings();
        answer.write(GatewayJson.write(Map.of(
                "statusCode",
                200,
                "body",
                settings.table() + " " + settings.publicAddress().orElseThrow() + " " + context.getFunctionName())));
    }
}
