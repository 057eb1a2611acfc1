package thabian.picture;

/// A QR code as a square of dark and light dots, its margin included.
///
/// @param side how many there are on a side
public record Dots(int side, Dark dark) {
    /// Whether a dot is dark, counted from the upper left corner.
    @FunctionalInterface
    public interface Dark {
        /// Whether the dot of this column and row is.
        boolean at(int x, int y);
    }
}
