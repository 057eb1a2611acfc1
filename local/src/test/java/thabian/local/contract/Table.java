package thabian.local.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import thabian.local.LocalDynamo;
import thabian.local.template.Template;

/// An empty table as template.yaml defines it, in a DynamoDB Local that all tests share, and a client of it.
final class Table {
    private static final LocalDynamo DATABASE = startDatabase();

    private final String name = "thabian-" + UUID.randomUUID();
    private final DynamoDbClient client;

    Table(ExecutionInterceptor... interceptors) {
        DATABASE.create(Template.read(Path.of("../template.yaml")).table(), name);
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

    private static LocalDynamo startDatabase() {
        try {
            return LocalDynamo.start(Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
