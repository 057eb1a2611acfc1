package thabian.local.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import thabian.local.CannotStart;
import thabian.local.Options;

/// Deploys template.yaml onto a stand-in for AWS, with neither SAM nor AWS's tools: `make stack-deploy`.
public final class StandInDeploy {
    private static final String BUCKET = "thabian-code";
    /// The stage where nobody says another.
    static final String STAGE = "dev";

    private static final String SENDER = "thabian@dev.example";

    private StandInDeploy() {}

    /// Deploys, or says on stderr in one sentence why not.
    ///
    /// @param arguments the stand-in's address, the folder of what is deployed, then parameters as `Name=value`
    public static void main(String[] arguments) throws IOException {
        try {
            System.out.println(deploy(
                    AwsEndpoint.written("ENDPOINT", arguments[0]),
                    Path.of(arguments[1]),
                    List.of(arguments).subList(2, arguments.length)));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /// Deploys; a sentence that says what, and where it answers.
    static String deploy(URI endpoint, Path artefacts, List<String> said) throws IOException {
        var aws = new AwsEndpoint(endpoint);
        var stack = new StandInStack(endpoint);
        var template = UnrolledTemplate.read(Options.parse(List.of()).template());
        var parameters = parameters(artefacts, said);
        var unknown = parameters.keySet().stream()
                .filter(name -> !template.parameters().contains(name));
        unknown.findFirst().ifPresent(name -> {
            throw new CannotStart("template.yaml has no parameter %s.".formatted(name));
        });
        aws.makeBucket(BUCKET);
        if (parameters.getOrDefault("SenderIdentity", "none").equals("none")) {
            verify(aws, parameters.getOrDefault("Sender", SENDER));
        }
        var code = new LinkedHashMap<String, String>();
        for (var function : template.functions()) {
            var zip = zip(artefacts.resolve(function));
            var name = function + "-" + hex(sha256().digest(zip)) + ".zip";
            aws.put(BUCKET, name, zip);
            code.put(function, "s3://" + BUCKET + "/" + name);
        }
        var release = release(template, code, parameters);
        var json = template.json(code, release);
        var place = aws.put(BUCKET, "template-" + release + ".json", json.getBytes(StandardCharsets.UTF_8));
        stack.deploy(place, parameters);
        return "Deployed " + release + ". "
                + stack.address()
                        .map(address -> "Pages and API: " + address)
                        .orElse("Where pages and API are this stand-in does not say.");
    }

    private static void verify(AwsEndpoint aws, String sender) throws IOException {
        var verified = aws.verify(sender);
        if (verified.statusCode() >= 300 && !verified.body().contains("AlreadyExists")) {
            System.out.printf(
                    "No mail will go out: SES of this stand-in does not take the sender (%d), perhaps it has no SES v2.%n",
                    verified.statusCode());
        }
    }

    /// What a deploy is called: a hash of all that decides what is live, as bin/release makes one.
    ///
    /// @param code where each function's code lies, named by what it holds
    static String release(UnrolledTemplate template, Map<String, String> code, Map<String, String> parameters)
            throws IOException {
        var digest = sha256();
        digest.update(template.json(code, "").getBytes(StandardCharsets.UTF_8));
        digest.update(parameters.toString().getBytes(StandardCharsets.UTF_8));
        return "r" + hex(digest.digest());
    }

    /// The template's parameters: what a stand-in needs, and what was said instead or besides.
    static Map<String, String> parameters(Path artefacts, List<String> said) throws IOException {
        var parameters = new TreeMap<>(Map.of(
                "Stage",
                STAGE,
                "Sender",
                SENDER,
                "Rehearsal",
                "true",
                "StandIn",
                "true",
                "OidcIssuer",
                "http://issuer:4580/local/oidc",
                "Architecture",
                String.valueOf(artefacts.getFileName())));
        for (var parameter : said) {
            var parts = parameter.split("=", 2);
            if (parts.length < 2) {
                throw new CannotStart("A parameter is said as Name=value, not " + parameter + ".");
            }
            parameters.put(parts[0], parts[1]);
        }
        return parameters;
    }

    private static byte[] zip(Path folder) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(folder.relativize(file).toString());
                // The same bytes give the same zip, and so the same release.
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
