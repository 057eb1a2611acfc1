package thabian.memory.table;

import org.junit.jupiter.api.Nested;
import thabian.contract.ImportContract;
import thabian.contract.ListJobsContract;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJobs;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoListJobs;
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

    @Override
    protected ListJobs itsJobs() {
        return new DynamoListJobs(table, "thabian");
    }

    /// What keeps the lists that are being written.
    @Nested
    class Jobs extends ListJobsContract {
        @Override
        protected ListJobs emptyJobs() {
            return new DynamoListJobs(table, "thabian");
        }
    }
}
