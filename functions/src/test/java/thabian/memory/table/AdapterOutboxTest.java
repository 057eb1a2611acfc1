package thabian.memory.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.contract.TableOutboxContract;

class AdapterOutboxTest extends TableOutboxContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected DynamoDbClient database() {
        return table;
    }

    @Override
    protected String table() {
        return "thabian";
    }
}
