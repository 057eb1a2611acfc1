package thabian.image;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.nio.file.Path;

/// Starts a function by Lambda's own runtime client, if its AOT cache was made of the very jars that are here: the JVM
/// looks at their names, sizes and dates only, and would run what they held once.
public final class Launch {
    private Launch() {}

    /// @param arguments the function's handler
    public static void main(String... arguments) throws Throwable {
        var cache = System.getProperty("thabian.cache");
        if (cache != null && !Path.of(cache).endsWith(content() + ".aot")) {
            System.err.println("Cannot start: " + cache + " was made of other jars than are here (" + content()
                    + "). Build the image anew.");
            System.exit(1);
        }
        AWSLambda.main(arguments);
    }

    private static String content() throws IOException {
        return Jars.content(Path.of(""), System.getProperty("java.class.path"));
    }
}
