package thabian.local.client;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A browser that keeps cookies and states where its forms come from, but follows no redirect unasked.
public final class Browser {
    private final Map<String, HttpCookie> cookies = new LinkedHashMap<>();
    private final URI home;

    /// @param home where the addresses of its requests begin
    public Browser(URI home) {
        this.home = home;
    }

    /// Opens a path, or an address of this machine.
    public Answer open(String place) {
        return ask("GET", place).answer(this);
    }

    /// Sends a form of the site's own page.
    public Answer send(String path, String fields) {
        return ask("POST", path)
                .with("Origin", home.resolve("/").toString().replaceAll("/$", ""))
                .form(fields)
                .answer(this);
    }

    /// Begins a request, with the cookies of its path.
    public Request ask(String method, String place) {
        URI address = place.startsWith("/") ? URI.create(home + place) : URI.create(place);
        Asking asking = Asking.of(method, address).asBrowser();
        String sent = cookies.values().stream()
                .filter(cookie -> below(address.getPath(), cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return new Request(sent.isEmpty() ? asking : asking.with("Cookie", sent));
    }

    /// Goes where an answer sends it.
    public Answer follow(Answer answer) {
        String location = answer.header("Location");
        return open(location.startsWith("/") ? home.resolve(location).toString() : location);
    }

    /// Signs in at the laptop's issuer as one of its offices, from a page of the console.
    public Answer signIn(String from, String office) {
        Answer issuer = follow(follow(open(from)));
        return follow(follow(open(choice(issuer, office))));
    }

    /// Where the issuer's page leads for an office.
    public String choice(Answer issuer, String office) {
        var links = Pattern.compile("href=\"(/local/oidc/authorize[^\"]*office=" + office + ")\"")
                .matcher(issuer.text());
        if (!links.find()) {
            throw new IllegalStateException("not the issuer's page: " + issuer.outcome());
        }
        return home.resolve(links.group(1).replace("&amp;", "&")).toString();
    }

    /// The value of a cookie that it keeps.
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).map(HttpCookie::getValue);
    }

    /// Has a cookie for the console, as if it had been set.
    public Browser keeping(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(home.getPath() + "/staff");
        cookies.put(name, cookie);
        return this;
    }

    private static boolean below(String path, String cookiePath) {
        return path.equals(cookiePath) || path.startsWith(cookiePath + "/");
    }

    private void keep(Answer answer) {
        for (String header : answer.response().headers().allValues("Set-Cookie")) {
            HttpCookie cookie = HttpCookie.parse(header).getFirst();
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    /// A request that this browser is about to send.
    public static final class Request {
        private final Asking asking;

        private Request(Asking asking) {
            this.asking = asking;
        }

        /// One more header.
        public Request with(String header, String value) {
            asking.with(header, value);
            return this;
        }

        /// With a form's body.
        public Request form(String fields) {
            asking.form(fields);
            return this;
        }

        /// Sends it; the browser keeps the answer's cookies.
        public Answer answer(Browser browser) {
            Answer answer = asking.answer();
            browser.keep(answer);
            return answer;
        }
    }

    /// The body of a form: names and what was typed, by turns.
    public static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
