package thabian.local.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slots;
import thabian.dynamo.DynamoSeminars;
import thabian.dynamo.DynamoSlots;
import thabian.function.Wiring;
import thabian.given.Given;
import thabian.local.LocalDynamo;
import thabian.local.template.Template;
import thabian.platform.Settings;
import thabian.work.Registry;

/// An empty table as template.yaml defines it, in a DynamoDB Local that all tests share, and a client of it.
final class TestTable {
    private static final LocalDynamo DATABASE = startDatabase();

    private final String name = "thabian-" + UUID.randomUUID();
    private final DynamoDbClient client;
    private final TableStream stream;

    TestTable(ExecutionInterceptor... interceptors) {
        String arn = DATABASE.create(Template.read(Path.of("../template.yaml")).table(), name)
                .orElseThrow();
        stream = new TableStream(DATABASE.streams(), arn);
        client = DynamoDbClient.builder()
                .endpointOverride(DATABASE.endpoint())
                .overrideConfiguration(configuration -> {
                    for (ExecutionInterceptor interceptor : interceptors) {
                        configuration.addExecutionInterceptor(interceptor);
                    }
                })
                .build();
    }

    String name() {
        return name;
    }

    DynamoDbClient client() {
        return client;
    }

    TableStream stream() {
        return stream;
    }

    Seminars seminars() {
        return new DynamoSeminars(client, name, System::nanoTime);
    }

    Slots slots() {
        return new DynamoSlots(client, name);
    }

    /// The item of a slot, as it lies there.
    Map<String, AttributeValue> item(SeminarId seminar, OrganisationCode organisation) {
        Map<String, AttributeValue> key = Map.of(
                "pk",
                AttributeValue.fromS("SLOT#" + seminar + "#" + organisation.province()),
                "sk",
                AttributeValue.fromS(organisation.digits()));
        return client.getItem(request -> request.tableName(name).key(key).consistentRead(true))
                .item();
    }

    /// The register over the slots; only one thread at a time draws from it.
    Registry registry() {
        return new Registry(slots(), Given.random());
    }

    /// What functions are made of, on this table.
    Wiring wiring(InstantSource clock) {
        var settings = Settings.from(Map.of(
                "TABLE", name, "OIDC_ISSUER", "http://127.0.0.1:1", "PUBLIC_ADDRESS", "https://thabian.example"));
        return new Wiring(settings, clock) {
            @Override
            protected DynamoDbClient dynamo() {
                return client;
            }
        };
    }

    private static LocalDynamo startDatabase() {
        try {
            return LocalDynamo.start(Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
