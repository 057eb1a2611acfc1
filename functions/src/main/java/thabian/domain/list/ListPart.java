package thabian.domain.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.slot.Slots.Judged;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PackedText;
import thabian.domain.text.PhoneNumber;

/// As much of a list that was ordered as is written in one step.
///
/// @param invited who is put on the list, or becomes another there
/// @param leaving who is taken from it
public record ListPart(List<Entering> invited, List<Leaving> leaving) {
    /// How many organisations a part has at most: some two seconds' work.
    static final int MOST = 500;

    /// How many bytes a part takes at most as it is stored: far below an item's bound.
    static final int BYTES = 60_000;

    /// Between two organisations, and between what is said of one.
    private static final String NEXT = "\u001e";

    private static final String CELL = "\u001f";

    private static final String ADDED = "+";
    private static final String CHANGED = "~";
    private static final String WITHDRAWN = "-";
    private static final Set<String> MARKS = Set.of(ADDED, CHANGED, WITHDRAWN);

    public ListPart {
        invited = List.copyOf(invited);
        leaving = List.copyOf(leaving);
    }

    /// Who is put on the list, or becomes another there.
    ///
    /// @param judged what stood there; empty where an earlier release ordered it
    public record Entering(Invitee invitee, Optional<Judged> judged) {
        /// This where it is left alone.
        public ListJob.LeftAlone leftAlone() {
            boolean known = judged.flatMap(Judged::line).isPresent();
            return new ListJob.LeftAlone(
                    known ? ListJob.Effect.CHANGED : ListJob.Effect.ADDED,
                    invitee.organisation().code());
        }
    }

    /// Who is taken from the list.
    ///
    /// @param judged what stood there; empty where an earlier release ordered it
    public record Leaving(OrganisationCode code, Optional<Judged> judged) {}

    /// The parts of what a list does: first whom it invites, then who leaves. None where it does nothing.
    public static List<ListPart> of(TargetList.Difference difference) {
        ListPart whole = new ListPart(
                Stream.concat(
                                difference.added().stream()
                                        .map(invitee -> invited(difference, invitee, Optional.empty())),
                                difference.changed().stream()
                                        .map(change ->
                                                invited(difference, change.after(), Optional.of(change.before()))))
                        .toList(),
                difference.withdrawn().stream()
                        .map(invitee -> leaving(difference, invitee))
                        .toList());
        return IntStream.range(0, (whole.rows() + MOST - 1) / MOST)
                .mapToObj(i -> whole.from(i * MOST, Math.min(whole.rows(), (i + 1) * MOST)))
                .flatMap(ListPart::fitting)
                .toList();
    }

    private static Entering invited(TargetList.Difference difference, Invitee invitee, Optional<Invitee> before) {
        return new Entering(
                invitee, Optional.of(difference.judged(invitee.organisation().code(), before)));
    }

    private static Leaving leaving(TargetList.Difference difference, Invitee invitee) {
        OrganisationCode code = invitee.organisation().code();
        return new Leaving(code, Optional.of(difference.judged(code, Optional.of(invitee))));
    }

    private Stream<ListPart> fitting() {
        int half = rows() / 2;
        return half == 0 || pack().length <= BYTES
                ? Stream.of(this)
                : Stream.of(from(0, half), from(half, rows())).flatMap(ListPart::fitting);
    }

    private ListPart from(int begin, int end) {
        int before = invited.size();
        return new ListPart(
                invited.subList(Math.min(begin, before), Math.min(end, before)),
                leaving.subList(Math.max(begin - before, 0), Math.max(end - before, 0)));
    }

    /// How many organisations it has.
    public int rows() {
        return invited.size() + leaving.size();
    }

    /// This as it is stored: text, compressed.
    public byte[] pack() {
        return PackedText.of(String.join(
                NEXT,
                Stream.concat(
                                invited.stream().map(ListPart::cells),
                                leaving.stream().map(ListPart::cells))
                        .map(cells -> String.join(CELL, cells))
                        .toList()));
    }

    private static List<String> cells(Entering row) {
        OrganisationCode code = row.invitee().organisation().code();
        return row.judged()
                .map(judged -> marked(judged.line().isPresent() ? CHANGED : ADDED, code, judged, row.invitee()))
                .orElseGet(() -> said(code, row.invitee()));
    }

    private static List<String> cells(Leaving row) {
        return row.judged()
                .map(judged -> marked(WITHDRAWN, row.code(), judged))
                .orElseGet(() -> List.of(row.code().digits()));
    }

    private static List<String> marked(String mark, OrganisationCode code, Judged judged, Invitee... after) {
        List<String> cells = new ArrayList<>(List.of(mark, String.valueOf(judged.recorded()), code.digits()));
        Stream.concat(judged.line().stream(), Stream.of(after)).forEach(invitee -> cells.addAll(said(invitee)));
        return cells;
    }

    private static List<String> said(OrganisationCode code, Invitee invitee) {
        return Stream.concat(Stream.of(code.digits()), said(invitee).stream()).toList();
    }

    private static List<String> said(Invitee invitee) {
        Organisation organisation = invitee.organisation();
        return List.of(
                organisation.name(),
                organisation.type(),
                organisation.district(),
                organisation.province(),
                invitee.reach().email().map(EmailAddress::value).orElse(""),
                invitee.reach().phone().map(PhoneNumber::stored).orElse(""));
    }

    /// Reads what [#pack] wrote, this release's or the one's before.
    public static ListPart unpack(byte[] packed) {
        List<Entering> invited = new ArrayList<>();
        List<Leaving> leaving = new ArrayList<>();
        for (String row : PackedText.text(packed).split(NEXT, -1)) {
            Iterator<String> cells = Arrays.asList(row.split(CELL, -1)).iterator();
            String first = cells.next();
            boolean marked = MARKS.contains(first);
            Optional<Integer> recorded = marked ? Optional.of(Integer.valueOf(cells.next())) : Optional.empty();
            OrganisationCode code = new OrganisationCode(marked ? cells.next() : first);
            Optional<Invitee> line =
                    marked && !first.equals(ADDED) ? Optional.of(invitee(code, cells)) : Optional.empty();
            Optional<Judged> judged = recorded.map(many -> new Judged(line, many));
            if (cells.hasNext()) {
                invited.add(new Entering(invitee(code, cells), judged));
            } else {
                leaving.add(new Leaving(code, judged));
            }
        }
        return new ListPart(invited, leaving);
    }

    private static Invitee invitee(OrganisationCode code, Iterator<String> cells) {
        return new Invitee(
                new Organisation(code, cells.next(), cells.next(), cells.next(), cells.next()),
                new Reach(
                        filled(cells.next()).map(EmailAddress::new),
                        filled(cells.next()).map(PhoneNumber::ofStored)));
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
