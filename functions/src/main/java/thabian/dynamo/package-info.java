/// The DynamoDB adapters of the domain's ports; keys and attribute names stand in one file.
@NullMarked
package thabian.dynamo;

import org.jspecify.annotations.NullMarked;
