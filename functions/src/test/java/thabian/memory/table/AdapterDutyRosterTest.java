package thabian.memory.table;

import thabian.contract.DutiesContract;
import thabian.domain.call.DutyRoster;
import thabian.dynamo.DynamoDutyRoster;

class AdapterDutyRosterTest extends DutiesContract {
    @Override
    protected DutyRoster emptyRoster() {
        return new DynamoDutyRoster(MemoryDynamo.ofPages(3), "thabian");
    }
}
