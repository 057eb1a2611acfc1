package thabian.local.contract;

import java.util.function.LongSupplier;
import thabian.domain.Outbox;
import thabian.domain.Seminars;
import thabian.domain.SeminarsContract;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;

class DynamoSeminarsTest extends SeminarsContract {
    private final Table table = new Table();

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
