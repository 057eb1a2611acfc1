package thabian.local.contract;

import thabian.domain.ImportContract;
import thabian.domain.Seminars;
import thabian.domain.Slots;
import thabian.dynamo.DynamoSeminars;

class DynamoImportTest extends ImportContract {
    private final Table table = new Table();

    @Override
    protected Seminars emptySeminars() {
        return new DynamoSeminars(table.client(), table.name(), () -> 0);
    }

    @Override
    protected Slots itsSlots() {
        return table.slots();
    }
}
