package thabian.route;

import java.net.URI;
import thabian.http.ApiRequest;
import thabian.platform.Settings;

/// Where the world finds the pages: what the deployment says, else what the request came through.
public final class PublicAddress {
    private PublicAddress() {}

    public static String of(Settings settings, ApiRequest request) {
        return settings.publicAddress().map(URI::toString).orElseGet(request::base);
    }
}
