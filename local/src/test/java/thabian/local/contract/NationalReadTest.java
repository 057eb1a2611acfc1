package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.call.Seminars;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.function.StaffFunction;
import thabian.given.Given;
import thabian.given.WholeCountry;
import thabian.work.Registry;

/// What it takes to read the whole country, everyone registered: `-Dload=true -Dtest=NationalReadTest`.
@EnabledIfSystemProperty(named = "load", matches = "true", disabledReason = "a load test: run it with -Dload=true")
class NationalReadTest {

    private final Requests requests = new Requests();
    private final TestTable table = new TestTable(requests);
    private final Seminars seminars = table.seminars();
    private final Slots slots = table.slots();
    private final Registry registry = table.registry();
    private final StaffFunction function = new StaffFunction(table.wiring(InstantSource.system()));

    @Test
    void theCountryFitsIntoEveryAnswer() throws Exception {
        everyoneRegisters(everyoneIsInvited());
        for (var round = 0; round < 3; round++) {
            ask("progress", Map.of());
            ask("registrants", Map.of("format", "xlsx"));
            ask("registrants", Map.of("format", "csv"));
            ask("registrants", Map.of("format", "json"));
        }
    }

    private Seminar everyoneIsInvited() throws IOException {
        var seminar = Given.put(seminars, Given.aSeminar().in().build());
        return WholeCountry.invitedTo(seminar, seminars, slots);
    }

    private void everyoneRegisters(Seminar seminar) {
        var random = new SecureRandom();
        var organisations = seminar.provinces().stream()
                .flatMap(province -> slots.all(seminar.id(), province.digits()).stream())
                .map(Slot::organisation)
                .toList();
        assertThat(organisations).hasSize(7_849);
        try (var clerks = Executors.newFixedThreadPool(8)) {
            organisations.forEach(organisation -> clerks.execute(
                    () -> registry.register(seminar, submission(organisation), Tokens.draw(random), Given.NOW)));
        }
    }

    private static Submission submission(Organisation organisation) {
        var code = organisation.code().digits();
        return new Submission(
                organisation.code(),
                Optional.empty(),
                UUID.randomUUID(),
                Given.delegation("saraban" + code, "saraban" + code, "head" + code, "officer" + code));
    }

    private void ask(String what, Map<String, String> query) throws IOException {
        var event = JSON.std.mapFrom(Files.readString(Path.of("../events/staff-registrants.json")));
        event.put("resource", "/api/staff/seminars/{seminar}/" + what);
        event.put("queryStringParameters", query);
        @SuppressWarnings("unchecked")
        var context = (Map<String, Object>) event.get("requestContext");
        context.put("authorizer", Map.of("principalId", "nacc", "provinces", "*", "role", "officer"));
        var answer = new ByteArrayOutputStream();
        requests.forget();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        pools.forEach(pool -> pool.resetPeakUsage());
        var start = System.nanoTime();
        function.handleRequest(new ByteArrayInputStream(JSON.std.asBytes(event)), answer, null);
        var millis = (System.nanoTime() - start) / 1_000_000;
        var peak =
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf(
                "%s %s: %d ms, %d requests, %.0f read units, answer %d KB, peak heap with DynamoDB Local in it %d MB%n",
                what, query, millis, requests.names().size(), requests.readUnits(), answer.size() / 1024, peak >> 20);
        assertThat(answer.size()).isLessThan(6 * 1024 * 1024);
        assertThat(JSON.std.mapFrom(answer.toByteArray())).containsEntry("statusCode", 200);
    }
}
