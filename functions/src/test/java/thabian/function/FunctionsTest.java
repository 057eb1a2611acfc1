package thabian.function;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.platform.Settings;

class FunctionsTest {
    @BeforeAll
    static void asLambdaDoes() {
        System.setProperty("aws.region", "ap-southeast-1");
    }

    static Stream<Supplier<RequestStreamHandler>> functions() {
        return Stream.of(
                PublicFunction::new,
                () -> new StaffFunction(withAnIssuer()),
                MailFunction::new,
                SweepFunction::new,
                DeliveryFunction::new);
    }

    private static Wiring withAnIssuer() {
        return new Wiring(Settings.from(Map.of("OIDC_ISSUER", "https://issuer.example")), InstantSource.system());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionOfTheTableStartsWithoutAskingAnyoneAnything(Supplier<RequestStreamHandler> function) {
        assertThatCode(function::get).doesNotThrowAnyException();
    }
}
