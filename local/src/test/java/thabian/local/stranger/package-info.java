/// A stranger against the whole stack. Start with [thabian.local.stranger.AttackTest].
@NullMarked
package thabian.local.stranger;

import org.jspecify.annotations.NullMarked;
