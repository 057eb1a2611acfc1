/// What the office takes away: the roster, who is silent, the report, the mail merge, in each of their formats.
/// Start with [thabian.export.Takeaway].
@NullMarked
package thabian.export;

import org.jspecify.annotations.NullMarked;
