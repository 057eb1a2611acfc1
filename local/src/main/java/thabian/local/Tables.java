package thabian.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import thabian.local.template.TableResource;

/// Makes tables as the template defines them, in whatever answers as DynamoDB.
public final class Tables {
    private Tables() {}

    /// Creates the table unless it is there, and answers the ARN of its stream.
    ///
    /// @return empty where it has none
    public static Optional<String> create(DynamoDbClient client, TableResource table, String name) {
        try {
            client.createTable(request(table, name));
            table.timeToLive()
                    .ifPresent(attribute -> client.updateTimeToLive(request -> request.tableName(name)
                            .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
        } catch (ResourceInUseException e) {
            // Kept from an earlier start.
        }
        return Optional.ofNullable(
                client.describeTable(request -> request.tableName(name)).table().latestStreamArn());
    }

    private static CreateTableRequest request(TableResource table, String name) {
        var request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(table.attributes().entrySet().stream()
                        .map(entry -> AttributeDefinition.builder()
                                .attributeName(entry.getKey())
                                .attributeType(entry.getValue())
                                .build())
                        .toList())
                .keySchema(key(table.key()));
        if (!table.indexes().isEmpty()) {
            request.globalSecondaryIndexes(
                    table.indexes().stream().map(Tables::index).toList());
        }
        table.streamView()
                .ifPresent(view -> request.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(view)));
        return request.build();
    }

    private static GlobalSecondaryIndex index(TableResource.Index index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(key(index.key()))
                .projection(projection -> projection.projectionType(index.projection()))
                .build();
    }

    private static List<KeySchemaElement> key(TableResource.Key key) {
        var hash = Stream.of(element(key.hash(), KeyType.HASH));
        return Stream.concat(hash, key.range().stream().map(range -> element(range, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
