package thabian.qr;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A QR code as PNG (ISO/IEC 15948): one bit a pixel, grey. Written by hand, since AWT costs a cold start dearly.
final class QrPng {
    /// The least pixels on a side, so that it stays sharp in print.
    static final int SMALLEST = 1_000;

    private static final int LARGEST = 4_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BIT_DEPTH = 1;
    private static final byte GREY = 0;

    /// 600 dpi: Word then pastes 1,000 pixels as 4.2 cm, not as a page.
    private static final int PIXELS_PER_METRE = 23_622;

    private static final byte METRE = 1;

    private QrPng() {}

    static byte[] of(QrCode code, int minPixels) {
        int scale = Math.ceilDiv(Math.clamp(minPixels, SMALLEST, LARGEST), code.side());
        int pixels = scale * code.side();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(pixels)
                .putInt(pixels)
                .put(BIT_DEPTH)
                .put(GREY)
                .array();
        byte[] density = ByteBuffer.allocate(9)
                .putInt(PIXELS_PER_METRE)
                .putInt(PIXELS_PER_METRE)
                .put(METRE)
                .array();
        png.writeBytes(chunk("IHDR", header));
        png.writeBytes(chunk("pHYs", density));
        png.writeBytes(chunk("IDAT", deflated(lines(code, scale))));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /// The picture line by line, each behind the byte that says it is unfiltered; a set bit is white.
    private static byte[] lines(QrCode code, int scale) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int y = 0; y < code.side(); y++) {
            byte[] line = line(code, y, scale);
            for (int repeated = 0; repeated < scale; repeated++) {
                lines.writeBytes(line);
            }
        }
        return lines.toByteArray();
    }

    private static byte[] line(QrCode code, int y, int scale) {
        int pixels = code.side() * scale;
        byte[] line = new byte[1 + Math.ceilDiv(pixels, Byte.SIZE)];
        for (int x = 0; x < pixels; x++) {
            if (!code.dark(x / scale, y)) {
                line[1 + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
            }
        }
        return line;
    }

    private static byte[] deflated(byte[] data) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(data);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return packed.toByteArray();
    }

    /// A chunk: length, type, data, and the checksum of type and data.
    private static byte[] chunk(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        return ByteBuffer.allocate(Integer.BYTES + name.length + data.length + Integer.BYTES)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }
}
