/// What holds of every route: methods, what askers read, preconditions, addresses below a stage.
@NullMarked
package thabian.local.http;

import org.jspecify.annotations.NullMarked;
