package thabian.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// A white sheet with a band of full ink along its head, to draw on.
final class Canvas {
    private final BufferedImage grey;
    private final Graphics2D graphics;

    /// @param band how far down the band reaches
    Canvas(int width, int height, int band) {
        grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        graphics = grey.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Ink.PAPER);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Ink.FULL);
        graphics.fillRect(0, 0, width, band);
    }

    /// What draws on it, until it is printed.
    Graphics2D graphics() {
        return graphics;
    }

    /// The sheet, printed.
    byte[] png() {
        graphics.dispose();
        return Ink.png(grey);
    }
}
