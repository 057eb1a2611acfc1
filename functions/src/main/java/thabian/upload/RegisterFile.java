package thabian.upload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.list.NationalRegister;

/// The register as it goes along with the code, `national.csv`: facts of the Department of Local Administration
/// (NOTICE).
public final class RegisterFile {
    /// Read when a list is first handed in, and kept.
    private static final class Once {
        private static final NationalRegister REGISTER = read();
    }

    private RegisterFile() {}

    /// The register: 7,849 organisations.
    public static NationalRegister register() {
        return Once.REGISTER;
    }

    private static NationalRegister read() {
        try (InputStream file = Objects.requireNonNull(RegisterFile.class.getResourceAsStream("national.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Organisation> organisations =
                    lines.lines().skip(1).map(RegisterFile::organisation).toList();
            return new NationalRegister(organisations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Organisation organisation(String line) {
        String[] cells = line.split(",", -1);
        return new Organisation(new OrganisationCode(cells[0]), cells[1], cells[2], cells[3], cells[4]);
    }
}
