/// QR codes as SVG and PNG.
@NullMarked
package thabian.qr;

import org.jspecify.annotations.NullMarked;
