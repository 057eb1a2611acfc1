/// The slip as a picture, drawn by the JDK's own graphics (AWT): nothing else may load them.
@NullMarked
package thabian.picture;

import org.jspecify.annotations.NullMarked;
