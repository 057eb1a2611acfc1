package thabian.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Sarabun in its two weights, from our own files: Lambda's system may have no typeface, and no fontconfig to find one.
final class Typeface {
    static final Typeface REGULAR = new Typeface("sarabun-400.ttf");
    static final Typeface SEMIBOLD = new Typeface("sarabun-600.ttf");

    private final Font font;

    private Typeface(String file) {
        System.setProperty("java.awt.headless", "true");
        try (InputStream content = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            needNoFontconfig();
            font = Font.createFont(Font.TRUETYPE_FONT, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no typeface: " + file, e);
        }
    }

    Font at(float pixels) {
        return font.deriveFont(pixels);
    }

    /// Without the system's fontconfig the JDK finds no typeface to begin with, and so takes none of ours, unless a
    /// file says that there are none.
    private static void needNoFontconfig() throws IOException {
        String property = "sun.awt.fontconfig";
        if (System.getProperty(property) == null) {
            Path none = Files.createTempFile("fontconfig", ".properties");
            none.toFile().deleteOnExit();
            Files.writeString(none, "version=1\nsequence.allfonts=default\n");
            System.setProperty(property, none.toString());
        }
    }
}
