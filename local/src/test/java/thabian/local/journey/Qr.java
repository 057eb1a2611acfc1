package thabian.local.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A phone's camera, which is moved nearer and farther until it reads: in one picture ZXing misses some three codes of
/// a thousand.
final class Qr {
    private static final List<Double> DISTANCES = List.of(1.0, 2.0, 1.5, 0.75, 3.0);

    private Qr() {}

    /// What the QR code in a picture says.
    static String scan(byte[] picture) {
        try {
            var seen = ImageIO.read(new ByteArrayInputStream(picture));
            return DISTANCES.stream()
                    .flatMap(distance -> read(from(seen, distance)).stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no QR code in the picture"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage from(BufferedImage seen, double distance) {
        int width = (int) (seen.getWidth() * distance);
        int height = (int) (seen.getHeight() * distance);
        var moved = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = moved.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(seen, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return moved;
    }

    /// Looks for a code as in a photograph; some that ZXing misses there it finds as a drawing.
    private static Optional<String> read(BufferedImage image) {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return read(bitmap, Map.of()).or(() -> read(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true)));
    }

    private static Optional<String> read(BinaryBitmap bitmap, Map<DecodeHintType, ?> hints) {
        try {
            return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
