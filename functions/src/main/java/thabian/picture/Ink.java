package thabian.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// The one ink that a picture is printed in, in eight steps up to white paper: a quarter of the bytes that colours
/// would take.
final class Ink {
    static final Color FULL = Color.BLACK;
    static final Color SOFT = new Color(0x58, 0x58, 0x58);
    static final Color LINE = new Color(0xcc, 0xcc, 0xcc);
    static final Color PAPER = Color.WHITE;

    private static final int STEPS = 8;
    private static final int[] DARKEST = {0x12, 0x29, 0x3d};

    private Ink() {}

    /// A grey picture, printed.
    static byte[] png(BufferedImage grey) {
        int width = grey.getWidth();
        int height = grey.getHeight();
        BufferedImage printed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, steps());
        WritableRaster from = grey.getRaster();
        WritableRaster to = printed.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            from.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                row[x] = (row[x] * (STEPS - 1) + 127) / 255;
            }
            to.setSamples(0, y, width, 1, 0, row);
        }
        return written(printed);
    }

    private static IndexColorModel steps() {
        byte[][] channels = new byte[3][STEPS];
        for (int step = 0; step < STEPS; step++) {
            for (int channel = 0; channel < 3; channel++) {
                channels[channel][step] = (byte) (DARKEST[channel] + (255 - DARKEST[channel]) * step / (STEPS - 1));
            }
        }
        return new IndexColorModel(4, STEPS, channels[0], channels[1], channels[2]);
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
