/// The roster as JSON, CSV and XLSX.
@NullMarked
package thabian.export;

import org.jspecify.annotations.NullMarked;
