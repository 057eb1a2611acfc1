package thabian.page;

/// A file as it is served. Its content never changes under its versioned name.
public final class Asset {
    private final String type;
    private final byte[] content;

    Asset(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// Its bytes.
    public byte[] content() {
        return content.clone();
    }
}
