package thabian.local.contract;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.contract.TableOutboxContract;

class DynamoOutboxTest extends TableOutboxContract {
    private final TestTable table = new TestTable();

    @Override
    protected DynamoDbClient database() {
        return table.client();
    }

    @Override
    protected String table() {
        return table.name();
    }
}
