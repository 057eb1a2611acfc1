package thabian.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;

/// An address as a QR code (ISO/IEC 18004): error correction Q, which forgives a quarter of the picture, since letters
/// are copied and stamped; 4 modules of margin, as the standard asks.
public final class QrCode {
    /// The blank modules on each side.
    private static final int MARGIN = 4;

    private final ByteMatrix symbol;

    private QrCode(ByteMatrix symbol) {
        this.symbol = symbol;
    }

    /// The code of an address.
    ///
    /// @throws IllegalArgumentException where it is empty, not ASCII as addresses are, or over 1,663 bytes
    public static QrCode of(String address) {
        if (address.isEmpty() || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.Q).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address that fits no QR code", e);
        }
    }

    /// The code as an SVG image, to stand in a page or a file of its own.
    ///
    /// @param title what it is to those who cannot see it; escaped here
    public String svg(String title) {
        return QrSvg.of(this, title);
    }

    /// The code as a PNG of at least `minPixels` a side, taken as 1,000 where less and as 4,000 where more. A module is
    /// a whole number of pixels, so a side may exceed that by fewer pixels than it has modules.
    public byte[] png(int minPixels) {
        return QrPng.of(this, minPixels);
    }

    /// The modules on a side, margins included.
    public int side() {
        return symbol.getWidth() + 2 * MARGIN;
    }

    /// Whether a module is dark, counted from the upper left corner of the margin.
    public boolean dark(int x, int y) {
        int column = x - MARGIN;
        int row = y - MARGIN;
        boolean inside = column >= 0 && row >= 0 && column < symbol.getWidth() && row < symbol.getHeight();
        return inside && symbol.get(column, row) == 1;
    }
}
