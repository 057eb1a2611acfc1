package thabian.memory;

import thabian.contract.ListJobsContract;
import thabian.domain.list.ListJobs;

class MemoryListJobsTest extends ListJobsContract {
    @Override
    protected ListJobs emptyJobs() {
        return new MemoryListJobs();
    }
}
