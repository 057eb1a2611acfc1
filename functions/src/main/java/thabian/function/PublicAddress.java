package thabian.function;

import java.net.URI;
import thabian.web.ApiRequest;

/// Where the world finds the pages: what the deployment says, else what the request came through.
final class PublicAddress {
    private PublicAddress() {}

    static String of(Settings settings, ApiRequest request) {
        return settings.publicAddress().map(URI::toString).orElseGet(request::base);
    }
}
