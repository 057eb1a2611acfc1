package thabian.memory.table;

import thabian.contract.MailboxesContract;
import thabian.domain.post.Mailboxes;
import thabian.dynamo.DynamoMailboxes;

class AdapterMailboxesTest extends MailboxesContract {
    private final MemoryDynamo table = MemoryDynamo.ofPages(3);

    @Override
    protected Mailboxes emptyMailboxes() {
        return new DynamoMailboxes(table, "thabian");
    }
}
