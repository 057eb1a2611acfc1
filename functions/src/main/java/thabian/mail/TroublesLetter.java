package thabian.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import thabian.domain.call.Seminar;
import thabian.domain.standing.Trouble;
import thabian.domain.text.Kebab;
import thabian.link.ConsoleLinks;
import thabian.link.Links;
import thabian.mail.Sheet.Block;
import thabian.mail.Sheet.Fact;
import thabian.mail.Sheet.Line;
import thabian.words.Words;

/// What an office reads of mails that reached nobody: which organisations, and of what kind; no person and no address,
/// which the board shows to who signs in.
record TroublesLetter(Words words, Seminar seminar, List<Trouble> troubles, Links links) {
    /// How many organisations of a kind are named.
    private static final int MOST = 50;

    Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sheet.Paragraph(words.get("dear.office", seminar.office().name())));
        blocks.add(new Sheet.Paragraph(words.get("opening.troubles", seminar.title())));
        blocks.add(new Sheet.Facts(kinds()));
        blocks.add(new Sheet.Action(words.get("action.board"), URI.create(board())));
        return new Sheet(seminar.office().name(), words.get("title.troubles"), blocks);
    }

    private String board() {
        return new ConsoleLinks(links.base()).board(seminar.id());
    }

    private List<Fact> kinds() {
        List<Fact> facts = new ArrayList<>();
        for (Trouble.Kind kind : Trouble.Kind.values()) {
            List<String> names = troubles.stream()
                    .filter(trouble -> trouble.kind() == kind)
                    .map(trouble -> trouble.slot().organisation().name())
                    .toList();
            if (!names.isEmpty()) {
                facts.add(new Fact(
                        words.get("trouble." + Kebab.of(kind), names.size()),
                        names.stream().limit(MOST).map(Line::of).toList()));
            }
        }
        return facts;
    }
}
