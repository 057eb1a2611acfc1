/// The DynamoDB adapters of the domain's ports, and of sessions. What adapters share of keys and attribute
/// names stands in [thabian.dynamo.Schema] and the `…Item` classes; what only one of them knows stands in it.
@NullMarked
package thabian.dynamo;

import org.jspecify.annotations.NullMarked;
