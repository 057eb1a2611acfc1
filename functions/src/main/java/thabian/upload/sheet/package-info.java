/// Files as sheets of cells: CSV in whatever encoding, and XLSX, by whoever wrote them. Every file is hostile until
/// read:
/// nothing here takes more memory or time than [Limits] allow, whatever a file claims to be.
@NullMarked
package thabian.upload.sheet;

import org.jspecify.annotations.NullMarked;
