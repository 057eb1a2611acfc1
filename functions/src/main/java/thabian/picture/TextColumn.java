package thabian.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of text one below the other, broken where Thai breaks; set before it is known how tall the picture gets.
final class TextColumn {
    private static final FontRenderContext SETTING = new FontRenderContext(null, true, true);
    private static final float LEADING = 1.44f;

    private final float left;
    private final float width;
    private final List<Line> lines = new ArrayList<>();
    private float bottom;

    private record Line(TextLayout text, Color colour, float left, float baseline) {}

    /// Begins at the top left, and is no wider than this.
    TextColumn(float left, float top, float width) {
        this.left = left;
        this.width = width;
        this.bottom = top;
    }

    /// Adds a paragraph, in as many lines as it takes.
    TextColumn add(String text, Typeface typeface, float size, Color colour) {
        if (!text.isBlank()) {
            AttributedString paragraph = new AttributedString(text);
            paragraph.addAttribute(TextAttribute.FONT, typeface.at(size));
            LineBreakMeasurer breaks = new LineBreakMeasurer(
                    paragraph.getIterator(), BreakIterator.getLineInstance(Locale.of("th")), SETTING);
            while (breaks.getPosition() < text.length()) {
                TextLayout line = breaks.nextLayout(width);
                lines.add(new Line(line, colour, left, bottom + size));
                bottom += size * LEADING;
            }
        }
        return this;
    }

    /// Leaves room.
    TextColumn skip(float room) {
        bottom += room;
        return this;
    }

    /// How far down it reaches.
    float bottom() {
        return bottom;
    }

    void draw(Graphics2D graphics) {
        for (Line line : lines) {
            graphics.setColor(line.colour());
            line.text().draw(graphics, line.left(), line.baseline());
        }
    }
}
