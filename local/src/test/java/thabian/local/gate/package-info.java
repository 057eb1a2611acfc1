/// The laws of the staff's routes, held against every route that template.yaml has: who may, and what never may.
@NullMarked
package thabian.local.gate;

import org.jspecify.annotations.NullMarked;
