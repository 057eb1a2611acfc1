/// The contract with the outside, held against the running stack over HTTP.
@NullMarked
package thabian.local.api;

import org.jspecify.annotations.NullMarked;
