package thabian.upload.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// XML of elements and text, as programs write spreadsheets, with comments and CDATA as some do. A document type or an
/// instruction could hold entities or endless text, so any other `<!` and a second `<?` end the reading before a parser
/// sees them; so does a piece of markup, comments and CDATA among them, that does not end. A byte order mark is left
/// out.
final class PlainMarkup extends FilterInputStream {
    private static final byte[] COMMENT = "--".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CDATA = "[CDATA[".getBytes(StandardCharsets.US_ASCII);

    /// Where in the markup the next byte stands.
    private enum Within {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT,
        CDATA
    }

    private final byte[] mark = new byte[3];
    private int marked;
    private int handedOn;
    private Within within = Within.TEXT;
    private boolean declared;
    private int piece;
    private int matched;
    private byte[] declaration = COMMENT;

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
        int read = begin(bytes, from, length);
        if (read == 0) {
            read = super.read(bytes, from, length);
        }
        for (int i = from; i < from + read; i++) {
            look(bytes[i]);
        }
        return read;
    }

    /// Hands on what the stream begins with, unless it is a byte order mark; how much that was.
    private int begin(byte[] bytes, int from, int length) throws IOException {
        if (handedOn == 0 && marked == 0) {
            marked = in.readNBytes(mark, 0, mark.length);
            boolean order = Encodings.startsWith(mark, 0xEF, 0xBB, 0xBF);
            handedOn = order ? marked : 0;
        }
        int begin = Math.min(length, marked - handedOn);
        System.arraycopy(mark, handedOn, bytes, from, begin);
        handedOn += begin;
        return begin;
    }

    private void look(byte each) {
        if (each == 0) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        if (++piece > Limits.MARKUP) {
            throw new UnreadableException(UploadTrouble.TOO_LARGE);
        }
        switch (within) {
            case TEXT -> open(each);
            case OPENED -> opened(each);
            case DECLARATION -> declare(each);
            case COMMENT -> end(each, '-');
            case CDATA -> end(each, ']');
        }
    }

    private void open(byte each) {
        if (each == '<') {
            within = Within.OPENED;
            piece = 0;
        }
    }

    private void opened(byte each) {
        if (each == '?' && declared) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        declared = true;
        matched = 0;
        within = each == '!' ? Within.DECLARATION : Within.TEXT;
        open(each);
    }

    /// Behind `<!`: a comment or CDATA.
    private void declare(byte each) {
        if (matched == 0) {
            declaration = each == CDATA[0] ? CDATA : COMMENT;
        }
        if (each != declaration[matched]) {
            throw new UnreadableException(UploadTrouble.DAMAGED);
        }
        if (++matched == declaration.length) {
            matched = 0;
            within = declaration.length == COMMENT.length ? Within.COMMENT : Within.CDATA;
        }
    }

    /// Ends what ends by a sign twice and `>`.
    private void end(byte each, char sign) {
        if (each == '>' && matched >= 2) {
            within = Within.TEXT;
        }
        matched = each == sign ? matched + 1 : 0;
    }
}
