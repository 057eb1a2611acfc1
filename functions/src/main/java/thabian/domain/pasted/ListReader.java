package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thabian.domain.pasted.ListPiece.Email;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.people.FullName;
import thabian.domain.text.Text;

/// Gives what stands in a pasted list to those who are named there.
///
/// Numbers, else empty lines between blocks of one name each, tell where somebody begins. Where neither does, what
/// stands in a line with a name belongs to it; of what stands in lines of its own, each kind is looked at by itself:
/// as many as there are names, all behind the last or before the first, are a column; one before the first name leads,
/// and so do the others; else each follows its name.
final class ListReader {
    private static final Pattern SIGNED = Pattern.compile("\\( *(?:นา[ยง]|น\\.ส|ว่าที่|[ก-ฮ]+\\.)[^()]{2,80}\\)");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9๐-๙]*");

    /// A piece in a line without a name.
    ///
    /// @param behind how many names stand before it
    private record Lone(ListPiece piece, int behind, boolean apart) {}

    private final List<PastedRow> rows;
    private final List<ListedPerson> people = new ArrayList<>();
    private final ListedPerson contact = new ListedPerson();
    private final List<String> left = new ArrayList<>();
    private final List<ListPiece> shared = new ArrayList<>();

    /// How the office is reached.
    private final List<ListPiece> office = new ArrayList<>();

    ListReader(List<ListLine> typed) {
        this.rows = new ArrayList<>();
        boolean contacts = false;
        boolean ended = false;
        List<PastedRow> whole = WrappedRows.whole(Abreast.below(BracketedNames.unbracketed(typed)));
        int last = whole.stream().map(PastedRow::names).toList().lastIndexOf(true);
        for (int i = 0; i < whole.size(); i++) {
            PastedRow read = whole.get(i);
            ListLine line = read.line();
            left.add(Text.fold(line.sent()));
            Optional<String> said = read.contact();
            PastedRow row = said.map(rest -> withoutLabel(read, rest)).orElse(read);
            ended |= isEnd(line);
            contacts = said.isPresent() || (contacts && continues(row));
            if (contacts) {
                row.pieces().forEach(piece -> left.addAll(contact.take(piece)));
            } else if (!ended && (isOffices(row) || (i > last && isOfficesAlone(row, whole)))) {
                offices(row);
            } else if (ended || row.isSomebodyElses() || row.isNextToTheList(i > last && isPosted(whole, last, i))) {
                row.pieces().forEach(this::leave);
            } else if (!row.names() && row.says(ListWords.SHARED)) {
                shared.addAll(row.pieces());
            } else {
                rows.add(row);
            }
        }
        markReserves();
        if (rows.stream().noneMatch(PastedRow::names)) {
            rows.replaceAll(row -> untitled(row, ListReader::isBareName));
        }
        rows.replaceAll(row -> row.names() ? row : untitled(row, _ -> false));
    }

    /// Below a letter's last words, and from a name in brackets on that has a line of its own, stands who signs.
    private static boolean isEnd(ListLine line) {
        return line.cells().stream()
                        .anyMatch(cell -> ListWords.END.matcher(cell).find())
                || (!line.numbered()
                        && line.cells().size() == 1
                        && SIGNED.matcher(line.cells().getFirst()).matches());
    }

    /// Whether it says how the office is reached, and nobody of the list.
    private static boolean isOffices(PastedRow row) {
        return !row.line().numbered() && !row.names() && row.says(ListWords.OFFICE) && row.reaches();
    }

    /// Whether it is the one landline below the list, where nobody else has a phone in a line of its own.
    private static boolean isOfficesAlone(PastedRow row, List<PastedRow> whole) {
        return row.hasLandline()
                && !row.line().numbered()
                && row.holdsOnlyReach()
                && whole.stream().filter(PastedRow::holdsOnlyReach).count() == 1;
    }

    /// Whether the last name's post stands before a line below it.
    private static boolean isPosted(List<PastedRow> whole, int last, int below) {
        boolean beneath = whole.subList(0, Math.max(0, last)).stream().anyMatch(row -> !row.names() && row.tellsPost());
        return last >= 0
                && (whole.get(last).tellsPost()
                        || (beneath
                                && whole.subList(last + 1, below).stream()
                                        .flatMap(row -> row.pieces().stream())
                                        .anyMatch(WrappedRows::isText)));
    }

    private void offices(PastedRow row) {
        boolean fax = row.says(ListWords.FAX);
        for (ListPiece piece : row.pieces()) {
            if (!fax && (piece instanceof Phone || piece instanceof Email)) {
                office.add(piece);
            } else {
                leave(piece);
            }
        }
    }

    /// Whoever is named below a line that says so is a reserve.
    private void markReserves() {
        int last = rows.size() - 1;
        while (last >= 0 && !rows.get(last).names()) {
            last--;
        }
        boolean below = false;
        for (int i = 0; i <= last; i++) {
            PastedRow row = rows.get(i);
            List<ListPiece> pieces = new ArrayList<>(row.pieces());
            if (!row.names()) {
                below |= pieces.removeIf(ListReader::isReserve);
            } else if (below) {
                for (int at = pieces.size(); at > 0; at--) {
                    if (pieces.get(at - 1) instanceof Named) {
                        pieces.add(at, new Rest(ListWords.RESERVED, true));
                    }
                }
            }
            rows.set(i, new PastedRow(row.line(), List.copyOf(pieces)));
        }
    }

    /// Whether it says, in no brackets, that somebody is a reserve.
    private static boolean isReserve(ListPiece piece) {
        return piece instanceof Rest(String text, boolean inBrackets)
                && !inBrackets
                && ListWords.RESERVE.matcher(text).matches();
    }

    private static PastedRow withoutLabel(PastedRow row, String said) {
        List<String> cells = new ArrayList<>(row.line().cells());
        cells.set(0, said);
        cells.removeIf(String::isBlank);
        return PastedRow.of(new ListLine(
                row.line().numbered(), row.line().apart(), cells, row.line().sent()));
    }

    /// Whether a line goes on with who is to be rung: by the name, where that is not told yet, or by phone and mail.
    private boolean continues(PastedRow row) {
        boolean goesOn = row.holdsOnlyReach()
                || (row.reaches() && !row.names() && contact.phone().isEmpty());
        return !row.line().numbered() && (goesOn || (row.names() && contact.isNobody()));
    }

    PastedList read() {
        boolean numbered = rows.stream().filter(row -> row.line().numbered()).count() > 1 && !endsInColumns();
        List<List<PastedRow>> groups = numbered ? groups(row -> row.line().numbered()) : blocks();
        for (List<PastedRow> group : groups) {
            group(group, numbered && group.getFirst().line().numbered());
        }
        shareEnd();
        people.forEach(person -> person.shareWith(contact));
        for (ListPiece piece : office) {
            boolean known = piece instanceof Phone
                    ? contact.phone().isPresent()
                    : contact.email().isPresent();
            if (known) {
                leave(piece);
            } else {
                contact.share(piece);
            }
        }
        for (ListPiece piece : shared) {
            people.forEach(person -> person.share(piece));
            if (piece instanceof Post || piece instanceof Rest) {
                leave(piece);
            }
        }
        return new PastedList(
                people.stream().map(ListedPerson::listed).toList(),
                contact.isEmpty() ? Optional.empty() : Optional.of(contact.certain()),
                Stream.of(left.stream(), people.stream().flatMap(ListedPerson::unused), contact.uncertain())
                        .flatMap(Function.identity())
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
    }

    /// Whether as many posts or phones as there are names stand below the last of them, and none beside.
    private boolean endsInColumns() {
        int names = 0;
        int posts = 0;
        int phones = 0;
        for (PastedRow row : rows) {
            for (ListPiece piece : row.pieces()) {
                switch (piece) {
                    case Named _ -> {
                        names++;
                        posts = 0;
                        phones = 0;
                    }
                    case Post _ -> posts++;
                    case Phone _ -> phones++;
                    case Email _, Rest _ -> {}
                }
            }
        }
        return names > 1 && (posts == names || phones == names);
    }

    private List<List<PastedRow>> groups(java.util.function.Predicate<PastedRow> begins) {
        List<List<PastedRow>> groups = new ArrayList<>();
        for (PastedRow row : rows) {
            if (groups.isEmpty() || begins.test(row)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row);
        }
        return groups;
    }

    /// Blocks between empty lines, where none names two; else everything in one.
    private List<List<PastedRow>> blocks() {
        List<List<PastedRow>> blocks = groups(row -> row.line().apart());
        Function<List<PastedRow>, Long> names =
                block -> block.stream().filter(PastedRow::names).count();
        boolean oneEach = blocks.stream().allMatch(block -> names.apply(block) < 2)
                && blocks.stream().filter(block -> names.apply(block) == 1).count() > 1;
        return oneEach ? blocks : List.of(rows);
    }

    private void group(List<PastedRow> group, boolean numbered) {
        List<PastedRow> known = group;
        if (numbered && group.stream().noneMatch(PastedRow::names)) {
            known = new ArrayList<>(group);
            for (int i = 0; i < known.size() && known.stream().noneMatch(PastedRow::names); i++) {
                known.set(i, untitled(known.get(i), _ -> true));
            }
        }
        long names = known.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(Named.class::isInstance)
                .count();
        if (names == 1) {
            ListedPerson person = new ListedPerson();
            people.add(person);
            for (PastedRow row : known) {
                boolean lastWords = row.line().apart() && !row.names();
                for (ListPiece piece : row.pieces()) {
                    left.addAll(lastWords ? person.takeKnown(piece) : person.take(piece));
                }
            }
        } else if (names > 1) {
            flow(known);
        } else {
            known.forEach(row -> row.pieces().forEach(this::leave));
        }
    }

    private void leave(ListPiece piece) {
        left.add(ListedPerson.text(piece));
    }

    private void flow(List<PastedRow> group) {
        List<ListedPerson> named = new ArrayList<>();
        List<Lone> lone = new ArrayList<>();
        for (PastedRow row : group) {
            if (row.names()) {
                inLine(row, named);
            } else {
                row.pieces()
                        .forEach(piece -> lone.add(
                                new Lone(piece, named.size(), row.line().apart())));
            }
        }
        people.addAll(named);
        for (Class<? extends ListPiece> kind : List.of(Post.class, Phone.class, Email.class, Rest.class)) {
            give(lone.stream().filter(one -> kind.isInstance(one.piece())).toList(), named);
        }
    }

    /// What stands in a line with names belongs to the name before it; a post to the one behind it, where one leads.
    private void inLine(PastedRow row, List<ListedPerson> named) {
        boolean leading = row.pieces().getFirst() instanceof Post;
        List<ListPiece> waiting = new ArrayList<>();
        Optional<ListedPerson> current = Optional.empty();
        for (int i = 0; i < row.pieces().size(); i++) {
            ListPiece piece = row.pieces().get(i);
            boolean leads = isReserve(piece)
                    && i + 1 < row.pieces().size()
                    && row.pieces().get(i + 1) instanceof Named;
            if (piece instanceof Named) {
                ListedPerson person = new ListedPerson();
                named.add(person);
                current = Optional.of(person);
                waiting.forEach(before -> left.addAll(person.take(before)));
                left.addAll(person.take(piece));
                waiting.clear();
            } else if (current.isEmpty() || leads || (leading && piece instanceof Post)) {
                waiting.add(piece);
            } else {
                left.addAll(current.get().take(piece));
            }
        }
        ListedPerson last = current.orElseThrow();
        waiting.forEach(piece -> left.addAll(last.take(piece)));
    }

    /// Gives the pieces of one kind that stand in lines of their own.
    private void give(List<Lone> lone, List<ListedPerson> named) {
        boolean rest = lone.stream().anyMatch(one -> one.piece() instanceof Rest);
        List<Integer> places = lone.stream().map(Lone::behind).distinct().toList();
        boolean column = !rest
                && lone.size() == named.size()
                && places.size() == 1
                && Set.of(0, named.size()).contains(places.getFirst());
        boolean leading = !rest
                && lone.size() > 1
                && places.size() == lone.size()
                && places.getFirst() == 0
                && places.getLast() < named.size();
        for (int i = 0; i < lone.size(); i++) {
            Lone one = lone.get(i);
            int whose = column ? i : leading ? one.behind() : one.behind() - 1;
            if (whose < 0) {
                leave(one.piece());
            } else if (one.apart()) {
                left.addAll(named.get(whose).takeKnown(one.piece()));
            } else {
                left.addAll(named.get(whose).take(one.piece()));
            }
        }
    }

    /// One mailbox or one phone below the list is everybody's, where nobody has one of their own, and nobody else a
    /// line besides the one with the name.
    private void shareEnd() {
        if (people.size() < 2 || rows.isEmpty()) {
            return;
        }
        PastedRow last = rows.getLast();
        boolean below = !last.names() && !last.line().numbered() && last.holdsOnlyReach();
        if (!below || isAnyBetweenNames(last.line().apart())) {
            return;
        }
        ListedPerson end = people.getLast();
        Set<ListedPerson> others = new HashSet<>(people.subList(0, people.size() - 1));
        if (others.stream().allMatch(person -> person.email().isEmpty())
                && contact.email().isEmpty()) {
            end.email().ifPresent(mail -> left.addAll(contact.take(mail)));
            end.withoutEmail();
        }
        if (others.stream().allMatch(person -> person.phone().isEmpty())
                && contact.phone().isEmpty()) {
            end.phone().ifPresent(phone -> left.addAll(contact.take(phone)));
            end.withoutPhone();
        }
    }

    private boolean isAnyBetweenNames(boolean apart) {
        List<Boolean> named = rows.stream().map(PastedRow::names).toList();
        return !apart
                && named.subList(named.indexOf(true), named.lastIndexOf(true)).contains(false);
    }

    /// Whether a line begins with a name without a title, and tells more of whoever that is.
    static boolean isUntitled(PastedRow row) {
        return row.reaches()
                && untitled(row, _ -> false).names()
                && row.pieces().getFirst() instanceof Rest(String text, boolean _)
                && Stream.of(text.split(" "))
                        .noneMatch(word -> ListWords.POSTS_REST.matcher(word).find());
    }

    /// A line whose first words are a name without a title.
    private static PastedRow untitled(PastedRow row, java.util.function.Predicate<PastedRow> alsoAlone) {
        List<ListPiece> pieces = row.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            boolean followed = pieces.size() > i + 1;
            if (pieces.get(i) instanceof Rest(String text, boolean inBrackets)
                    && !inBrackets
                    && (followed || alsoAlone.test(row))
                    && !ListWords.NO_POST.matcher(text).find()) {
                Optional<PieceReader.Split> split = PieceReader.behind("", text)
                        .filter(one -> !one.name().last().isEmpty())
                        .filter(one -> NO_DIGIT.matcher(one.rest()).matches());
                if (split.isPresent()) {
                    List<ListPiece> named = new ArrayList<>(pieces);
                    named.set(i, new Named(split.get().name()));
                    String rest = split.get().rest().strip();
                    if (!rest.isEmpty()) {
                        named.add(i + 1, new Post(rest, false, true));
                    }
                    return new PastedRow(row.line(), List.copyOf(named));
                }
            }
        }
        return row;
    }

    private static boolean isBareName(PastedRow row) {
        return row.pieces().size() == 1
                && row.pieces().getFirst() instanceof Rest(String text, boolean _)
                && PieceReader.behind("", text)
                        .filter(split -> split.rest().isEmpty())
                        .map(PieceReader.Split::name)
                        .map(FullName::last)
                        .filter(last -> !last.isEmpty())
                        .isPresent();
    }
}
