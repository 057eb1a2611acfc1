/// The rules of Thabian: what a seminar, a slot and a registration are and what is admitted. Only `java.*`, no I/O.
@NullMarked
package thabian.domain;

import org.jspecify.annotations.NullMarked;
