/// The DynamoDB adapters of the domain's ports; keys and attribute names stand in [thabian.dynamo.Schema] and the
/// `…Item` classes, nowhere else.
@NullMarked
package thabian.dynamo;

import org.jspecify.annotations.NullMarked;
