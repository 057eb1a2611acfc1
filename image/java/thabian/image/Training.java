package thabian.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Makes a function's AOT cache, where the function lies and by the JVM that will run it: of what it plays before
/// Lambda would keep a snapshot, which happens on nobody's seminar, and of a call that wakes it. A play that goes
/// wrong stops the build.
public final class Training {
    /// The call that is due each week (template.yaml).
    private static final String WAKING = "{\"resource\": \"/\", \"httpMethod\": \"OPTIONS\"}";

    private Training() {}

    /// @param arguments the function's folder
    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var cache = folder.resolve("cache");
        clear(cache);
        Files.createDirectories(cache);
        var log = Files.createTempFile("training", ".log");
        try (var lambda = new RuntimeApi();
                var outside = new Outside()) {
            var builder = new ProcessBuilder(folder.resolve("start").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment(lambda, outside));
            var process = builder.start();
            try {
                lambda.awaitSnapshot();
                lambda.restore();
                lambda.invoke(WAKING);
                process.destroy();
                process.waitFor(2, TimeUnit.MINUTES);
            } finally {
                process.destroyForcibly();
            }
        } finally {
            System.out.print(Files.readString(log));
        }
        var made = cache.resolve("new");
        if (!Files.exists(made) || Files.readString(log).contains("played-badly")) {
            throw new IllegalStateException("No cache was made of " + folder + "; its log is above.");
        }
        var classPath = Files.readString(folder.resolve("classpath")).strip();
        Files.move(made, cache.resolve(Jars.content(folder, classPath) + ".aot"));
    }

    private static void clear(Path cache) throws IOException {
        if (Files.exists(cache)) {
            try (var old = Files.list(cache)) {
                for (var file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, String> environment(RuntimeApi lambda, Outside outside) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", lambda.address()),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "training"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
                Map.entry("AWS_REGION", "ap-southeast-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "none"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "none"),
                Map.entry("AWS_ENDPOINT_URL", outside.address()),
                Map.entry("TABLE", "training"),
                Map.entry("SESSIONS", "training"),
                Map.entry("SENDER", "training@training.example"),
                Map.entry("CONFIGURATION_SET", "training"),
                Map.entry("PUBLIC_ADDRESS", "https://training.example"),
                Map.entry("OIDC_ISSUER", outside.address()),
                Map.entry("OIDC_AUDIENCE", "training"),
                Map.entry("OIDC_CLIENT_ID", "training-console"));
    }
}
