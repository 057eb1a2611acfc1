package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import thabian.contract.MailboxesContract;
import thabian.domain.post.DeliveryReport.What;
import thabian.domain.post.Mailboxes;
import thabian.dynamo.DynamoMailboxes;
import thabian.given.Given;

class DynamoMailboxesTest extends MailboxesContract {
    private final TestTable table = new TestTable();

    @Override
    protected Mailboxes emptyMailboxes() {
        return new DynamoMailboxes(table.client(), table.name());
    }

    @Test
    void theTableHoldsNoAddress() {
        emptyMailboxes().bury(Given.mail("gone@lao.example"), new Mailboxes.Dead(What.BOUNCED, Given.NOW));
        assertThat(table.client()
                        .scan(request -> request.tableName(table.name()))
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.toString()).doesNotContain("gone", "lao.example"));
    }
}
