package thabian.function;

import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import thabian.platform.Settings;
import thabian.staff.ClientSecret;

/// The console's secret as AWS Secrets Manager keeps it. Its client is built when a sign-in needs it.
final class KeptSecret implements ClientSecret {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Settings settings;
    private final String arn;

    KeptSecret(Settings settings, String arn) {
        this.settings = settings;
        this.arn = arn;
    }

    @Override
    public String read() throws IOException {
        SecretsManagerClientBuilder builder =
                SecretsManagerClient.builder().overrideConfiguration(limits -> limits.apiCallTimeout(LONGEST));
        settings.endpoint().ifPresent(builder::endpointOverride);
        try (SecretsManagerClient secrets = builder.build()) {
            return secrets.getSecretValue(request -> request.secretId(arn)).secretString();
        } catch (SdkException unreadable) {
            throw new IOException("The client's secret cannot be read", unreadable);
        }
    }
}
