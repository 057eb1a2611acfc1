package thabian.local.gateway;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;

/// Leads a browser that opens the console under another name of this machine, `localhost`, to the one by which the
/// stack knows itself: there alone are its cookies, and there the issuer sends people back to.
public final class OneName extends Filter {
    private final URI console;

    /// @param console where the console begins: `http://127.0.0.1:8080/staff`
    public OneName(URI console) {
        this.console = console;
    }

    @Override
    public String description() {
        return "leads to the stack's own name";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        var asked = exchange.getRequestURI();
        var host = exchange.getRequestHeaders().getFirst("Host");
        var below = (asked.getRawPath() + "/").startsWith(console.getPath() + "/");
        if (!below
                || !exchange.getRequestMethod().equals("GET")
                || console.getAuthority().equals(host)) {
            chain.doFilter(exchange);
            return;
        }
        try (exchange) {
            var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
            exchange.getResponseHeaders().set("Location", console.resolve(asked.getRawPath()) + query);
            exchange.sendResponseHeaders(307, -1);
        }
    }
}
