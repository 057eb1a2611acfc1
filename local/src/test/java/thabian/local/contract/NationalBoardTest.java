package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.list.ListAnswers;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.local.Stack;
import thabian.local.client.Browser;
import thabian.memory.MemoryListJobs;
import thabian.upload.Reading;
import thabian.upload.RegisterFile;
import thabian.upload.TargetFile;
import thabian.work.AtOnce;
import thabian.work.Import;
import thabian.work.ListWriter;

/// How long the boards of the whole country take: `-Dload=true -Dtest=NationalBoardTest`.
@EnabledIfSystemProperty(named = "load", matches = "true", disabledReason = "a load test: run it with -Dload=true")
class NationalBoardTest {
    private static final Path REGISTER = Path.of("../functions/src/main/resources/thabian/upload/national.csv");
    private static final String BOARD = "/staff/seminars/national";

    @Test
    void everyProvinceIsOnOnePage() throws IOException {
        try (var stack = Stack.start()) {
            var seminar = everyoneInvited(stack);
            stack.moveClockTo("2021-03-08T09:00:00+07:00");
            registerEveryTenth(stack, seminar);
            var nacc = new Browser(stack.home());
            nacc.signIn("/staff", "NACC_OFFICER");
            for (int round = 0; round < 5; round++) {
                var start = System.nanoTime();
                var page = nacc.open(BOARD);
                System.out.printf(
                        "all provinces in %d ms, %d KB%n",
                        (System.nanoTime() - start) / 1_000_000, page.bytes().length / 1024);
                assertThat(page.text()).contains(">7849<");
            }
            var start = System.nanoTime();
            var page = nacc.open(BOARD + "?province=30");
            System.out.printf(
                    "the largest province in %d ms, %d KB%n",
                    (System.nanoTime() - start) / 1_000_000, page.bytes().length / 1024);
            assertThat(page.status()).isEqualTo(200);
        }
    }

    private static Seminar everyoneInvited(Stack stack) throws IOException {
        var seminar = Given.put(
                stack.seminars(),
                Stack.another(
                        "national",
                        "2021-03-08T09:00:00+07:00",
                        "2021-03-20T00:00:00+07:00",
                        false,
                        List.<Province>of()));
        var list = ((Reading.Faultless)
                        TargetFile.read(Files.readAllBytes(REGISTER), RegisterFile.register(), ListAnswers.NONE))
                .checked()
                .list();
        var writer = new ListWriter(
                new MemoryListJobs(), stack.slots(), AtOnce.onThreads(), new SecureRandom(), System::nanoTime);
        new Import(stack.seminars(), stack.slots(), AtOnce.onThreads(), writer)
                .run(
                        seminar,
                        list,
                        new Import.Rights(_ -> true, true),
                        new Import.Wish(true, OptionalInt.empty(), Optional.empty()),
                        new Import.Turn("officer", Given.NOW, Duration.ofMinutes(5)),
                        _ -> {});
        return stack.seminars().current(seminar.id()).orElseThrow();
    }

    private static void registerEveryTenth(Stack stack, Seminar seminar) {
        var random = new SecureRandom();
        seminar.provinces().stream()
                .flatMap(province -> stack.slots().all(seminar.id(), province.digits()).stream())
                .map(Slot::organisation)
                .filter(organisation -> organisation.code().digits().endsWith("5"))
                .forEach(organisation -> stack.registry()
                        .register(
                                seminar,
                                new Submission(
                                        organisation.code(), Optional.empty(), UUID.randomUUID(), Given.threePeople()),
                                Tokens.draw(random),
                                Given.NOW));
    }
}
