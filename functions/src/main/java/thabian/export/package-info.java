/// What the office takes away: the roster as JSON, CSV and XLSX. Start with [thabian.export.RosterFormat].
@NullMarked
package thabian.export;

import org.jspecify.annotations.NullMarked;
