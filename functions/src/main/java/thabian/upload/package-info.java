/// Files that offices hand in: a target list as CSV or XLSX. Every file is hostile until read: nothing here takes more
/// memory or time than [Limits] allow, whatever a file claims to be.
@NullMarked
package thabian.upload;

import org.jspecify.annotations.NullMarked;
