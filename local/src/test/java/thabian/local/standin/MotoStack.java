package thabian.local.standin;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import thabian.local.Deployment;
import thabian.local.Options;
import thabian.local.Sdk;
import thabian.local.Tables;
import thabian.local.events.StreamPump;
import thabian.local.gateway.Gateway;
import thabian.local.oidc.Issuer;
import thabian.local.project.Packed;
import thabian.local.template.Template;

/// The stack over moto's server: the template's tables and the sender are made there, the template's API, stream and
/// issuer are the laptop's, and each function is what is deployed of it, in a process of its own.
///
/// moto itself has no SAM transform, and runs functions in Docker only.
final class MotoStack implements Venue {
    /// The functions that a journey starts.
    static final List<String> STARTED =
            List.of("PublicFunction", "StaffFunction", "AuthorizerFunction", "MailFunction");

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final MotoServer moto;
    private final Deployment deployment;
    private final Issuer issuer;

    private MotoStack(MotoServer moto, HttpServer server, Path folder) throws IOException {
        this.moto = moto;
        started.push(moto);
        started.push(() -> server.stop(0));
        Template template = Template.read(Options.parse(List.of()).template());
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        deployment = new Deployment(template, new Gateway.Stage("dev", true), address, moto.endpoint());
        issuer = new Issuer(deployment.issuer(), deployment.audience(), deployment.console(), InstantSource.system());
        var stream = deployTables(template);
        verifySender();
        var functions = new HashMap<String, FunctionProcess>();
        Packed.into(folder);
        for (var function : template.functions()) {
            var environment = new HashMap<>(deployment.environment(function));
            // Here SES is where all of AWS is.
            environment.remove("AWS_ENDPOINT_URL_SESV2");
            var process = new FunctionProcess(
                    function, folder.resolve(function.id()), environment, folder.resolve(function.id() + ".log"));
            functions.put(function.id(), process);
            started.push(process);
        }
        server.createContext("/local/oidc", issuer);
        Gateway.mount(
                server,
                template.api(),
                deployment.stage(),
                (function, event) -> functions.get(function).invoke(event),
                InstantSource.system());
        server.start();
        var streams = DynamoDbStreamsClient.builder()
                .endpointOverride(moto.endpoint())
                .build();
        started.push(streams);
        for (var mapping : template.streams()) {
            started.push(StreamPump.start(
                    streams,
                    stream,
                    mapping,
                    (function, event) -> functions.get(function).invoke(event)));
        }
    }

    /// Starts it over a server of moto's; what is logged goes into files of the folder.
    static MotoStack start(MotoServer moto, Path folder) throws IOException {
        Sdk.pretendCredentials();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return new MotoStack(moto, server, folder);
    }

    /// Makes the template's tables; the ARN of the stream of the one that has one.
    private String deployTables(Template template) {
        try (var dynamo =
                DynamoDbClient.builder().endpointOverride(moto.endpoint()).build()) {
            template.asides().forEach(table -> Tables.create(dynamo, table, Deployment.aside(table)));
            return Tables.create(dynamo, template.table(), Deployment.TABLE).orElseThrow();
        }
    }

    private void verifySender() {
        try (var ses = SesV2Client.builder().endpointOverride(moto.endpoint()).build()) {
            ses.createEmailIdentity(request -> request.emailIdentity(Deployment.SENDER));
            ses.createConfigurationSet(request -> request.configurationSetName(Deployment.CONFIGURATION_SET));
        }
    }

    @Override
    public URI home() {
        return deployment.home();
    }

    @Override
    public String officer() {
        return issuer.token("76", "officer").orElseThrow();
    }

    @Override
    public Optional<String> mails() {
        try {
            return Optional.of(moto.everything());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
