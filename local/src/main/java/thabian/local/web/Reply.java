package thabian.local.web;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer of one of the laptop's own desks; never kept by a cache, never taken for another type.
public final class Reply {
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /// An answer of this type.
    public static Reply of(int status, String type, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        return new Reply(status, headers, body);
    }

    /// A page.
    public static Reply page(LocalHtml document) {
        return of(200, "text/html; charset=utf-8", bytes(document.markup()))
                .with("Content-Security-Policy", PAGE_POLICY);
    }

    /// Plain text.
    public static Reply text(String text) {
        return of(200, "text/plain; charset=utf-8", bytes(text));
    }

    /// Maps, lists, strings and numbers as JSON.
    public static Reply json(Object value) {
        return json(200, "application/json", value);
    }

    /// The same with another status.
    public static Reply json(int status, Object value) {
        return json(status, "application/json", value);
    }

    private static Reply json(int status, String type, Object value) {
        try {
            return of(status, type, JSON.std.asBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A problem (RFC 9457) of `/problems/<name>`.
    public static Reply problem(int status, String name, String title, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + name);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return json(status, "application/problem+json", problem);
    }

    /// The problem of an address where nothing is.
    public static Reply unknownRoute() {
        return problem(404, "unknown-route", "Not found", "ไม่มีหน้านี้");
    }

    /// The problem of a method that the address does not know.
    public static Reply wrongMethod(String allowed) {
        return problem(405, "method-not-allowed", "Method not allowed", "ที่อยู่นี้ไม่รับคำสั่งแบบนี้")
                .with("Allow", allowed);
    }

    /// Go and look there.
    public static Reply seeOther(String location) {
        return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", location);
    }

    /// The same answer with one header more, or another value of it.
    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
