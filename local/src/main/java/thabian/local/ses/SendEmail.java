package thabian.local.ses;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A request of SES v2's SendEmail with simple content, as its REST-JSON says it.
public final class SendEmail {
    private final SesFields json;

    SendEmail(SesFields json) {
        this.json = json;
    }

    /// A header or a tag: names may repeat, so they are no map.
    public record Pair(String name, String value) {}

    /// A file that travels with a mail.
    ///
    /// @param base64 what is in it
    public record Attachment(String name, String type, String base64) {

        /// What is in it.
        ///
        /// @throws IllegalArgumentException if that is not base64
        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }

        /// What is in it, read as UTF-8.
        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }

    /// The sender's address, perhaps with a name before it; empty where none is given.
    public String from() {
        return json.text("FromEmailAddress").orElse("");
    }

    /// Everyone it goes to: To, then Cc, then Bcc.
    public List<String> recipients() {
        return Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .flatMap(kind -> json.object("Destination").stream().flatMap(all -> all.texts(kind).stream()))
                .toList();
    }

    /// Where answers go.
    public List<String> replyTo() {
        return json.texts("ReplyToAddresses");
    }

    /// The subject; empty where none is given.
    public Optional<String> subject() {
        return simple().flatMap(content -> content.object("Subject")).flatMap(subject -> subject.text("Data"));
    }

    /// The plain part; empty where none is given.
    public Optional<String> text() {
        return body("Text");
    }

    /// The HTML part; empty where none is given.
    public Optional<String> html() {
        return body("Html");
    }

    /// Headers of the sender's own.
    public List<Pair> headers() {
        return pairs(simple().stream().flatMap(content -> content.objects("Headers").stream()));
    }

    /// Files that travel with it.
    public List<Attachment> attachments() {
        return simple().stream()
                .flatMap(content -> content.objects("Attachments").stream())
                .map(file -> new Attachment(
                        file.text("FileName").orElse(""),
                        file.text("ContentType").orElse("application/octet-stream"),
                        file.text("RawContent").orElse("")))
                .toList();
    }

    /// Tags by which its events are found back.
    public List<Pair> tags() {
        return pairs(json.objects("EmailTags").stream());
    }

    /// The configuration set that reports its fate.
    public Optional<String> configurationSet() {
        return json.text("ConfigurationSetName");
    }

    /// The request as it came.
    SesFields json() {
        return json;
    }

    /// The content, where it is simple: neither raw nor a template.
    Optional<SesFields> simple() {
        return json.object("Content").flatMap(content -> content.object("Simple"));
    }

    private Optional<String> body(String part) {
        return simple().flatMap(content -> content.object("Body"))
                .flatMap(body -> body.object(part))
                .flatMap(content -> content.text("Data"));
    }

    private static List<Pair> pairs(Stream<SesFields> fields) {
        return fields.map(pair -> new Pair(
                        pair.text("Name").orElse(""), pair.text("Value").orElse("")))
                .toList();
    }
}
