package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import thabian.local.client.Eventually;
import thabian.local.web.Loopback;

/// How SES behaves once it is switched, to a client that tries once.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SesSwitchTest {
    private static final String SENDER = "register@thabian.example";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final Mailbox mailbox = new Mailbox(Optional.empty());
    private final SesEndpoint endpoint =
            new SesEndpoint(new Account(Set.of(SENDER), Set.of()), mailbox, () -> Instant.EPOCH, SesEvents.untold());
    private final AtomicInteger underWay = new AtomicInteger();

    @AutoClose
    private final SesSwitch ses = endpoint.control();

    @AutoClose
    private final Loopback loopback = new Loopback().mount("/", exchange -> {
        underWay.incrementAndGet();
        try {
            endpoint.handle(exchange);
        } finally {
            underWay.decrementAndGet();
        }
    });

    /// The client's first call loads it, which takes longer than the short patience.
    @BeforeAll
    static void loadTheClient() {
        var first = new SesSwitchTest();
        try (first.loopback) {
            first.send(LONG);
        }
    }

    @Test
    void itBeginsAsAlways() {
        assertThat(ses.conduct()).isEqualTo(SesConduct.OK);
        send(LONG);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void slowItAnswersAfterTwoSeconds() {
        turn(SesMode.SLOW);
        var start = System.nanoTime();
        send(LONG);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void slowItTakesAlsoTheMailOfWhoDidNotWait() {
        turn(SesMode.SLOW);
        assertThatThrownBy(() -> send(SHORT)).isInstanceOf(ApiCallAttemptTimeoutException.class);
        Eventually.holds(() -> assertThat(mailbox.mails()).hasSize(1));
    }

    @Test
    void silentItTakesNothingAndKeepsWaitingUntilItIsSwitched() {
        turn(SesMode.SILENT);
        assertThatThrownBy(() -> send(SHORT)).isInstanceOf(ApiCallAttemptTimeoutException.class);
        Eventually.holds(() -> assertThat(underWay).hasValue(1));
        turn(SesMode.OK);
        Eventually.holds(() -> assertThat(underWay).hasValue(0));
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void whoWaitsForASilentSesIsLetGoWhenItStops() throws Exception {
        turn(SesMode.SILENT);
        var waiting = CompletableFuture.runAsync(() -> send(LONG));
        Eventually.holds(() -> assertThat(underWay).hasValue(1));
        ses.close();
        assertThat(waiting.handle((_, _) -> "let go").get(20, TimeUnit.SECONDS)).isEqualTo("let go");
        Eventually.holds(() -> assertThat(underWay).hasValue(0));
    }

    @Test
    void throttlingItTakesNothing() {
        turn(SesMode.THROTTLE);
        assertThatThrownBy(() -> send(LONG))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        throttled -> assertThat(throttled.statusCode()).isEqualTo(429));
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void losingAnswersItTakesTheMail() {
        turn(SesMode.LOSE);
        assertThatThrownBy(() -> send(LONG)).isInstanceOf(SdkClientException.class);
        assertThat(mailbox.mails()).hasSize(1);
    }

    @Test
    void refusingItSpeaksOfTheSenderAndNotOfTheRecipient() {
        turn(SesMode.REFUSE);
        assertThatThrownBy(() -> send(LONG))
                .isInstanceOf(MessageRejectedException.class)
                .hasMessageContaining("Email address is not verified.")
                .hasMessageContaining(SENDER)
                .hasMessageNotContaining("saraban");
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void aShareOfTheSendsIsStruckTheSameEachTime() {
        ses.turn(new SesConduct(SesMode.THROTTLE, 0.6));
        var struck = struckOfAHundred();
        assertThat(struck).hasSizeBetween(57, 63);
        assertThat(mailbox.mails()).hasSize(100 - struck.size());
        ses.turn(new SesConduct(SesMode.THROTTLE, 0.6));
        assertThat(struckOfAHundred()).isEqualTo(struck);
    }

    @Test
    void whatATestLaidDownComesFirst() {
        turn(SesMode.THROTTLE);
        ses.failNext(new SesFault.RefuseSender());
        assertThatThrownBy(() -> send(LONG)).isInstanceOf(MessageRejectedException.class);
        assertThatThrownBy(() -> send(LONG)).isInstanceOf(TooManyRequestsException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void nothingElseIsAShare(double share) {
        assertThatThrownBy(() -> new SesConduct(SesMode.LOSE, share)).isInstanceOf(IllegalArgumentException.class);
    }

    private void turn(SesMode mode) {
        ses.turn(new SesConduct(mode, 1));
    }

    private List<Integer> struckOfAHundred() {
        return IntStream.range(0, 100).boxed().filter(_ -> isStruck()).toList();
    }

    private boolean isStruck() {
        try {
            send(LONG);
            return false;
        } catch (TooManyRequestsException _) {
            return true;
        }
    }

    private void send(Duration patience) {
        try (var client = SesV2Client.builder()
                .endpointOverride(loopback.address())
                .region(Region.AP_SOUTHEAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(limits ->
                        limits.apiCallAttemptTimeout(patience).retryStrategy(strategy -> strategy.maxAttempts(1)))
                .build()) {
            client.sendEmail(letter());
        }
    }

    private static SendEmailRequest letter() {
        return SendEmailRequest.builder()
                .fromEmailAddress(SENDER)
                .destination(to -> to.toAddresses("saraban@6760607.example"))
                .content(content -> content.simple(message -> message.subject(text -> text.data("เรื่อง"))
                        .body(body -> body.text(text -> text.data("เรียน")))))
                .build();
    }
}
