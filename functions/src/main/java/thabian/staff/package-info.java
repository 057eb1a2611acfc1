/// Who is asking: signing in, the token verifier and the province scope.
@NullMarked
package thabian.staff;

import org.jspecify.annotations.NullMarked;
