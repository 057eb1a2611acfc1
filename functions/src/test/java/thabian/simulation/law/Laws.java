package thabian.simulation.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seminar;
import thabian.domain.post.Message;
import thabian.domain.slot.Slot;
import thabian.dynamo.Images;
import thabian.memory.table.ItemSize;

/// What must hold after every run, whatever went wrong in it. Each breach is told in a line.
public final class Laws {
    /// More than this no slot of three seats may take, in bytes (decision 28).
    private static final int BOUND = 34 * 1024;

    private final Diary diary;
    private final Ledger ledger;
    private final Instant calm;
    private Instant paid;
    private final Instant end;
    private final List<String> breaches = new ArrayList<>();
    private final Versions<Seminar> seminar = new Versions<>();
    private final Map<String, Versions<Slot>> slots = new LinkedHashMap<>();
    private final Map<String, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    private int largest;

    private Laws(Diary diary, Ledger ledger, Instant calm, Instant paid, Instant end) {
        this.diary = diary;
        this.ledger = ledger;
        this.calm = calm;
        this.paid = paid;
        this.end = end;
    }

    /// What a run broke, and how large its largest item was.
    public record Verdict(List<String> breaches, int largest) {}

    /// Holds a run against them.
    ///
    /// @param calm since when nothing went wrong any more
    /// @param paid when nothing may be owed any more that was owed then
    /// @param end when it ended
    public static Verdict hold(Diary diary, Ledger ledger, Instant calm, Instant paid, Instant end) {
        Laws laws = new Laws(diary, ledger, calm, paid, end);
        laws.hold();
        return new Verdict(laws.breaches, laws.largest);
    }

    private void hold() {
        RegisterLaws register = new RegisterLaws(diary, seminar, slots, breaches::add);
        MailLaws mail = new MailLaws(ledger, breaches::add);
        ErasureLaws erasure = new ErasureLaws(diary, ledger, breaches::add);
        ClosingLaws closing = new ClosingLaws(breaches::add);
        StopLaws stops = new StopLaws(ledger, breaches::add);
        diary.written().forEach(stops::follow);
        stops.hold();
        if (stops.released().isAfter(calm)) {
            paid = stops.released().plus(Duration.between(calm, paid));
        }
        boolean judged = false;
        for (Diary.Written written : diary.written()) {
            if (!judged && written.at().isAfter(paid)) {
                items.forEach(this::nothingOld);
                judged = true;
            }
            bound(written);
            items.put(written.item(), written.change().after());
            mail.follow(written);
            if (Diary.isSeminar(written.change().after())) {
                seminar.add(written.at(), Images.seminar(written.change().after()));
                closing.follow(written);
            } else if (Diary.isSlot(written.change().after())) {
                follow(written, register, mail, erasure);
            }
        }
        Map<String, String> elsewhere = new LinkedHashMap<>();
        items.forEach((name, item) -> {
            if (!Diary.isSlot(item)) {
                elsewhere.put(name, Traces.texts(item));
            }
        });
        erasure.hold(elsewhere);
        register.hold();
        slots.values().forEach(versions -> mail.hold(versions.last(), end));
        mail.hold();
        closing.hold(seminar.last(), ledger, end);
        items.forEach(this::nothingOwed);
    }

    private void follow(Diary.Written written, RegisterLaws register, MailLaws mail, ErasureLaws erasure) {
        Slot after = Images.slot(written.change().after());
        Versions<Slot> versions =
                slots.computeIfAbsent(after.organisation().code().digits(), _ -> new Versions<>());
        if (!versions.all().isEmpty()) {
            Slot before = versions.last();
            register.follow(written, before, after);
            mail.follow(before, after, written.at());
            erasure.follow(written, before, after);
        }
        versions.add(written.at(), after);
    }

    private void bound(Diary.Written written) {
        int size = ItemSize.of(written.change().after());
        largest = Math.max(largest, size);
        if (size > BOUND) {
            breaches.add(written.item() + " takes " + size + " bytes");
        }
    }

    private void nothingOld(String name, Map<String, AttributeValue> item) {
        Images.post(item).open().stream()
                .filter(message -> message.at().isBefore(calm))
                .forEach(message -> breaches.add(name + " owes at " + paid + " since " + message.at() + ": "
                        + message.kind() + " " + message.to()));
    }

    private void nothingOwed(String name, Map<String, AttributeValue> item) {
        List<Message> open = Images.post(item).open();
        if (!open.isEmpty() || item.containsKey("due") || item.containsKey("send") || item.containsKey("lease")) {
            breaches.add(name + " still owes: " + open);
        }
    }
}
