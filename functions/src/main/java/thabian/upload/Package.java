package thabian.upload;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a workbook (ECMA-376, part 2): a ZIP file, unpacked as it is read and never beyond the limits, so that
/// a bomb goes off harmlessly.
final class Package {
    private final byte[] file;

    Package(byte[] file) {
        this.file = file;
    }

    /// The part of this name, `xl/workbook.xml`.
    Optional<InputStream> part(String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        Measured measured = new Measured(zip, most());
        int parts = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++parts > Limits.PARTS) {
                throw new UnreadableException(Trouble.TOO_LARGE);
            }
            if (entry.getName().equals(name)) {
                return Optional.of(measured);
            }
            measured.transferTo(OutputStream.nullOutputStream());
        }
        return Optional.empty();
    }

    private long most() {
        return Math.min(Limits.UNPACKED, 1024 * 1024 + (long) Limits.RATIO * file.length);
    }

    /// Counts what is unpacked, and stops where it gets too much.
    private static final class Measured extends FilterInputStream {
        private long left;

        Measured(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new UnreadableException(Trouble.TOO_LARGE);
            }
            return read;
        }
    }
}
