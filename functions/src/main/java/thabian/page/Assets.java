package thabian.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The files that pages need. Each is known by a name with its content's checksum, `app.1c291ca3.css`, so that a
/// browser may keep it for ever.
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    /// Spaces of a style sheet that part nothing.
    private static final Pattern LOOSE = Pattern.compile("(?:;\\s*)?\\s*([{}>;])\\s*|(?<=[,:])\\s+");

    private static final Pattern UNREAD = Pattern.compile("(?m)^\\s*(?://.*\\R)?");

    private final Map<String, Asset> byVersionedName = new HashMap<>();
    private final Map<String, String> versionedNames = new HashMap<>();

    private final String icon;

    /// Reads them all: some 40 KB.
    public Assets() {
        add("sarabun-400.woff2", read("sarabun-400.woff2"));
        add("sarabun-600.woff2", read("sarabun-600.woff2"));
        byte[] drawing = read("icon.svg");
        add("icon.svg", drawing);
        icon = "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawing);
        add("app.js", squeezed(read("app.js")));
        add("app.css", withVersionedFonts(tight(read("app.css"))));
        add("console.css", tight(read("console.css")));
        add("print.css", withVersionedFonts(tight(read("print.css"))));
        add("console.js", squeezed(read("console.js")));
        add("more.css", tight(read("more.css")));
        add("more.js", squeezed(read("more.js")));
    }

    /// The asset of a versioned name; empty for every other name.
    public Optional<Asset> find(String versioned) {
        return Optional.ofNullable(byVersionedName.get(versioned));
    }

    /// The versioned name of an asset that is known by its plain one.
    public String versioned(String name) {
        return Objects.requireNonNull(versionedNames.get(name), name);
    }

    /// The icon as a `data:` address: it costs no request.
    public String icon() {
        return icon;
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        String versioned = name.substring(0, dot) + "." + checksum(content) + "." + ending;
        versionedNames.put(name, versioned);
        byVersionedName.put(versioned, new Asset(Objects.requireNonNull(TYPES.get(ending)), content));
    }

    private byte[] withVersionedFonts(byte[] css) {
        String sheet = new String(css, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> name : versionedNames.entrySet()) {
            sheet = sheet.replace(name.getKey(), name.getValue());
        }
        return sheet.getBytes(StandardCharsets.UTF_8);
    }

    /// A script without the lines and spaces that are for its readers only.
    private static byte[] squeezed(byte[] js) {
        return UNREAD.matcher(new String(js, StandardCharsets.UTF_8))
                .replaceAll("")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// A style sheet without the spaces that are for its readers only.
    private static byte[] tight(byte[] css) {
        return LOOSE.matcher(new String(css, StandardCharsets.UTF_8))
                .replaceAll(space -> Objects.requireNonNullElse(space.group(1), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
