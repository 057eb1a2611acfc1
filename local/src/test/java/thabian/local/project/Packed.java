package thabian.local.project;

import java.io.IOException;
import java.nio.file.Path;

/// What is deployed of each function, packed from what this build made.
public final class Packed {
    private static final Path BUILT = Path.of("..", "functions", "target");
    private static final Path PACKER = Path.of("../functions/src/build/java/thabian/build/Artefacts.java");

    /// The processor of this machine, by Lambda's name.
    static final String OWN = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";

    private Packed() {}

    /// Packs for this machine's processor: a folder for each function.
    public static void into(Path folder) throws IOException {
        try {
            var process = packing(folder, OWN).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException("Nothing was packed.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    static ProcessBuilder packing(Path folder, String architecture) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                PACKER.toString(),
                BUILT.resolve("functions-1-SNAPSHOT.jar").toString(),
                BUILT.resolve("classpath.txt").toString(),
                folder.toString(),
                architecture);
    }
}
