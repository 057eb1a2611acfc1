/// The routes of the two functions that people and programs call, each with what answers it and who may: the one list
/// that template.yaml, the tests and docs/rights.md are held against. Start with [thabian.route.table.StaffTable].
@NullMarked
package thabian.route.table;

import org.jspecify.annotations.NullMarked;
