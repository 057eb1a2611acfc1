package thabian.local.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A phone's camera.
final class Qr {
    private Qr() {}

    /// What the QR code in a picture says.
    static String scan(byte[] picture) {
        try {
            var light = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
            return read(new BinaryBitmap(new HybridBinarizer(light)));
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code in the picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks for a code as in a photograph; the few that ZXing misses there it finds as a drawing.
    private static String read(BinaryBitmap bitmap) throws NotFoundException {
        try {
            return new MultiFormatReader().decode(bitmap).getText();
        } catch (NotFoundException e) {
            var drawn = Map.of(DecodeHintType.PURE_BARCODE, true);
            return new MultiFormatReader().decode(bitmap, drawn).getText();
        }
    }
}
