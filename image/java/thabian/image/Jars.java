package thabian.image;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The jars of a class path.
final class Jars {
    /// What a zip ends with: the size of its directory and where that begins stand at 12 and 16 of 22 bytes.
    private static final int END = 22;

    private static final int SIGNATURE = 0x06054b50;

    private Jars() {}

    /// A check value of all that they hold, in their order: eight hexadecimal digits, as a cache is named that was
    /// made of them. Of each jar its directory is read, in which the check value of each file stands: that takes a
    /// millisecond, where the jars themselves took twenty. It tells a jar that was changed, not one that was
    /// forged.
    ///
    /// @param folder what the class path is relative to
    static String content(Path folder, String classPath) throws IOException {
        var content = new CRC32C();
        for (var jar : classPath.split(File.pathSeparator)) {
            try (var file = FileChannel.open(folder.resolve(jar), StandardOpenOption.READ)) {
                content.update(directory(file));
            }
        }
        return "%08x".formatted(content.getValue());
    }

    private static ByteBuffer directory(FileChannel file) throws IOException {
        var end = read(file, file.size() - END, END).order(ByteOrder.LITTLE_ENDIAN);
        return end.getInt(0) == SIGNATURE
                ? read(file, Integer.toUnsignedLong(end.getInt(16)), end.getInt(12))
                : read(file, 0, Math.toIntExact(file.size()));
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // Until it is full.
        }
        return bytes.flip();
    }
}
