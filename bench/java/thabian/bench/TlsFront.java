package thabian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// TLS before the store, by a certificate that is thrown away afterwards.
final class TlsFront implements AutoCloseable {
    private static final String PASSWORD = "throw-away";

    private final SSLServerSocket listening;
    private final URI store;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    /// One caller's connection, and its own to the store.
    private static final class Connection {
        private volatile boolean silent;

        private void pump(InputStream from, OutputStream to) {
            var buffer = new byte[1 << 16];
            try (from;
                    to) {
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    if (!silent) {
                        to.write(buffer, 0, read);
                        to.flush();
                    }
                }
            } catch (IOException ended) {
                // The other side has gone.
            }
        }
    }

    private TlsFront(SSLServerSocket listening, URI store) {
        this.listening = listening;
        this.store = store;
        Thread.ofVirtual().start(this::accept);
    }

    /// Starts one.
    ///
    /// @param folder where key and certificate are made: `ca-certificates.crt` is the certificate
    static TlsFront start(URI store, Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var keys = folder.resolve("keys.p12");
        Files.deleteIfExists(keys);
        keytool(
                keys,
                List.of(
                        "-genkeypair",
                        "-alias",
                        "store",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-ext",
                        "bc=ca:true",
                        "-validity",
                        "2"));
        keytool(
                keys,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "store",
                        "-file",
                        folder.resolve("ca-certificates.crt").toString()));
        var kept = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(kept, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        var listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 64, InetAddress.getLoopbackAddress());
        return new TlsFront(listening, store);
    }

    private static void keytool(Path keys, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                keys.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + listening.getLocalPort());
    }

    /// Whatever is connected now is never answered again, and never told so.
    void silence() {
        connections.forEach(connection -> connection.silent = true);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                caller.setTcpNoDelay(true);
                var behind = new Socket(store.getHost(), store.getPort());
                behind.setTcpNoDelay(true);
                var connection = new Connection();
                connections.add(connection);
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> quietly(() -> connection.pump(caller.getInputStream(), behind.getOutputStream())));
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> quietly(() -> connection.pump(behind.getInputStream(), caller.getOutputStream())));
            } catch (IOException closed) {
                // The loop's condition says whether to go on.
            }
        }
    }

    private interface Pumping {
        void run() throws IOException;
    }

    private static void quietly(Pumping pumping) {
        try {
            pumping.run();
        } catch (IOException ended) {
            // The other side has gone.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
