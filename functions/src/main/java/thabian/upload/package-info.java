/// Target lists that offices hand in, as CSV or XLSX, however they are laid out: which of the cells that `sheet` makes
/// of a
/// file name whom.
@NullMarked
package thabian.upload;

import org.jspecify.annotations.NullMarked;
