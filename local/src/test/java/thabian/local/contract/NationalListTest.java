package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.TargetList;
import thabian.dynamo.DynamoListJobs;
import thabian.given.Given;
import thabian.upload.Reading;
import thabian.upload.RegisterFile;
import thabian.upload.TargetFile;
import thabian.work.AtOnce;
import thabian.work.Import;
import thabian.work.ListWriter;

/// How long a list of the whole country takes, and what it costs: `-Dload=true -Dtest=NationalListTest`.
@EnabledIfSystemProperty(named = "load", matches = "true", disabledReason = "a load test: run it with -Dload=true")
class NationalListTest {
    private static final Path REGISTER = Path.of("../functions/src/main/resources/thabian/upload/national.csv");

    @Test
    void theWholeCountryIsTakenInOneUpload() throws IOException {
        var requests = new Requests();
        var table = new TestTable(requests);
        var seminars = table.seminars();
        var seminar = Given.put(seminars, Given.aSeminar().build());
        var writer = new ListWriter(
                new DynamoListJobs(table.client(), table.name()),
                table.slots(),
                AtOnce.onThreads(),
                new SecureRandom(),
                System::nanoTime);
        var imports = new Import(seminars, table.slots(), AtOnce.onThreads(), writer);
        var everything = new Import.Rights(_ -> true, true);
        var replacing = Import.Wish.unseen(true, OptionalInt.empty());
        var turn = new Import.Turn("officer", Given.NOW, Duration.ofSeconds(2));

        var start = System.nanoTime();
        var list = ((Reading.Faultless)
                        TargetFile.read(Files.readAllBytes(REGISTER), RegisterFile.register(), ListAnswers.NONE))
                .checked()
                .list();
        print("read", start);
        for (var round : new String[] {"written", "compared"}) {
            requests.forget();
            start = System.nanoTime();
            var current = seminars.current(new SeminarId("ita-2564")).orElse(seminar);
            var result = imports.run(current, list, everything, replacing, turn, _ -> {});
            print("judged, ordered and begun to be " + round, start);
            while (result instanceof Import.Result.Begun(var difference, var job)) {
                start = System.nanoTime();
                var next = writer.goOn(job, Given.NOW, turn.most());
                print("%,d of %,d written, the last".formatted(next.written(), next.rows()), start);
                result = next.done() ? new Import.Result.Taken(difference) : new Import.Result.Begun(difference, next);
            }
            var done = ((Import.Result.Taken) result).difference();
            print(requests, done);
            assertThat(done.withdrawn()).isEmpty();
            assertThat(done.added()).hasSize(round.equals("written") ? 7_849 : 0);
        }
    }

    private static void print(String what, long start) {
        System.out.printf("%s in %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    private static void print(Requests requests, TargetList.Difference difference) {
        System.out.printf(
                "%d requests, %.0f write units, %d unchanged%n",
                requests.names().size(),
                requests.writeUnits().stream().mapToDouble(units -> units).sum(),
                difference.unchanged().size());
    }
}
