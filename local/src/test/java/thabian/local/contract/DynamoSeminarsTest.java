package thabian.local.contract;

import java.util.function.LongSupplier;
import thabian.contract.SeminarsContract;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;

class DynamoSeminarsTest extends SeminarsContract {
    private final TestTable table = new TestTable();

    @Override
    protected Seminars emptySeminars(LongSupplier ticker) {
        return new DynamoSeminars(table.client(), table.name(), ticker);
    }

    @Override
    protected Seminars sameSeminars(LongSupplier ticker) {
        return new DynamoSeminars(table.client(), table.name(), ticker);
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table.client(), table.name());
    }
}
