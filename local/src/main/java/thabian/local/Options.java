package thabian.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// What the command line asks for.
///
/// @param port 0: any that is free
/// @param data where data are kept; in memory without one
/// @param stage the stage that addresses begin with; none without one
public record Options(int port, Optional<Path> data, Optional<String> stage, Path template) {
    /// How to call it.
    public static final String HELP = """
            Thabian on this machine: make run ARGS="…" with any of

              --port NUMBER    listen there (8080; 0: any free port)
              --memory         keep nothing
              --data DIR       keep data there (.local)
              --stage NAME     put every address below /NAME, as API Gateway does without a domain
              --template FILE  play that template (template.yaml, here or above)
              --help           say this
            """;

    /// Reads the command line.
    ///
    /// @throws CannotStart if it says what nobody understands
    public static Options parse(List<String> arguments) {
        var left = new ArrayDeque<>(arguments);
        var port = 8080;
        var data = Optional.of(Path.of(".local"));
        var stage = Optional.<String>empty();
        var template = Optional.<Path>empty();
        while (!left.isEmpty()) {
            var option = left.pop();
            switch (option) {
                case "--port" -> port = port(value(option, left));
                case "--memory" -> data = Optional.empty();
                case "--data" -> data = Optional.of(Path.of(value(option, left)));
                case "--stage" -> stage = Optional.of(stage(value(option, left)));
                case "--template" -> template = Optional.of(Path.of(value(option, left)));
                default -> throw new CannotStart("There is no option " + option + "; --help lists them.");
            }
        }
        return new Options(port, data, stage, template.orElseGet(Options::nearestTemplate));
    }

    private static String value(String option, ArrayDeque<String> left) {
        if (left.isEmpty()) {
            throw new CannotStart("Option " + option + " needs a value after it.");
        }
        return left.pop();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart("A port is a number from 0 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static String stage(String text) {
        if (!text.matches("[a-z][a-z0-9]{0,15}")) {
            throw new CannotStart("A stage is up to 16 small letters and digits, not " + text + ".");
        }
        return text;
    }

    /// template.yaml of the working directory or the nearest one above it.
    private static Path nearestTemplate() {
        for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            var template = here.resolve("template.yaml");
            if (Files.isRegularFile(template)) {
                return template;
            }
        }
        throw new CannotStart("No template.yaml here or above; name one with --template.");
    }
}
