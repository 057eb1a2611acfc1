package thabian.local.contract;

import org.junit.jupiter.api.Nested;
import thabian.contract.ImportContract;
import thabian.contract.ListJobsContract;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJobs;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoListJobs;
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

    @Override
    protected ListJobs itsJobs() {
        return new DynamoListJobs(table.client(), table.name());
    }

    /// What keeps the lists that are being written, in the same table.
    @Nested
    class Jobs extends ListJobsContract {
        @Override
        protected ListJobs emptyJobs() {
            return new DynamoListJobs(table.client(), table.name());
        }
    }
}
