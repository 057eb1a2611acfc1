/// A client of the running stack for tests that read as what people and programs do.
@NullMarked
package thabian.local.client;

import org.jspecify.annotations.NullMarked;
