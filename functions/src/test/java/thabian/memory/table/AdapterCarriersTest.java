package thabian.memory.table;

import thabian.contract.CarriersContract;
import thabian.domain.post.Carriers;
import thabian.dynamo.DynamoCarriers;

class AdapterCarriersTest extends CarriersContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Carriers emptyCarriers() {
        return new DynamoCarriers(table, "thabian");
    }
}
