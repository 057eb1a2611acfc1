package thabian.route;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import thabian.export.FileFormat;
import thabian.export.Takeaway;
import thabian.http.ApiRequest;
import thabian.http.ApiResponse;
import thabian.http.HttpProblem;
import thabian.http.Problem;

/// A file on its way out: in the format that the caller would rather have, compressed where the caller takes that, and
/// refused where the whole does not fit through Lambda.
public final class FileAnswer {
    /// The longest body that Lambda hands on, in bytes of its JSON, less room for the headers.
    public static final int LONGEST = 6 * 1024 * 1024 - 16 * 1024;

    private final int longest;

    /// @param longest how many bytes a body may have in base64
    public FileAnswer(int longest) {
        this.longest = longest;
    }

    /// The format that the query names, or else the best by `Accept`, the first where that leaves no choice; empty
    /// where the query names one that is not made.
    public static Optional<FileFormat> format(ApiRequest request, List<FileFormat> made) {
        String named = request.query("format");
        return named.isEmpty()
                ? Optional.of(request.preferences("accept")
                        .best(made, FileFormat::essence)
                        .orElse(made.getFirst()))
                : FileFormat.named(named, made);
    }

    /// Answers a file.
    ///
    /// @param name the file's name, without its ending
    public ApiResponse of(ApiRequest request, String name, Takeaway takeaway, FileFormat format) {
        String shown = format == FileFormat.TEXT ? "inline" : "attachment";
        return packed(
                        request,
                        format.shrinks(),
                        out -> takeaway.write(format, out),
                        body -> ApiResponse.bytes(format.mediaType(), body))
                .with("Content-Disposition", shown + "; filename=\"" + name + "." + format.ending() + "\"");
    }

    /// Answers a page to print, which may be longer than other pages.
    public ApiResponse page(ApiRequest request, String html) {
        return packed(
                request,
                true,
                out -> out.write(html.getBytes(StandardCharsets.UTF_8)),
                body -> ApiResponse.bytes("text/html; charset=utf-8", body));
    }

    private ApiResponse packed(
            ApiRequest request, boolean shrinks, Content content, Function<byte[], ApiResponse> answering) {
        boolean gzip = shrinks && request.preferences("accept-encoding").accept("gzip");
        byte[] file = write(content, gzip);
        if (!fits(file)) {
            boolean wouldHelp = shrinks && !gzip && fits(write(content, true));
            return ApiResponse.problem(
                    wouldHelp ? Problem.of(HttpProblem.GZIP_REQUIRED) : Problem.of(HttpProblem.TOO_LARGE_ANSWER));
        }
        ApiResponse answer = answering.apply(file).with("Vary", "Accept, Accept-Encoding");
        return gzip ? answer.with("Content-Encoding", "gzip") : answer;
    }

    private boolean fits(byte[] file) {
        return (file.length + 2L) / 3 * 4 <= longest;
    }

    private static byte[] write(Content content, boolean gzip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            content.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
