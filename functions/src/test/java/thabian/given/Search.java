package thabian.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.upload.RegisterFile;

/// What a clerk types to find an organisation of a province, and the codes that come first; none where nobody is found.
public record Search(String province, String typed, List<String> wanted) {
    private static final Pattern LETTER = Pattern.compile("\\{([0-9A-F]{4})}");

    /// Those of `sought.csv`.
    public static List<Search> all() {
        try (InputStream file =
                Objects.requireNonNull(Search.class.getResourceAsStream("/thabian/domain/text/sought.csv"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Search::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Search of(String line) {
        String[] cells = line.split("\\|", -1);
        String typed = LETTER.matcher(cells[1])
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        return new Search(cells[0], typed, cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" ")));
    }

    /// Those whom the server finds in the register, by their codes.
    public List<String> found() {
        List<Organisation> all = RegisterFile.register().in(province);
        return Organisation.sought(typed).among(all, Organisation::target).stream()
                .map(Organisation::code)
                .map(OrganisationCode::digits)
                .toList();
    }

    /// Whether these are what was wanted.
    public boolean isAnsweredBy(List<String> found) {
        return wanted.isEmpty()
                ? found.isEmpty()
                : wanted.equals(found.subList(0, Math.min(wanted.size(), found.size())));
    }
}
