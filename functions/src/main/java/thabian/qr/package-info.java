/// QR codes as SVG and PNG. Start with [thabian.qr.QrCode].
@NullMarked
package thabian.qr;

import org.jspecify.annotations.NullMarked;
