package thabian.domain.pasted;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import thabian.domain.people.PersonName;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Text;

/// Lists as clerks paste them, each with who stands in it: `=== id | note`, the list, `---`, a line for each person
/// (`title|given|family|post|phone|mail`), `+` before one who comes beyond three, `@` before somebody else who is only
/// to be rung. People are made up.
///
/// In `lists32.txt` the seat follows in which each is proposed, by its number, `-` for none: posts, marks, joined lines
/// and a fourth person that an examiner found misread, and their kind.
///
/// In `glued40.txt` marks touch what they part: forty of which the wanted was written down before the reader
/// saw any, and ten were read right then. In `told68.txt` labels, brackets, wrapped lines and numbers that are nobody's
/// phone tell what is what: likewise, and 22 were read right. In `beside10.txt` stands beside a post what is none; in
/// `below34.txt` below the last what is none of theirs, or is torn where no other list was.
///
/// Sixty were written with the reader (`lists60.txt`); forty by somebody who had not seen it (`lists40.txt`), of which
/// two are wanted otherwise, with the reason (`lists40-otherwise.txt`).
public record PastedListCorpus(String id, String list, List<String> wanted, List<String> seats) {
    public static List<PastedListCorpus> all() {
        Map<String, PastedListCorpus> all = new LinkedHashMap<>();
        read("lists60.txt").forEach(one -> all.put(one.id, one));
        read("lists40.txt").forEach(one -> all.put(one.id, one));
        read("lists40-otherwise.txt")
                .forEach(other -> all.computeIfPresent(
                        other.id, (id, one) -> new PastedListCorpus(id, one.list, other.wanted, List.of())));
        withSeats().forEach(one -> all.put(one.id, one));
        read("glued40.txt").forEach(one -> all.put(one.id, one));
        read("told68.txt").forEach(one -> all.put(one.id, one));
        read("beside10.txt").forEach(one -> all.put(one.id, one));
        read("below34.txt").forEach(one -> all.put(one.id, one));
        return List.copyOf(all.values());
    }

    /// The lists of which it is told who sits where.
    public static List<PastedListCorpus> withSeats() {
        return read("lists32.txt");
    }

    private static List<PastedListCorpus> read(String file) {
        List<PastedListCorpus> lists = new ArrayList<>();
        for (String one : text(file).split("(?m)^=== ")) {
            int first = one.indexOf('\n');
            int rule = one.indexOf("\n---\n");
            if (rule >= 0) {
                List<String> wanted = one.substring(rule + 5)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                lists.add(new PastedListCorpus(
                        one.substring(0, one.indexOf(' ')),
                        one.substring(Math.min(first + 1, rule), rule),
                        wanted.stream().map(PastedListCorpus::plain).toList(),
                        wanted.stream()
                                .map(line -> line.split("\\|", -1))
                                .filter(cells -> cells.length > 6)
                                .map(cells -> cells[6])
                                .toList()));
            }
        }
        return lists;
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(PastedListCorpus.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is read of the list, in the form in which it is wanted.
    List<String> found() {
        PastedList read = PastedList.of(list);
        List<String> found = new ArrayList<>();
        for (PastedPerson person : read.people()) {
            found.add(plain((found.size() < 3 ? "" : "+") + line(person)));
        }
        read.contact()
                .filter(contact -> read.people().stream().noneMatch(person -> person.isSame(contact)))
                .ifPresent(contact -> found.add(plain("@" + line(contact))));
        return found;
    }

    private static String line(PastedPerson person) {
        return String.join(
                "|",
                person.name().prefix(),
                person.name().first(),
                person.name().last(),
                person.post(),
                person.phone(),
                person.email());
    }

    /// A line with title, phone and spaces in one form.
    private static String plain(String line) {
        String mark = line.startsWith("+") || line.startsWith("@") ? line.substring(0, 1) : "";
        List<String> cells =
                new ArrayList<>(Arrays.asList(line.substring(mark.length()).split("\\|", -1)));
        cells.subList(Math.min(6, cells.size()), cells.size()).clear();
        cells.replaceAll(Text::fold);
        cells.set(0, title(cells.getFirst()));
        cells.set(4, phone(cells.get(4)));
        return mark + String.join("|", cells);
    }

    private static String title(String typed) {
        return PersonName.prefix(typed) instanceof Parsed.Value<String>(String title) ? title : typed;
    }

    private static String phone(String typed) {
        return PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber phone)
                ? phone.stored()
                : typed;
    }

    @Override
    public String toString() {
        return id;
    }
}
