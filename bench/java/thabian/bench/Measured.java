package thabian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What was seen of one process.
///
/// @param ms wall time until the first answer
/// @param cpuMs processor time until then
/// @param rssMb resident memory then
/// @param warmMs median wall time of a call when warm; NaN where none was made
/// @param warmCpuMs processor time of one, on average
record Measured(double ms, double cpuMs, double rssMb, double warmMs, double warmCpuMs) {
    /// Milliseconds that the threads of a process ran.
    static double cpuMs(long pid) throws IOException {
        try (var threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.mapToLong(Measured::ran).sum() / 1e6;
        }
    }

    private static long ran(Path thread) {
        try {
            return Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        } catch (IOException ended) {
            return 0;
        }
    }

    static double rssMb(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        }
    }

    static double median(double... values) {
        var sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
