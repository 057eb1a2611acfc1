package thabian.simulation.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.memory.table.MemoryDynamo;
import thabian.memory.table.TableChange;

/// What lies behind the clients of a run: a table with its stream, and a carrier.
public interface SimulatedWorld {
    /// What the table is called.
    public String name();

    /// The table, empty at first.
    public DynamoDbClient table();

    /// The carrier.
    public SesV2Client carrier();

    /// What was written since it was last asked, the oldest first.
    public List<TableChange> written();

    /// Everything in memory.
    ///
    /// @param lag how many changes a read may miss that need not be consistent
    public static SimulatedWorld inMemory(IntSupplier lag) {
        MemoryDynamo table = new MemoryDynamo(3, lag);
        MemorySes carrier = new MemorySes();
        List<TableChange> seen = new ArrayList<>();
        return new SimulatedWorld() {
            @Override
            public String name() {
                return "thabian";
            }

            @Override
            public DynamoDbClient table() {
                return table;
            }

            @Override
            public SesV2Client carrier() {
                return carrier;
            }

            @Override
            public List<TableChange> written() {
                List<TableChange> next = table.changes(seen.size());
                seen.addAll(next);
                return next;
            }
        };
    }
}
