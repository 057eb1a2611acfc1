/// The laptop's own OIDC issuer.
@NullMarked
package thabian.local.oidc;

import org.jspecify.annotations.NullMarked;
