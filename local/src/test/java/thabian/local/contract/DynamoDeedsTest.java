package thabian.local.contract;

import org.junit.jupiter.api.Nested;
import thabian.contract.DeedsContract;
import thabian.contract.DutiesContract;
import thabian.domain.call.Deeds;
import thabian.domain.call.DutyRoster;
import thabian.domain.call.Seminars;
import thabian.dynamo.DynamoDeeds;
import thabian.dynamo.DynamoDutyRoster;
import thabian.dynamo.DynamoSeminars;

class DynamoDeedsTest extends DeedsContract {
    private final TestTable table = new TestTable();

    @Override
    protected Deeds emptyDeeds() {
        return new DynamoDeeds(table.client(), table.name());
    }

    @Override
    protected Seminars itsSeminars() {
        return new DynamoSeminars(table.client(), table.name(), System::nanoTime);
    }

    /// Beside them in the same table: who does which district.
    @Nested
    class Rosters extends DutiesContract {
        @Override
        protected DutyRoster emptyRoster() {
            return new DynamoDutyRoster(table.client(), table.name());
        }
    }
}
