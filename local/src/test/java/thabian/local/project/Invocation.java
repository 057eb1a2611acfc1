package thabian.local.project;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;

/// A process that does what Lambda's own does: builds a handler, gives it one event, says what it answers. It runs on
/// an artefact's class path, so it names only what every artefact holds.
final class Invocation {
    private Invocation() {}

    /// Reads the event from standard input.
    ///
    /// @param arguments the handler's class
    public static void main(String... arguments) throws Exception {
        var handler = Class.forName(arguments[0])
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
        var context = (Context) Proxy.newProxyInstance(
                Invocation.class.getClassLoader(), new Class<?>[] {Context.class}, (_, _, _) -> 60_000);
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(System.in.readAllBytes()), answer, context);
        System.out.println(answer.toString(StandardCharsets.UTF_8));
    }
}
