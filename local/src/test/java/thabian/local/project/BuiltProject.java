package thabian.local.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A copy of the project in which `sam build` was run, as far as a deploy looks at it. SAM's own CLI is played by a
/// script that keeps what it is given.
public record BuiltProject(Path folder, Map<String, String> parameters) {
    static final Path ROOT = Path.of("..");

    private static final String FAKE_SAM = """
            #!/bin/sh
            echo "$@" > said
            while [ "$1" != --template-file ]; do shift; done
            cp "$2" deployed.yaml
            """;

    /// What a command printed, and how it ended.
    public record Ran(int code, String said) {}

    /// Of the stage `dev`, with the least that it says.
    public static BuiltProject in(Path folder) throws IOException {
        var project = new BuiltProject(folder, new TreeMap<>(Map.of("Stage", "dev", "Sender", "a@dev.example")));
        Files.createDirectories(folder.resolve("bin"));
        for (var script : List.of("bin/deploy", "bin/release", "bin/said", "bin/options")) {
            executable(Files.copy(ROOT.resolve(script), folder.resolve(script)));
        }
        Files.createDirectories(folder.resolve("path"));
        executable(Files.writeString(folder.resolve("path/sam"), FAKE_SAM));
        project.code("one");
        Files.copy(ROOT.resolve("template.yaml"), folder.resolve(".aws-sam/build/template.yaml"));
        project.configure("dev");
        return project;
    }

    /// Has `sam build` have made this of a class.
    public void code(String bytes) throws IOException {
        Files.createDirectories(folder.resolve(".aws-sam/build/PublicFunction"));
        Files.writeString(folder.resolve(".aws-sam/build/PublicFunction/A.class"), bytes);
    }

    /// Has samconfig.toml say the parameters of this stage.
    public void configure(String stage) throws IOException {
        write(
                "samconfig.toml",
                parameters.entrySet().stream()
                        .map(parameter -> "  \"" + parameter.getKey() + "='" + parameter.getValue() + "'\",\n")
                        .collect(Collectors.joining(
                                "", "[" + stage + ".deploy.parameters]\nparameter_overrides = [\n", "]\n")));
    }

    /// What `bin/release` prints.
    public String release(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("bin/release"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new)).said().strip();
    }

    Ran run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().merge("PATH", folder.resolve("path").toString(), (path, fake) -> fake + ":" + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static void executable(Path script) throws IOException {
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
