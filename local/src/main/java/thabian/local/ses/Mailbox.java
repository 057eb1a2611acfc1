package thabian.local.ses;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// All mails that were sent, in the order they came, whoever they were for.
///
/// On disk it is a file of one JSON object a line, which only grows.
public final class Mailbox {
    private final Optional<Path> file;
    private final List<SentMail> mails = new CopyOnWriteArrayList<>();

    /// Opens the mailbox with what its file holds; without a file it forgets when the stack stops.
    public Mailbox(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::load);
    }

    /// Every mail, the oldest first.
    public List<SentMail> mails() {
        return List.copyOf(mails);
    }

    /// The mail of this id.
    public Optional<SentMail> mail(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    synchronized SentMail deliver(SendEmail content, Instant at) {
        var mail = new SentMail(UUID.randomUUID() + "-000000", at, content);
        file.ifPresent(kept -> append(kept, mail));
        mails.add(mail);
        return mail;
    }

    private static void append(Path file, SentMail mail) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", mail.id());
        line.put("at", mail.at().toString());
        line.put("request", mail.content().json().json());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, JSON.std.asString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the file; a last line without its end was being written when the stack was killed, and is cut off.
    private void load(Path kept) {
        try {
            var lines = Files.readString(kept);
            var whole = lines.substring(0, lines.lastIndexOf('\n') + 1);
            if (whole.length() < lines.length()) {
                Files.writeString(kept, whole);
            }
            for (var line : whole.lines().toList()) {
                mails.add(read(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the mailbox's file %s cannot be read".formatted(kept), e);
        }
    }

    private static SentMail read(String line) throws IOException {
        var fields = SesFields.parse(line);
        return new SentMail(
                fields.text("id").orElseThrow(),
                Instant.parse(fields.text("at").orElseThrow()),
                new SendEmail(fields.object("request").orElseThrow()));
    }
}
