package thabian.memory;

import thabian.contract.MailboxesContract;
import thabian.domain.post.Mailboxes;

class MemoryMailboxesTest extends MailboxesContract {
    @Override
    protected Mailboxes emptyMailboxes() {
        return new MemoryMailboxes(new MemoryStore());
    }
}
