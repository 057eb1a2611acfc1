package thabian.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.memory.table.Change;
import thabian.memory.table.MemoryDynamo;

/// What lies behind the clients of a run: a table with its stream, and a carrier.
public interface World {
    /// The table, empty at first.
    DynamoDbClient table();

    /// The carrier.
    SesV2Client carrier();

    /// What was written since it was last asked, the oldest first.
    List<Change> written();

    /// Everything in memory.
    ///
    /// @param lag how many changes a read may miss that need not be consistent
    static World inMemory(IntSupplier lag) {
        MemoryDynamo table = new MemoryDynamo(3, lag);
        Carrier carrier = new Carrier();
        List<Change> seen = new ArrayList<>();
        return new World() {
            @Override
            public DynamoDbClient table() {
                return table;
            }

            @Override
            public SesV2Client carrier() {
                return carrier;
            }

            @Override
            public List<Change> written() {
                List<Change> next = table.changes(seen.size());
                seen.addAll(next);
                return next;
            }
        };
    }
}
