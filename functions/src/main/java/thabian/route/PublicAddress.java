package thabian.route;

import java.net.URI;
import thabian.http.ApiRequest;
import thabian.link.Links;
import thabian.platform.Settings;

/// Where the world finds the pages: what the deployment says, else what the request came through.
public final class PublicAddress {
    private PublicAddress() {}

    public static Links links(Settings settings, ApiRequest request) {
        return new Links(settings.publicAddress().map(URI::toString).orElseGet(request::base));
    }
}
