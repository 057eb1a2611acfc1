package thabian.domain.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import thabian.domain.people.Delegation;
import thabian.domain.people.DelegationText;
import thabian.domain.people.Veil;
import thabian.domain.text.Kebab;
import thabian.domain.text.PackedText;

/// A registration whose people were changed or cancelled since: kept so that an officer can bring it back.
///
/// @param since the first revision in which these people stood
/// @param until the last one
public record Former(int since, int until, Registration registration) {
    /// How many are kept.
    static final int MOST = 3;

    /// How many bytes all of them may take as they are stored; beyond that the oldest leave, but not the last.
    static final int BYTES = 4_000;

    /// How many bytes the last one may take alone: more than ten people do with the longest Thai names and posts.
    public static final int ALONE = 10_000;

    /// Between two of them.
    private static final String NEXT = "\u001d";

    /// Whether these people stood in a revision.
    boolean stoodIn(int revision) {
        return since <= revision && revision <= until;
    }

    /// The same people in a slot that had so many revisions before.
    Former countedFrom(int revisions) {
        return new Former(since + revisions, until + revisions, registration);
    }

    /// The same people, by a submission that is replayed no more.
    Former unreplayed() {
        return new Former(since, until, registration.unreplayed());
    }

    /// Those that are kept after one more was left behind, the latest last.
    static List<Former> keeping(List<Former> kept, Former left) {
        List<Former> all =
                new ArrayList<>(Stream.concat(kept.stream(), Stream.of(left)).toList());
        while (all.size() > MOST || pack(all).length > (all.size() > 1 ? BYTES : ALONE)) {
            all.removeFirst();
        }
        return all;
    }

    /// All of them as they are stored: text, compressed as one, since most of it repeats itself.
    public static byte[] pack(List<Former> all) {
        return PackedText.of(String.join(NEXT, all.stream().map(Former::text).toList()));
    }

    /// Reads what [#pack] wrote.
    public static List<Former> unpack(byte[] packed) {
        return Stream.of(PackedText.text(packed).split(NEXT, -1))
                .map(Former::read)
                .toList();
    }

    private String text() {
        List<String> lines = new ArrayList<>(List.of(
                String.valueOf(since),
                String.valueOf(until),
                registration.tokens().manage().secret(),
                views(registration.tokens()),
                registration.tokens().object().secret(),
                registration.registeredAt().toString(),
                registration.submission().toString(),
                registration.submitted(),
                trust(registration)));
        lines.addAll(DelegationText.write(registration.delegation()));
        return String.join("\n", lines);
    }

    /// The token that shows the slip, and behind it the one that shows names where that is not its own.
    private static String views(Tokens tokens) {
        String view = tokens.view().secret();
        return tokens.namesApart().map(names -> view + " " + names.secret()).orElse(view);
    }

    /// How it is trusted, and behind that what its links do not show.
    private static String trust(Registration registration) {
        String trust = Kebab.of(registration.trust());
        return registration
                .veil()
                .text(registration.delegation())
                .map(veil -> trust + " " + veil)
                .orElse(trust);
    }

    private static Former read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        Delegation people = DelegationText.read(lines.subList(9, lines.size()));
        String[] trust = lines.get(8).split(" ", 2);
        List<Token> views =
                Stream.of(lines.get(3).split(" ", -1)).map(Token::new).toList();
        Tokens first = new Tokens(new Token(lines.get(2)), views.getFirst(), new Token(lines.get(4)));
        return new Former(
                Integer.parseInt(lines.get(0)),
                Integer.parseInt(lines.get(1)),
                new Registration(
                        people,
                        new Tokens(
                                first.manage(),
                                first.view(),
                                first.object(),
                                views.size() > 1 ? views.getLast() : first.names()),
                        Instant.parse(lines.get(5)),
                        UUID.fromString(lines.get(6)),
                        lines.get(7),
                        Kebab.constant(Registration.Trust.class, trust[0]),
                        trust.length > 1 ? Veil.read(trust[1], people) : Veil.NONE));
    }
}
