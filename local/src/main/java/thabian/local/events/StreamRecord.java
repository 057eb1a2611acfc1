package thabian.local.events;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import thabian.local.gateway.Arns;

/// A record of the table's stream in the JSON that Lambda gets.
///
/// @param sequenceNumber by which a function names the record it failed on
record StreamRecord(String sequenceNumber, Map<String, Object> json) {
    static StreamRecord of(Record record, String streamArn) {
        var change = record.dynamodb();
        var dynamodb = new LinkedHashMap<String, Object>();
        dynamodb.put(
                "ApproximateCreationDateTime",
                change.approximateCreationDateTime().getEpochSecond());
        dynamodb.put("Keys", item(change.keys()));
        if (change.hasNewImage()) {
            dynamodb.put("NewImage", item(change.newImage()));
        }
        if (change.hasOldImage()) {
            dynamodb.put("OldImage", item(change.oldImage()));
        }
        dynamodb.put("SequenceNumber", change.sequenceNumber());
        dynamodb.put("SizeBytes", change.sizeBytes());
        dynamodb.put("StreamViewType", change.streamViewTypeAsString());
        var json = new LinkedHashMap<String, Object>();
        json.put("eventID", record.eventID());
        json.put("eventName", record.eventNameAsString());
        json.put("eventVersion", "1.1");
        json.put("eventSource", "aws:dynamodb");
        json.put("awsRegion", Arns.REGION);
        json.put("dynamodb", dynamodb);
        json.put("eventSourceARN", streamArn);
        return new StreamRecord(change.sequenceNumber(), json);
    }

    private static Map<String, Object> item(Map<String, AttributeValue> item) {
        var json = new LinkedHashMap<String, Object>();
        item.forEach((name, value) -> json.put(name, value(value)));
        return json;
    }

    private static Map<String, Object> value(AttributeValue value) {
        return switch (value.type()) {
            case S -> Map.of("S", value.s());
            case N -> Map.of("N", value.n());
            case B -> Map.of("B", base64(value.b()));
            case BOOL -> Map.of("BOOL", value.bool());
            case NUL -> Map.of("NULL", true);
            case M -> Map.of("M", item(value.m()));
            case L -> Map.of("L", value.l().stream().map(StreamRecord::value).toList());
            case SS -> Map.of("SS", value.ss());
            case NS -> Map.of("NS", value.ns());
            case BS ->
                Map.of("BS", value.bs().stream().map(StreamRecord::base64).toList());
            // DynamoDB Local's streams lose the type of an empty map; the real ones write {"M": {}}.
            case UNKNOWN_TO_SDK_VERSION -> Map.of("M", Map.of());
        };
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
