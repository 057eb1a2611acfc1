package thabian.page.print;

/// Where a form is found: its address, and the QR of it.
///
/// @param address the whole address
/// @param qr its QR as SVG of our own making: it is not escaped
public record FormAddress(String address, String qr) {
    /// The address as people type it: browsers put the scheme before it.
    public String typed() {
        return address.replaceFirst("^https?://", "");
    }
}
