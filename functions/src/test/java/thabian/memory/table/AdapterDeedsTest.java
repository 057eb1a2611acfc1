package thabian.memory.table;

import thabian.contract.DeedsContract;
import thabian.domain.call.Deeds;
import thabian.domain.call.Seminars;
import thabian.dynamo.DynamoDeeds;
import thabian.dynamo.DynamoSeminars;

class AdapterDeedsTest extends DeedsContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Deeds emptyDeeds() {
        return new DynamoDeeds(table, "thabian");
    }

    @Override
    protected Seminars itsSeminars() {
        return new DynamoSeminars(table, "thabian", System::nanoTime);
    }
}
