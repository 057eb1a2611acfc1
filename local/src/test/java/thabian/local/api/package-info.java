/// The contract with the outside, held against the running stack over HTTP. What pages promise stands in
/// `thabian.local.page`.
@NullMarked
package thabian.local.api;

import org.jspecify.annotations.NullMarked;
