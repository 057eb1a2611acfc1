package thabian.local.contract;

import thabian.contract.DeedsContract;
import thabian.domain.call.Deeds;
import thabian.domain.call.Seminars;
import thabian.dynamo.DynamoDeeds;
import thabian.dynamo.DynamoSeminars;

class DynamoDeedsTest extends DeedsContract {
    private final TestTable table = new TestTable();

    @Override
    protected Deeds emptyDeeds() {
        return new DynamoDeeds(table.client(), table.name());
    }

    @Override
    protected Seminars itsSeminars() {
        return new DynamoSeminars(table.client(), table.name(), System::nanoTime);
    }
}
