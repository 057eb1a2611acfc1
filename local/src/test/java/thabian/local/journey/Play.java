package thabian.local.journey;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thabian.local.Laptop;
import thabian.local.MovableClock;
import thabian.local.Options;
import thabian.local.OwedMails;
import thabian.local.StoreWithin;

/// The letter's case played on a laptop of its own: the public address, the mails that went out, the clock, the office.
final class Play implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Laptop laptop;

    private Play(Laptop laptop) {
        this.laptop = laptop;
    }

    /// Starts it in memory on a free port.
    ///
    /// @param stage what every address begins with; empty without a stage prefix
    static Play start(String stage) throws IOException {
        return new Play(StoreWithin.laptop(options(stage)));
    }

    /// Starts it just as a user does: its functions go to their table over HTTP.
    static Play whole(String stage) throws IOException {
        return new Play(Laptop.start(options(stage), new MovableClock(Optional.empty())));
    }

    private static Options options(String stage) {
        var options = new ArrayList<>(List.of("--memory", "--port", "0"));
        if (!stage.isEmpty()) {
            options.addAll(List.of("--stage", stage));
        }
        return Options.parse(options);
    }

    /// Where pages and API begin.
    String home() {
        return laptop.home().toString();
    }

    /// The seminar's page.
    String seminar() {
        return home() + "/s/ita-2564";
    }

    /// An address of the laptop's own, `/local…`.
    String local(String path) {
        return laptop.home().resolve(path).toString();
    }

    byte[] fetch(String address) {
        return ask(HttpRequest.newBuilder(URI.create(address)));
    }

    /// Every mail, oldest first, once none is owed any more.
    List<Map<String, Object>> mails() {
        settleMails();
        return rows(fetch(local("/local/mailbox.json")));
    }

    /// Returns once every mail that is owed has gone out and its fate is kept.
    void settleMails() {
        OwedMails.settle(laptop);
    }

    /// The roster, as an officer of the province gets it.
    List<Map<String, Object>> roster() {
        return rows(ask(HttpRequest.newBuilder(URI.create(home() + "/api/staff/seminars/ita-2564/registrants"))
                .header("Authorization", "Bearer " + staffToken())));
    }

    /// A token of an officer of the province.
    String staffToken() {
        return new String(fetch(local("/local/staff-token?provinces=76&role=officer"))).strip();
    }

    /// Orders a list as a program does that does not wait until it is written.
    void orderList(String csv) {
        ask(HttpRequest.newBuilder(URI.create(home() + "/api/staff/seminars/ita-2564/organisations"))
                .header("Authorization", "Bearer " + staffToken())
                .header("Content-Type", "text/csv")
                .header("Prefer", "respond-async")
                .PUT(BodyPublishers.ofString(csv)));
    }

    /// Moves the clock.
    void passTo(String time) {
        ask(HttpRequest.newBuilder(URI.create(local("/local/clock")))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"now\": \"" + time + "\"}")));
    }

    private byte[] ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer + " " + new String(answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> rows(byte[] json) {
        try {
            var rows = new ArrayList<Map<String, Object>>();
            for (var row : JSON.std.listFrom(new ByteArrayInputStream(json))) {
                rows.add(JSON.std.mapFrom(JSON.std.asString(row)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        laptop.close();
    }
}
