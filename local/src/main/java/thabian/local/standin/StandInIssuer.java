package thabian.local.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import thabian.local.oidc.Client;
import thabian.local.oidc.Issuer;

/// The laptop's issuer by itself, for functions that run in containers and find it by a name of their network. It
/// gives a token to whoever asks: for rehearsals alone.
public final class StandInIssuer {
    private StandInIssuer() {}

    /// Starts it, and keeps it.
    ///
    /// @param arguments its address as tokens name it, where it listens (address, port), where the console is
    public static void main(String... arguments) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(arguments[1], Integer.parseInt(arguments[2])), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var console = new Client("thabian-console", URI.create(arguments[3]));
        var issuer = new Issuer(URI.create(arguments[0]), "thabian", console, InstantSource.system());
        server.createContext("/local/oidc", issuer);
        server.createContext("/local/staff-token", issuer);
        server.start();
    }
}
