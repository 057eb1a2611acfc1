package thabian.memory.table;

import thabian.contract.ImportContract;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;

class AdapterImportTest extends ImportContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Seminars emptySeminars() {
        return new DynamoSeminars(table, "thabian", () -> 0);
    }

    @Override
    protected Slots itsSlots() {
        return new DynamoSlots(table, "thabian");
    }
}
