package thabian.qr;

/// A QR code as SVG: one path of horizontal bars on white, one unit a module.
final class QrSvg {
    private QrSvg() {}

    static String of(QrCode code, String title) {
        int side = code.side();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>""".formatted(side, escape(title), bars(code));
    }

    private static String bars(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.side(); y++) {
            for (int x = 0; x < code.side(); x++) {
                if (code.dark(x, y)) {
                    int start = x;
                    while (code.dark(x + 1, y)) {
                        x++;
                    }
                    int length = x + 1 - start;
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
