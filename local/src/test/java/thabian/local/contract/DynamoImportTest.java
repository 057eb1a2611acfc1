package thabian.local.contract;

import thabian.contract.ImportContract;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoSeminars;

class DynamoImportTest extends ImportContract {
    private final TestTable table = new TestTable();

    @Override
    protected Seminars emptySeminars() {
        return new DynamoSeminars(table.client(), table.name(), () -> 0);
    }

    @Override
    protected Slots itsSlots() {
        return table.slots();
    }
}
