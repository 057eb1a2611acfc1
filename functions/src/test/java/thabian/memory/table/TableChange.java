package thabian.memory.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One record of the table's stream: an item before and after a write that made it another.
///
/// @param sequence its place in the stream, from 0
/// @param before empty where there was none
public record TableChange(long sequence, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {}
