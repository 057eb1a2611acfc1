package thabian.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One way to run the public function.
///
/// @param id by which its figures go
/// @param words what it is, to a reader
/// @param command what starts it
/// @param folder where
/// @param environment what it sees beside what every function sees
/// @param part which part of its life is measured
record Variant(String id, String words, List<String> command, Path folder, Map<String, String> environment, Part part) {
    static final String HANDLER = "thabian.function.PublicFunction::handleRequest";

    /// What is measured of a process.
    enum Part {
        /// From its start to its first registration, and many more.
        START,
        /// From where it goes on after a snapshot to the first registration.
        RESTORED,
        /// The same, to the first page with the form.
        RESTORED_PAGE,
        /// The first registration where every connection that the snapshot has kept is never answered again.
        RESTORED_SILENT
    }

    /// The official runtime client on a class path.
    static List<String> java(List<String> flags, String classPath) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(
                List.of("-cp", classPath, "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", HANDLER));
        return command;
    }
}
