package thabian.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// XML of elements and text alone, as spreadsheet programs write it. A document type, a comment, CDATA or an
/// instruction could hold entities or endless text, so `<!` and a second `<?` end the reading before a parser sees
/// them; so does a piece of markup that does not end.
final class PlainMarkup extends FilterInputStream {
    private boolean opened;
    private boolean declared;
    private int piece;

    PlainMarkup(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            look(bytes[i]);
        }
        return read;
    }

    private void look(byte each) {
        if (each == 0 || (opened && (each == '!' || (each == '?' && declared)))) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        declared |= opened;
        opened = each == '<';
        piece = opened ? 0 : piece + 1;
        if (piece > Limits.MARKUP) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
    }
}
