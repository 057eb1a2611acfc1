package thabian.export;

import java.io.IOException;
import java.io.OutputStream;

/// What an office takes away: a list that can be written in several formats.
public interface Takeaway {
    /// Writes it and leaves the stream open. Equal contents give equal bytes, but for the time of its making that a
    /// workbook carries.
    ///
    /// @throws IllegalArgumentException where it is not made in this format: a bug
    void write(FileFormat format, OutputStream out) throws IOException;

    /// That something is not made in a format.
    static IllegalArgumentException notMade(FileFormat format) {
        return new IllegalArgumentException("not made as " + format);
    }
}
