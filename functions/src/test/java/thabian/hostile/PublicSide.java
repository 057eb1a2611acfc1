package thabian.hostile;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.domain.call.Invitee;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.function.PublicFunction;
import thabian.function.Wiring;
import thabian.given.Given;
import thabian.memory.table.MemoryDynamo;
import thabian.platform.Settings;

/// The public function over a table in memory: one seminar, three organisations, and what a stranger's request does to
/// them.
final class PublicSide {
    private static final String TABLE = "thabian";

    /// What no page may show as it was sent: a tag that no page of ours has.
    private static final String MARKUP = "<zq";

    private static final Set<String> HEADERS =
            Set.of("content-security-policy", "x-content-type-options", "referrer-policy", "strict-transport-security");

    private static final Settings DEPLOYED = Settings.from(Map.of(
            "TABLE", TABLE,
            "SENDER", "register@thabian.example",
            "CONFIGURATION_SET", "thabian",
            "PUBLIC_ADDRESS", "https://thabian.example",
            "OIDC_ISSUER", "https://issuer.example"));

    private static final Context CONTEXT = (Context) Proxy.newProxyInstance(
            PublicSide.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> 15_000);

    private static DynamoDbClient table = MemoryDynamo.ofPages(100);

    private static final PublicFunction FUNCTION =
            new PublicFunction(new Wiring(DEPLOYED, () -> Given.NOW, System::nanoTime) {
                @Override
                protected DynamoDbClient dynamo() {
                    return (DynamoDbClient) Proxy.newProxyInstance(
                            PublicSide.class.getClassLoader(),
                            new Class<?>[] {DynamoDbClient.class},
                            (_, method, arguments) -> ask(method, arguments));
                }
            });

    private PublicSide() {}

    private static Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(table, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /// Has a request answered, and holds the answer against what every answer must be.
    static void answer(byte[] typed) {
        table = MemoryDynamo.ofPages(100);
        new DynamoSeminars(table, TABLE, () -> 0).write(Given.revised(Given.theSeminar(), 0));
        for (String code : List.of("6760607", "6760101", "5760103")) {
            new DynamoSlots(table, TABLE)
                    .invite(Given.SEMINAR, Invitee.of(Given.anOrganisation(code)), Optional.of(Given.ownCode(code)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FUNCTION.handleRequest(new ByteArrayInputStream(WrittenRequest.event(typed)), out, CONTEXT);
            hold(JSON.std.mapFrom(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hold(Map<String, Object> answer) {
        int status = ((Number) answer.get("statusCode")).intValue();
        if (status >= 500) {
            throw new IllegalStateException("answered " + answer);
        }
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (answer.get("headers") instanceof Map<?, ?> sent) {
            sent.forEach((name, value) -> {
                headers.add(String.valueOf(name));
                if (String.valueOf(value).chars().anyMatch(one -> one < ' ')) {
                    throw new IllegalStateException("a line break in the header " + name);
                }
            });
        }
        if (!headers.containsAll(HEADERS)) {
            throw new IllegalStateException("lacks headers: " + headers);
        }
        if (body(answer).contains(MARKUP) && html(answer)) {
            throw new IllegalStateException("shows markup as it was sent");
        }
    }

    private static boolean html(Map<String, Object> answer) {
        return String.valueOf(answer.get("headers")).contains("text/html");
    }

    private static String body(Map<String, Object> answer) {
        String body = String.valueOf(answer.get("body"));
        return Boolean.TRUE.equals(answer.get("isBase64Encoded"))
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                : body;
    }
}
