package thabian.mail;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Invitation;
import thabian.domain.standing.Progress;
import thabian.mail.Sheet.Block;
import thabian.mail.Sheet.Fact;
import thabian.mail.Sheet.Line;
import thabian.words.Percent;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// What the closing report says: the counts, and who is silent. It names the silent of one province by district; of
/// many provinces it gives counts, since the nation's names would not fit into a mail.
record ClosingLetter(Words words, Seminar seminar, List<Invitation> invitations) {

    Sheet sheet() {
        Progress progress = Progress.of(invitations);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Paragraph(words.get("dear.office", seminar.office().name())));
        blocks.add(new Sheet.Paragraph(words.get("opening.closing-report")));
        blocks.add(new Sheet.Facts(counts(progress)));
        if (seminar.provinces().size() > 1) {
            blocks.add(new Sheet.Heading(words.get("outstanding.provinces")));
            blocks.add(new Sheet.Facts(provinces()));
        } else if (progress.registered() == progress.invited()) {
            blocks.add(new Sheet.Paragraph(words.get("outstanding.none")));
        } else if (!progress.outstanding().isEmpty()) {
            blocks.add(new Sheet.Heading(words.get("outstanding")));
            blocks.add(new Sheet.Facts(silent()));
        }
        return new Sheet(seminar.office().name(), words.get("title.closing-report"), blocks);
    }

    private List<Fact> counts(Progress progress) {
        List<Fact> counts = new ArrayList<>(List.of(
                Fact.of(words.get("fact.title"), seminar.title()),
                Fact.of(
                        words.get("fact.closed"),
                        ThaiDates.closing(seminar.window().closes())),
                Fact.of(words.get("fact.invited"), words.get("count", progress.invited())),
                Fact.of(
                        words.get("fact.registered"),
                        words.get(
                                "count.percent",
                                progress.registered(),
                                Percent.of(progress.registered(), progress.invited()))),
                Fact.of(
                        words.get("fact.outstanding"),
                        words.get("count", progress.outstanding().size()))));
        if (!progress.declined().isEmpty()) {
            counts.add(Fact.of(
                    words.get("fact.declined"),
                    words.get("count", progress.declined().size())));
        }
        return counts;
    }

    private List<Fact> provinces() {
        List<Fact> facts = new ArrayList<>();
        Progress.byProvince(invitations)
                .forEach((province, progress) -> facts.add(Fact.of(
                        words.get("province", province),
                        words.get(
                                "count.province",
                                progress.registered(),
                                progress.invited(),
                                Percent.of(progress.registered(), progress.invited())))));
        return facts;
    }

    private List<Fact> silent() {
        List<Fact> facts = new ArrayList<>();
        Progress.byDistrict(invitations).forEach((district, progress) -> {
            List<Organisation> silent = progress.outstanding();
            if (!silent.isEmpty()) {
                facts.add(new Fact(
                        words.get("outstanding.district", district, silent.size()),
                        silent.stream()
                                .map(organisation -> Line.of(organisation.name()))
                                .toList()));
            }
        });
        return facts;
    }
}
