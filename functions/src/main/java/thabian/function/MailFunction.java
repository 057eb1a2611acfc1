package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;
import thabian.dynamo.Schema;
import thabian.mail.SesMailer;
import thabian.platform.Log;
import thabian.platform.Need;
import thabian.platform.Settings;
import thabian.work.Dispatch;

/// Sends the mails that the table's stream says are owed. The only sender.
public final class MailFunction implements RequestStreamHandler {
    /// The longest that one copy may take, with what is written of it and of the lease: none is begun with less left.
    private static final Duration ONE_COPY = SesMailer.LONGEST.plus(Wiring.CALL.multipliedBy(2));

    private final Dispatch dispatch;

    /// As Lambda starts it.
    public MailFunction() {
        this(Prelude.before(
                Wiring.fromEnvironment(Need.TABLE, Need.SENDER, Need.CONFIGURATION_SET, Need.PUBLIC_ADDRESS),
                MailScenes::play));
    }

    /// Wired by somebody else.
    public MailFunction(Wiring wiring) {
        this(wiring, ses(wiring.settings(), SesMailer.limits()));
    }

    /// The same, with SES's client too.
    public MailFunction(Wiring wiring, SesV2Client ses) {
        Settings.Sending sending = wiring.settings().sending();
        MailLog log = new MailLog(wiring.settings().metrics());
        this.dispatch = wiring.dispatch(new SesMailer(ses, sending.sender(), sending.configurationSet(), log));
    }

    /// SES's client.
    static SesV2Client ses(Settings settings, ClientOverrideConfiguration limits) {
        SesV2ClientBuilder builder = SesV2Client.builder().overrideConfiguration(limits);
        settings.sesEndpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /// Takes a batch of stream records; answers from which on they are to come again.
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        List<Map<String, String>> failures = records(JSON.std.mapFrom(event)).stream()
                .filter(record -> spare(context).isNegative() || !dispatched(record, context))
                .limit(1)
                .map(record -> Map.of("itemIdentifier", text(record, "dynamodb", "SequenceNumber")))
                .toList();
        answer.write(JSON.std.asBytes(Map.of("batchItemFailures", failures)));
    }

    /// Whether a record is done with: its mails may still be owed to the sweep, but the stream need not bring it again.
    private boolean dispatched(Map<?, ?> record, Context context) {
        String pk = text(record, "dynamodb", "Keys", Schema.PK, "S");
        String sk = text(record, "dynamodb", "Keys", Schema.SK, "S");
        try {
            dispatch.dispatch(Schema.address(pk, sk), () -> spare(context));
            return true;
        } catch (RuntimeException failure) {
            Log.error("mail-failed", Map.of("pk", pk, "sk", sk), failure);
            return false;
        }
    }

    private static Duration spare(Context context) {
        return Duration.ofMillis(context.getRemainingTimeInMillis()).minus(ONE_COPY);
    }

    private static List<Map<?, ?>> records(Map<String, Object> event) {
        return event.get("Records") instanceof List<?> records
                ? records.stream().<Map<?, ?>>map(record -> (Map<?, ?>) record).toList()
                : List.of();
    }

    private static String text(Map<?, ?> object, String... path) {
        Object value = object;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (value == null) {
            throw new IllegalArgumentException("a stream record lacks " + String.join(".", path));
        }
        return value.toString();
    }
}
