package thabian.simulation.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Former;
import thabian.domain.slot.HistoryEntry;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;

/// Of whoever was erased nothing stands in the organisation's item, nor comes back into it, unless somebody sends them
/// anew; and no mail goes to them any more, nor tells of them.
final class ErasureLaws {
    private final Diary diary;
    private final Ledger ledger;
    private final Consumer<String> breaches;
    private final Map<String, Map<String, Instant>> gone = new HashMap<>();
    private final List<Gone> spans = new ArrayList<>();
    private final Map<String, String> moving = new HashMap<>();

    /// A text of somebody who was erased at an organisation, for how long.
    private record Gone(String organisation, String text, Instant from, Instant until) {}

    ErasureLaws(Diary diary, Ledger ledger, Consumer<String> breaches) {
        this.diary = diary;
        this.ledger = ledger;
        this.breaches = breaches;
    }

    /// Judges one write of a slot.
    void follow(Diary.Written written, Slot before, Slot after) {
        String organisation = after.organisation().code().digits();
        if (after.past().recorded() > before.past().recorded()) {
            HistoryEntry entry = after.history().getLast();
            if (entry.what() == HistoryEntry.What.MOVED_AWAY) {
                moving.put(organisation, Traces.texts(written.change().before()));
            }
            if (entry.what() == HistoryEntry.What.MOVED_IN) {
                String left = after.moves().from().orElseThrow().code().digits();
                comeBack(organisation, moving.getOrDefault(left, ""), written.at());
            }
            diary.wish(entry.when(), after.organisation().code()).ifPresent(wish -> {
                comeBack(organisation, said(wish), written.at());
                if (entry.what() == HistoryEntry.What.ERASED) {
                    erase(organisation, before, wish, written.at());
                }
            });
        }
        Map<String, Instant> here = gone.getOrDefault(organisation, Map.of());
        if (!here.isEmpty()) {
            String texts = Traces.texts(written.change().after());
            here.keySet().stream()
                    .filter(texts::contains)
                    .forEach(text -> breaches.accept(written.item() + " by " + written.who() + " at " + written.at()
                            + ": tells of " + text + ", erased at " + here.get(text)));
        }
    }

    /// Whoever was meant is told by name, number and mailbox, but for what others who stay are told by too.
    private void erase(String organisation, Slot before, Wish wish, Instant at) {
        String person = Traces.folded(wish.aim());
        List<Delegation> all = Stream.concat(
                        before.former().stream().map(Former::registration), before.registration().stream())
                .map(Registration::delegation)
                .toList();
        Set<String> texts = new TreeSet<>();
        if (person.contains("@")) {
            texts.add(person);
        }
        all.stream()
                .map(Delegation::contact)
                .filter(contact -> is(contact, person))
                .forEach(contact -> {
                    texts.add(Traces.surname(contact));
                    texts.add(contact.phone().stored());
                    texts.add(Traces.folded(contact.email().value()));
                });
        all.stream().filter(people -> !isIn(people, person)).map(Traces::of).forEach(texts::removeAll);
        before.reach().email().map(EmailAddress::value).map(Traces::folded).ifPresent(texts::remove);
        Map<String, Instant> here = gone.computeIfAbsent(organisation, _ -> new HashMap<>());
        texts.forEach(text -> here.putIfAbsent(text, at));
    }

    private static boolean is(Contact contact, String person) {
        return Traces.folded(contact.email().value()).equals(person) || person.endsWith(Traces.surname(contact));
    }

    private static boolean isIn(Delegation people, String person) {
        return is(people.contact(), person) || Traces.of(people).contains(person);
    }

    /// What was sent anew is not gone any more.
    private void comeBack(String organisation, String texts, Instant at) {
        gone.getOrDefault(organisation, Map.of()).entrySet().removeIf(text -> {
            boolean back = texts.contains(text.getKey());
            if (back) {
                spans.add(new Gone(organisation, text.getKey(), text.getValue(), at));
            }
            return back;
        });
    }

    private static String said(Wish wish) {
        return switch (wish.what()) {
            case REGISTER, CHANGE, CORRECT -> String.join("\n", Traces.of(wish.people()));
            case NEW_LINK, REPLACE -> Traces.folded(wish.aim());
            default -> "";
        };
    }

    /// Judges what was mailed, and what stands elsewhere in the end.
    void hold(Map<String, String> elsewhere) {
        gone.forEach((organisation, texts) ->
                texts.forEach((text, at) -> spans.add(new Gone(organisation, text, at, Instant.MAX))));
        for (Gone one : spans) {
            Instant from = one.from().plus(Ledger.IN_HAND);
            ledger.taken().stream()
                    .filter(mail -> mail.tag("org").equals(one.organisation())
                            && mail.at().isAfter(from)
                            && mail.at().isBefore(one.until())
                            && (Traces.folded(mail.to()).equals(one.text())
                                    || mail.names().contains(one.text())))
                    .forEach(mail -> breaches.accept("a mail to " + mail.to() + " at " + mail.at() + " tells of "
                            + one.text() + ", erased at " + one.from()));
        }
        spans.stream()
                .filter(one -> one.until().equals(Instant.MAX))
                .forEach(one -> elsewhere.forEach((name, texts) -> {
                    if (texts.contains(one.text())) {
                        breaches.accept(name + " tells of " + one.text() + ", erased at " + one.from());
                    }
                }));
    }
}
