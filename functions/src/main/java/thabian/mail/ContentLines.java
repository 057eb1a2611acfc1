package thabian.mail;

/// The content lines of a calendar file as RFC 5545, section 3.1 wants them: CRLF at each end, folded at 75 octets,
/// never within a character.
final class ContentLines {
    private static final int LIMIT = 75;

    private final StringBuilder lines = new StringBuilder();

    /// Writes a line whose value needs no escape: a date, a number, an address.
    ContentLines line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int letter = line.codePointAt(i);
            if (octets + octets(letter) > LIMIT) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(letter);
            octets += octets(letter);
            i += Character.charCount(letter);
        }
        lines.append("\r\n");
        return this;
    }

    /// Writes a property whose value is text.
    ContentLines text(String property, String value) {
        return line(property + ":" + escaped(value));
    }

    /// Text as a parameter's value; a parameter can hold neither quotes nor control characters.
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .map(letter -> letter == '"' ? '\'' : letter)
                .filter(letter -> !Character.isISOControl(letter))
                .forEach(quoted::appendCodePoint);
        return quoted.append('"').toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(letter);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter)) {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
