package thabian.local;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import thabian.function.Wiring;
import thabian.local.template.Template;
import thabian.platform.Settings;

/// DynamoDB Local without the way to it: no socket, no signature, no JSON, which cost the tests twice what its work
/// does. Every request of a function passes [AwsCalls] as one by the SDK does. The contracts, the whole journey and the
/// laptop's own tests go the whole way.
public final class StoreWithin implements Store {
    /// A laptop over one.
    public static Laptop laptop(Options options) throws IOException {
        return Laptop.start(
                Template.read(options.template()), options, new MovableClock(Optional.empty()), new StoreWithin());
    }

    @Override
    public LocalDynamo start(Optional<Path> directory) {
        LocalDynamo.prepare();
        var engine = DynamoDBEmbedded.create(directory.map(Path::toFile).orElse(null), true);
        return new LocalDynamo(
                asked(engine.dynamoDbClient(), (_, _) -> {}),
                engine.dynamoDbStreamsClient(),
                URI.create("http://127.0.0.1:9"),
                engine::shutdown);
    }

    @Override
    public Wiring wiring(LocalDynamo dynamo, Settings settings, MovableClock clock) {
        return new Wiring(settings, clock, clock::ticks) {
            @Override
            protected DynamoDbClient anotherDynamo() {
                var owner = AwsCalls.atWork();
                return asked(
                        dynamo.client(), (operation, request) -> AwsCalls.judge(owner, "dynamodb", operation, request));
            }
        };
    }

    /// A client that tells of each request before it is made. What is asked in other words, by a paginator or a
    /// builder's
    /// consumer, comes back here as a request.
    private static DynamoDbClient asked(DynamoDbClient client, BiConsumer<String, SdkRequest> first) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getReturnType().getSimpleName().endsWith("Response")
                    && arguments != null
                    && arguments[0] instanceof SdkRequest request) {
                first.accept(operation(method), request);
                return answer(client, method, request);
            }
            return method.getName().equals("close") ? null : InvocationHandler.invokeDefault(proxy, method, arguments);
        };
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
    }

    private static Object answer(DynamoDbClient client, Method method, SdkRequest request) throws Throwable {
        try {
            return method.invoke(client, request);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String operation(Method method) {
        var name = method.getName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
