/// The contract with the outside, held against the code: the document against routes, problems and names of the code,
/// and every answer that a test gets from the API against the document. Start with [thabian.local.openapi.Judge].
@NullMarked
package thabian.local.openapi;

import org.jspecify.annotations.NullMarked;
