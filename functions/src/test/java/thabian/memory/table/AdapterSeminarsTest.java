package thabian.memory.table;

import java.util.function.LongSupplier;
import thabian.contract.SeminarsContract;
import thabian.domain.call.Seminars;
import thabian.domain.post.Outbox;
import thabian.dynamo.DynamoOutbox;
import thabian.dynamo.DynamoSeminars;

class AdapterSeminarsTest extends SeminarsContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Seminars emptySeminars(LongSupplier ticker) {
        return new DynamoSeminars(table, "thabian", ticker);
    }

    @Override
    protected Seminars sameSeminars(LongSupplier ticker) {
        return new DynamoSeminars(table, "thabian", ticker);
    }

    @Override
    protected Outbox itsOutbox() {
        return new DynamoOutbox(table, "thabian");
    }
}
