package thabian.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import thabian.domain.SeminarId;
import thabian.export.Roster;
import thabian.export.RosterFormat;
import thabian.web.ApiRequest;
import thabian.web.ApiResponse;
import thabian.web.Problem;

/// A roster on its way out: in the format that the caller would rather have, compressed where the caller takes that,
/// and refused where the whole does not fit through Lambda.
final class RosterAnswer {
    /// The longest body that Lambda hands on, in bytes of its JSON, less room for the headers.
    static final int LONGEST = 6 * 1024 * 1024 - 16 * 1024;

    private static final List<RosterFormat> FORMATS = List.of(RosterFormat.values());

    private final int longest;

    /// @param longest how many bytes a body may have in base64
    RosterAnswer(int longest) {
        this.longest = longest;
    }

    /// The format that the query names, or else the best by `Accept`, JSON where that leaves no choice; empty where
    /// the query names one that is not made.
    static Optional<RosterFormat> format(ApiRequest request) {
        String named = request.query("format");
        return named.isEmpty()
                ? Optional.of(request.preferences("accept")
                        .best(FORMATS, RosterFormat::essence)
                        .orElse(RosterFormat.JSON))
                : RosterFormat.named(named);
    }

    /// Answers the file, named by its seminar.
    ApiResponse of(ApiRequest request, SeminarId seminar, Roster roster, RosterFormat format) {
        boolean gzip =
                format.shrinks() && request.preferences("accept-encoding").accept("gzip");
        byte[] file = write(roster, format, gzip);
        if (!fits(file)) {
            boolean wouldHelp = format.shrinks() && !gzip && fits(write(roster, format, true));
            return ApiResponse.problem(
                    wouldHelp ? Problem.of("gzip-required", 406) : Problem.of("too-large-answer", 413));
        }
        ApiResponse answer = ApiResponse.bytes(format.mediaType(), file)
                .with("Content-Disposition", "attachment; filename=\"" + seminar + "." + format.id() + "\"")
                .with("Vary", "Accept, Accept-Encoding");
        return gzip ? answer.with("Content-Encoding", "gzip") : answer;
    }

    private boolean fits(byte[] file) {
        return (file.length + 2L) / 3 * 4 <= longest;
    }

    private static byte[] write(Roster roster, RosterFormat format, boolean gzip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            format.write(roster, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
