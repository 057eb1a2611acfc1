/// A stranger against the whole stack. Start with [thabian.local.attack.AttackTest].
@NullMarked
package thabian.local.attack;

import org.jspecify.annotations.NullMarked;
