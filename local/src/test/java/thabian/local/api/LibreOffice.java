package thabian.local.api;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The machine's own LibreOffice, without a window: how people's spreadsheet program reads a file.
final class LibreOffice {
    /// Every sheet as CSV: commas, quotes round text, UTF-8, cells as they are shown.
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

    private static final int SECONDS = 120;

    private LibreOffice() {}

    /// The program. Where there is none, the test is skipped; in continuous integration it fails.
    static Path find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(LibreOffice::missing);
    }

    private static Path missing() {
        var sentence = "The workbooks are read by LibreOffice, and there is none: install libreoffice-calc-nogui.";
        return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }

    /// The sheets of a workbook as CSV, by name.
    ///
    /// @param folder an empty one for its files
    /// @param profile where it keeps its settings from one start to the next
    static Map<String, String> sheets(byte[] workbook, Path folder, Path profile)
            throws IOException, InterruptedException {
        Files.write(folder.resolve("book.xlsx"), workbook);
        var process = new ProcessBuilder(List.of(
                        find().toString(),
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        CSV,
                        "--outdir",
                        folder.toString(),
                        folder.resolve("book.xlsx").toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice took longer than " + SECONDS + " seconds");
        }
        var sheets = new LinkedHashMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString().replaceFirst("^book-(.*)\\.csv$", "$1");
                sheets.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return sheets;
    }
}
