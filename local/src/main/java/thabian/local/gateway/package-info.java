/// API Gateway's REST API on a laptop: same routes, same events, same rules for answers.
@NullMarked
package thabian.local.gateway;

import org.jspecify.annotations.NullMarked;
