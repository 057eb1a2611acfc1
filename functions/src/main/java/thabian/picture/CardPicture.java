package thabian.picture;

import thabian.domain.call.Seminar;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// A seminar's card as a PNG, as chats show it under a forwarded link: who invites to what, and until when one
/// registers. Nobody's registration stands in it.
public final class CardPicture {
    /// Pixels across and down. Source: Open Graph pictures as Facebook and LINE show them whole, 1.91 to 1.
    public static final int WIDTH = 1_200;

    public static final int HEIGHT = 630;

    private static final Words WORDS = Words.of("picture");
    private static final int MARGIN = 64;
    private static final int COLUMN = WIDTH - 2 * MARGIN;

    /// As large as the title fits, down to what can still be read.
    private static final int[] SIZES = {64, 56, 48, 40, 34, 28};

    private final TextColumn head = new TextColumn(MARGIN, 28, COLUMN);
    private final TextColumn body;

    private CardPicture(Seminar seminar, int size) {
        head.add(seminar.office().name(), Typeface.SEMIBOLD, Math.min(size, 44), Ink.PAPER);
        body = new TextColumn(MARGIN, band() + 28, COLUMN);
        body.add(WORDS.get("organiser", seminar.organiser()), Typeface.REGULAR, Math.min(size, 36), Ink.SOFT)
                .skip(12)
                .add(seminar.title(), Typeface.SEMIBOLD, size, Ink.FULL)
                .skip(20)
                .add(
                        WORDS.get("card.when", ThaiDates.span(seminar.starts(), seminar.ends())),
                        Typeface.REGULAR,
                        36,
                        Ink.FULL)
                .skip(8)
                .add(
                        WORDS.get(
                                "card.until",
                                ThaiDates.deadline(seminar.window().closes())),
                        Typeface.SEMIBOLD,
                        44,
                        Ink.FULL);
    }

    private int band() {
        return Math.round(head.bottom()) + 24;
    }

    private boolean fits() {
        return body.bottom() + 28 <= HEIGHT;
    }

    /// Draws it.
    public static byte[] png(Seminar seminar) {
        CardPicture card = new CardPicture(seminar, SIZES[0]);
        for (int i = 1; i < SIZES.length && !card.fits(); i++) {
            card = new CardPicture(seminar, SIZES[i]);
        }
        return card.png();
    }

    private byte[] png() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT, band());
        head.draw(canvas.graphics());
        body.draw(canvas.graphics());
        return canvas.png();
    }
}
