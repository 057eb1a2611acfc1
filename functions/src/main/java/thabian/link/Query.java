package thabian.link;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import thabian.domain.call.Province;

/// What an address asks for behind its `?`: names and values, escaped.
public final class Query {
    private Query() {}

    /// An address that asks for one thing more.
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + escaped(name) + "=" + escaped(value);
    }

    /// An address that asks for more things, in their order.
    public static String with(String address, Map<String, String> parameters) {
        String asking = address;
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            asking = with(asking, each.getKey(), each.getValue());
        }
        return asking;
    }

    /// An address that asks for one province; as it is, where none is given.
    public static String in(String address, Optional<Province> province) {
        return province.map(own -> with(address, "province", own.digits())).orElse(address);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
