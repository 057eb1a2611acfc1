package thabian.local.ses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final Instant NOW = Instant.parse("2021-03-08T02:00:00.123Z");

    @TempDir
    private Path directory;

    static SendEmail letter(String subject) {
        return new SendEmail(new SesFields(Map.of(
                "FromEmailAddress", "no-reply@thabian.example",
                "Destination", Map.of("ToAddresses", List.of("saraban@6760607.example")),
                "Content",
                        Map.of(
                                "Simple",
                                Map.of(
                                        "Subject", Map.of("Data", subject),
                                        "Body", Map.of("Text", Map.of("Data", "เรียน\r\nผู้ประสานงาน")))))));
    }

    private Mailbox open() {
        return new Mailbox(Optional.of(directory.resolve("data/mailbox.jsonl")));
    }

    @Test
    void mailsSurviveARestartInTheirOrder() {
        var before = open();
        var first = before.deliver(letter("หนึ่ง"), NOW);
        var second = before.deliver(letter("สอง"), NOW);

        var after = open();

        assertThat(after.mails()).extracting(SentMail::id).containsExactly(first.id(), second.id());
        SentMail read = after.mail(first.id()).orElseThrow();
        assertThat(read.at()).isEqualTo(NOW);
        assertThat(read.content().subject()).contains("หนึ่ง");
        assertThat(read.content().text()).contains("เรียน\r\nผู้ประสานงาน");
    }

    @Test
    void aMailHalfWrittenIsForgottenAndTheNextOneIsNot() throws IOException {
        open().deliver(letter("หนึ่ง"), NOW);
        Files.writeString(directory.resolve("data/mailbox.jsonl"), "{\"id\":\"ครึ่ง", StandardOpenOption.APPEND);

        open().deliver(letter("สอง"), NOW);

        assertThat(open().mails())
                .extracting(mail -> mail.content().subject().orElseThrow())
                .containsExactly("หนึ่ง", "สอง");
    }

    @Test
    void mailsThatComeAtOnceAreAllKeptWhole() throws InterruptedException {
        var mailbox = open();
        var senders = IntStream.range(0, 100)
                .mapToObj(number -> Thread.ofVirtual().start(() -> mailbox.deliver(letter("ฉบับที่ " + number), NOW)))
                .toList();
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(open().mails())
                .hasSize(100)
                .extracting(SentMail::id)
                .containsExactlyElementsOf(
                        mailbox.mails().stream().map(SentMail::id).toList());
    }

    @Test
    void aMailboxInMemoryForgets() {
        new Mailbox(Optional.empty()).deliver(letter("หนึ่ง"), NOW);
        assertThat(new Mailbox(Optional.empty()).mails()).isEmpty();
    }

    @Test
    void thereIsNoMailOfAnotherId() {
        assertThat(open().mail("other")).isEmpty();
    }
}
