package thabian.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.PersonField;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient.Fate;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Particulars;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Kebab;
import thabian.json.ParticularsJson;
import thabian.words.PersonWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// What is kept about one person of an organisation, to be handed to them.
///
/// @param now when it was asked
public record PersonFile(Seminar seminar, Particulars kept, Instant now) implements Takeaway {
    /// What it is made in: for people, and for programs.
    public static final List<FileFormat> FORMATS = List.of(FileFormat.TEXT, FileFormat.JSON);

    private static final Words WORDS = Words.of("export");
    private static final Words PAGE = Words.of("page");
    private static final Words MAIL = Words.of("mail");
    private static final Words CONSOLE = Words.of("console");

    @Override
    public void write(FileFormat format, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> ParticularsJson.write(kept, out);
            case TEXT -> out.write(text().getBytes(StandardCharsets.UTF_8));
            case CSV, XLSX, ZOOM -> throw Takeaway.notMade(format);
        }
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.get("person.title"));
        lines.add(WORDS.get("person.whose", kept.whose().said()));
        lines.add(WORDS.get(
                "person.organisation",
                kept.slot().organisation().name(),
                kept.slot().reference()));
        lines.add(seminar.title());
        lines.add(WORDS.get("text.as-of", ThaiDates.moment(now)));
        kept.named().forEach(named -> lines.addAll(named(named)));
        section(
                lines,
                "person.mails",
                kept.copies().stream().map(PersonFile::mail).toList());
        section(
                lines,
                "person.words",
                kept.words().stream().map(PersonFile::words).toList());
        lines.add("");
        lines.add(WORDS.get(
                "person.ask", seminar.office().name(), seminar.office().phone()));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> named(Particulars.Named named) {
        List<String> lines = new ArrayList<>();
        named.contact().ifPresent(contact -> {
            heading(lines, PAGE.get("contact"), named);
            lines.addAll(contact(contact));
        });
        for (Attendee attendee : named.attendees()) {
            heading(lines, attendee.seat().title(), named);
            for (PersonField<?> field : PersonField.ALL) {
                attendee.find(field)
                        .ifPresent(_ ->
                                lines.add(item(PersonWords.label(field.key()), PersonWords.text(attendee, field))));
            }
        }
        return lines;
    }

    private static void heading(List<String> lines, String what, Particulars.Named named) {
        lines.add("");
        String when = named.since() == named.until() ? "person.stood.once" : "person.stood";
        lines.add(WORDS.get(named.standing() ? "person.stands" : when, what, named.since(), named.until()));
    }

    private static List<String> contact(Contact contact) {
        return List.of(
                item(PersonWords.label("name"), contact.name()),
                item(PersonWords.label("phone"), contact.phone().written()),
                item(PersonWords.label("email"), contact.email().value()));
    }

    private static String item(String label, String text) {
        return WORDS.get("person.item", label, text);
    }

    private static void section(List<String> lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(WORDS.get(heading));
            lines.addAll(items);
        }
    }

    private static String mail(Particulars.Copied copied) {
        return WORDS.get(
                "person.mail",
                ThaiDates.moment(copied.message().at()),
                MAIL.get("title." + Kebab.of(copied.message().kind())),
                copied.recipient().address().map(EmailAddress::value).orElse(""),
                WORDS.get("person.fate." + Kebab.of(fate(copied))));
    }

    /// What became of a copy; nothing is sent any more of a message that a newer one took over.
    private static Fate fate(Particulars.Copied copied) {
        boolean over = copied.message().state() == Message.State.OVER
                && copied.recipient().pending();
        return over ? Fate.NEEDLESS : copied.recipient().fate();
    }

    private static String words(HistoryEntry entry) {
        String by = entry.answered().flatMap(HistoryEntry.Answered::by).orElse("");
        String what = entry.answered()
                .map(answered -> CONSOLE.get("said." + Kebab.of(answered.said())))
                .orElseGet(() -> CONSOLE.get("history." + Kebab.of(entry.what())));
        return WORDS.get(
                "person.word",
                ThaiDates.moment(entry.when()),
                what,
                String.join(" ", entry.reason().orElse(""), by).strip(),
                entry.who());
    }
}
