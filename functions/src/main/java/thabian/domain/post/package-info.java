/// Mail: messages that are owed to whom, what became of each copy, and the ports that keep and carry them. Start with
/// [thabian.domain.post.Message].
@NullMarked
package thabian.domain.post;

import org.jspecify.annotations.NullMarked;
