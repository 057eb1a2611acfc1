package thabian.local.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A phone's camera.
final class Qr {
    private Qr() {}

    /// What the QR code in a picture says.
    static String scan(byte[] picture) {
        try {
            var light = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code in the picture", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
