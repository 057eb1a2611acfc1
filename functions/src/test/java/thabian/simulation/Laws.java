package thabian.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Slot;
import thabian.dynamo.Images;
import thabian.dynamo.Schema;
import thabian.memory.table.ItemSize;

/// What must hold after every run, whatever went wrong in it. Each breach is told in a line.
final class Laws {
    /// More than this no item may take, in bytes: what DynamoDB bears is eight times as much.
    private static final int BOUND = 50_000;

    private final Diary diary;
    private final Ledger ledger;
    private final Instant end;
    private final List<String> breaches = new ArrayList<>();
    private final Versions<Seminar> seminar = new Versions<>();
    private final Map<String, Versions<Slot>> slots = new LinkedHashMap<>();
    private final Map<String, Map<String, AttributeValue>> items = new LinkedHashMap<>();
    private int largest;

    private Laws(Diary diary, Ledger ledger, Instant end) {
        this.diary = diary;
        this.ledger = ledger;
        this.end = end;
    }

    /// What a run broke, and how large its largest item was.
    record Verdict(List<String> breaches, int largest) {}

    /// Holds a run that ended then against them.
    static Verdict hold(Diary diary, Ledger ledger, Instant end) {
        Laws laws = new Laws(diary, ledger, end);
        laws.hold();
        return new Verdict(laws.breaches, laws.largest);
    }

    private void hold() {
        RegisterLaws register = new RegisterLaws(diary, seminar, slots, breaches::add);
        MailLaws mail = new MailLaws(ledger, breaches::add);
        ClosingLaws closing = new ClosingLaws(breaches::add);
        for (Diary.Written written : diary.written()) {
            bound(written);
            items.put(written.item(), written.change().after());
            mail.follow(written);
            if (isSeminar(written.change().after())) {
                seminar.add(written.at(), Images.seminar(written.change().after()));
                closing.follow(written);
            } else {
                follow(written, register, mail);
            }
        }
        register.hold();
        slots.values().forEach(versions -> mail.hold(versions.last(), end));
        mail.hold();
        closing.hold(seminar.last(), ledger, end);
        items.forEach(this::nothingOwed);
    }

    private void follow(Diary.Written written, RegisterLaws register, MailLaws mail) {
        Slot after = Images.slot(written.change().after());
        Versions<Slot> versions =
                slots.computeIfAbsent(after.organisation().code().digits(), _ -> new Versions<>());
        if (!versions.all().isEmpty()) {
            Slot before = versions.last();
            register.follow(written, before, after);
            mail.follow(before, after);
        }
        versions.add(written.at(), after);
    }

    private static boolean isSeminar(Map<String, AttributeValue> item) {
        return item.getOrDefault(Schema.PK, AttributeValue.fromS("")).s().equals("SEMINAR");
    }

    private void bound(Diary.Written written) {
        int size = ItemSize.of(written.change().after());
        largest = Math.max(largest, size);
        if (size > BOUND) {
            breaches.add(written.item() + " takes " + size + " bytes");
        }
    }

    private void nothingOwed(String name, Map<String, AttributeValue> item) {
        if (item.containsKey("due") || item.containsKey("send") || item.containsKey("lease")) {
            breaches.add(name + " still owes: "
                    + Images.post(item).open().stream()
                            .map(message -> message.kind() + " " + message.to())
                            .toList());
        }
    }
}
