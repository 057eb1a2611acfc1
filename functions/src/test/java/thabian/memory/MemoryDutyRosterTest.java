package thabian.memory;

import thabian.contract.DutiesContract;
import thabian.domain.call.DutyRoster;

class MemoryDutyRosterTest extends DutiesContract {
    @Override
    protected DutyRoster emptyRoster() {
        return new MemoryDutyRoster();
    }
}
