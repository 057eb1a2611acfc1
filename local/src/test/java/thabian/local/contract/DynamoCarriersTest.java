package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.contract.CarriersContract;
import thabian.domain.post.Carrier;
import thabian.domain.post.Carriers;
import thabian.dynamo.DynamoCarriers;
import thabian.given.Given;

class DynamoCarriersTest extends CarriersContract {
    private final TestTable table = new TestTable();

    @Override
    protected Carriers emptyCarriers() {
        return new DynamoCarriers(table.client(), table.name());
    }

    @Test
    void aTableThatCameFromABackupSendsNothingBeforeSomebodySaidSo() {
        emptyCarriers().write(Carrier.NEW.slowed(Given.NOW)).orElseThrow();
        TestTable restored = new TestTable();
        table.client()
                .scan(request -> request.tableName(table.name()))
                .items()
                .forEach(item -> restored.client()
                        .putItem(request -> request.tableName(restored.name()).item(item)));
        Carriers there = new DynamoCarriers(restored.client(), restored.name());

        Carrier found = there.current();
        assertThat(found.stop().map(Carrier.Stop::who)).contains(Optional.empty());
        there.write(found.resumed()).orElseThrow();
        assertThat(there.current().stop()).isEmpty();
    }
}
