package thabian.qr;

/// A QR code as SVG: one path of horizontal strokes on white, one unit a module; some 3 KB, as hundreds of them may
/// stand in one page.
final class QrSvg {
    private QrSvg() {}

    static String of(QrCode code, String title) {
        int side = code.side();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path stroke="#000" d="%3$s"/></svg>""".formatted(side, escape(title), bars(code));
    }

    /// Each stroke runs through the middle of its modules; those of a line follow each other by their gaps.
    private static String bars(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.side(); y++) {
            int pen = -1;
            for (int x = 0; x < code.side(); x++) {
                if (code.dark(x, y)) {
                    int start = x;
                    while (code.dark(x + 1, y)) {
                        x++;
                    }
                    path.append(pen < 0 ? "M" + start + " " + y + ".5" : "m" + (start - pen) + " 0");
                    pen = x + 1;
                    path.append('h').append(pen - start);
                }
            }
        }
        return path.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
