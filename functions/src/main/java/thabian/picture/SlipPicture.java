package thabian.picture;

import java.awt.Graphics2D;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.words.OrganisationWords;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// A slip as a PNG that a phone can keep: what was registered, for whom, and the QR that opens it. Nobody's phone or
/// address stands in it.
public final class SlipPicture {
    /// Pixels across.
    public static final int WIDTH = 1_080;

    private static final Words WORDS = Words.of("picture");
    private static final int MARGIN = 64;
    private static final int COLUMN = WIDTH - 2 * MARGIN;
    private static final int QR = 360;

    private final TextColumn head = new TextColumn(MARGIN, 40, COLUMN);
    private final TextColumn body;
    private final TextColumn foot;
    private final Dots qr;

    private SlipPicture(Seminar seminar, Slot slot, Registration registration, Dots qr) {
        head(slot);
        this.qr = qr;
        this.body = new TextColumn(MARGIN, head.bottom() + 24 + 32, COLUMN);
        body(seminar, slot.organisation(), registration);
        this.foot = new TextColumn(MARGIN, body.bottom() + 32 + 16, COLUMN - QR);
        foot(seminar.office(), registration);
    }

    /// Draws it.
    ///
    /// @param qr the QR of the slip's address, with the token that shows names only
    public static byte[] png(Seminar seminar, Slot slot, Registration registration, Dots qr) {
        return new SlipPicture(seminar, slot, registration, qr).png();
    }

    private void head(Slot slot) {
        head.add(WORDS.get("title"), Typeface.SEMIBOLD, 46, Ink.PAPER)
                .add(WORDS.get("reference", slot.reference()), Typeface.REGULAR, 38, Ink.PAPER);
    }

    private void body(Seminar seminar, Organisation organisation, Registration registration) {
        body.add(organisation.name(), Typeface.SEMIBOLD, 46, Ink.FULL)
                .add(OrganisationWords.where(organisation), Typeface.REGULAR, 34, Ink.SOFT);
        fact(WORDS.get("seminar"), seminar.title());
        body.add(WORDS.get("organiser", seminar.organiser()), Typeface.REGULAR, 34, Ink.SOFT);
        fact(WORDS.get("when"), ThaiDates.span(seminar.starts(), seminar.ends()));
        registration.delegation().attendees().forEach(this::person);
    }

    private void fact(String label, String value) {
        body.skip(26).add(label, Typeface.REGULAR, 32, Ink.SOFT).add(value, Typeface.SEMIBOLD, 38, Ink.FULL);
    }

    private void person(Attendee attendee) {
        fact(attendee.seat().title(), attendee.name().full());
        body.add(PersonWords.post(attendee), Typeface.REGULAR, 34, Ink.FULL);
        PersonWords.everywhere(attendee).forEach(line -> body.add(line, Typeface.REGULAR, 34, Ink.FULL));
    }

    private void foot(Office office, Registration registration) {
        foot.add(WORDS.get("scan"), Typeface.REGULAR, 32, Ink.SOFT)
                .add(
                        WORDS.get("registered", ThaiDates.moment(registration.registeredAt())),
                        Typeface.REGULAR,
                        32,
                        Ink.SOFT)
                .skip(24)
                .add(office.name(), Typeface.REGULAR, 34, Ink.FULL)
                .add(WORDS.get("ring", office.phone()), Typeface.SEMIBOLD, 36, Ink.FULL)
                .add(WORDS.get("ring.hours"), Typeface.REGULAR, 32, Ink.SOFT);
    }

    private byte[] png() {
        int line = Math.round(body.bottom()) + 32;
        int height = Math.max(Math.round(foot.bottom()), line + QR) + 32;
        Canvas canvas = new Canvas(WIDTH, height, Math.round(head.bottom()) + 24);
        Graphics2D graphics = canvas.graphics();
        graphics.setColor(Ink.LINE);
        graphics.fillRect(MARGIN, line, COLUMN, 2);
        head.draw(graphics);
        body.draw(graphics);
        foot.draw(graphics);
        dots(graphics, line + 2);
        return canvas.png();
    }

    private void dots(Graphics2D graphics, int top) {
        int dot = QR / qr.side();
        int left = WIDTH - MARGIN / 2 - dot * qr.side();
        graphics.setColor(Ink.FULL);
        for (int y = 0; y < qr.side(); y++) {
            for (int x = 0; x < qr.side(); x++) {
                if (qr.dark().at(x, y)) {
                    graphics.fillRect(left + x * dot, top + y * dot, dot, dot);
                }
            }
        }
    }
}
