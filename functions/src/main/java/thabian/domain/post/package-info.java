/// Mail: what is owed to whom, what became of it, and the ports that keep and carry it. Start with
/// [thabian.domain.post.OwedMail].
@NullMarked
package thabian.domain.post;

import org.jspecify.annotations.NullMarked;
