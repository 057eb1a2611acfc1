/// The ports' contracts, held against DynamoDB Local.
@NullMarked
package thabian.local.contract;

import org.jspecify.annotations.NullMarked;
