package thabian.upload.sheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The parts of a workbook (ECMA-376, part 2): a ZIP file that lies in memory, each part unpacked as it is read and
/// never beyond the limits, so that a bomb goes off harmlessly. Read by its directory (APPNOTE 4.3.12), since the
/// lengths before the parts are often left open, and [java.util.zip.ZipFile] wants a file on disk.
final class Parts {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final byte[] file;
    private final ByteBuffer zip;
    private final Map<String, Integer> entries = new HashMap<>();
    private long left;

    Parts(byte[] file) throws IOException {
        this.file = file;
        this.left = Math.min(Limits.UNPACKED, 1024 * 1024 + (long) Limits.RATIO * file.length);
        this.zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end();
        int count = unsigned(end + 10);
        int at = zip.getInt(end + 16);
        if (count > Limits.PARTS) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw new IOException("no entry");
            }
            int name = unsigned(at + 28);
            entries.putIfAbsent(key(new String(file, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8)), at);
            at += ENTRY_LENGTH + name + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    private int end() throws IOException {
        for (int at = file.length - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("no directory");
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    /// The part of this name, `xl/workbook.xml`, whatever its case (part 2, 6.2.2.3).
    Optional<InputStream> part(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(this::open);
    }

    /// Whether a part's name begins so.
    boolean has(String beginning) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    /// Some programs on Windows write `xl\workbook.xml`.
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private InputStream open(int entry) {
        int method = unsigned(entry + 10);
        int length = zip.getInt(entry + 20);
        int local = zip.getInt(entry + 42);
        int from = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        if (length < 0 || from < 0 || from > file.length - length) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        InputStream packed = new ByteArrayInputStream(file, from, length);
        return switch (method) {
            case STORED -> packed;
            case DEFLATED -> new Measured(new InflaterInputStream(packed, new Inflater(true)));
            default -> throw new UnreadableException(UploadTrouble.DAMAGED);
        };
    }

    /// Counts what is unpacked of all parts, and stops where it gets too much.
    private final class Measured extends FilterInputStream {
        Measured(InputStream in) {
            super(in);
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
                throw new UnreadableException(UploadTrouble.TOO_LARGE);
            }
            return read;
        }
    }
}
