package thabian.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.given.Given;
import thabian.given.WholeCountry;
import thabian.local.Stack;
import thabian.local.client.Browser;

/// How long the boards of the whole country take: `-Dload=true -Dtest=NationalBoardTest`.
@EnabledIfSystemProperty(named = "load", matches = "true", disabledReason = "a load test: run it with -Dload=true")
class NationalBoardTest {
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
                assertThat(page.text()).contains(">7,849<");
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
        return WholeCountry.invitedTo(seminar, stack.seminars(), stack.slots());
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
