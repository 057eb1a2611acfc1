/// Deploying onto a stand-in for AWS that listens at one address: the template and its functions over HTTP, an issuer.
@NullMarked
package thabian.local.standin;

import org.jspecify.annotations.NullMarked;
