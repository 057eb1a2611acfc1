package thabian.domain.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PackedText;
import thabian.domain.text.PhoneNumber;

/// As much of a list that was ordered as is written in one step.
///
/// @param invited who is put on the list, or becomes another there
/// @param leaving who is taken from it
public record ListPart(List<Invitee> invited, List<OrganisationCode> leaving) {
    /// How many organisations a part has at most: some two seconds' work.
    static final int MOST = 500;

    /// How many bytes a part takes at most as it is stored: far below an item's bound.
    static final int BYTES = 60_000;

    /// Between two organisations, and between what is said of one.
    private static final String NEXT = "\u001e";

    private static final String CELL = "\u001f";

    public ListPart {
        invited = List.copyOf(invited);
        leaving = List.copyOf(leaving);
    }

    /// The parts of what a list does: first whom it invites, then who leaves. None where it does nothing.
    public static List<ListPart> of(TargetList.Difference difference) {
        ListPart whole = new ListPart(
                Stream.concat(
                                difference.added().stream(),
                                difference.changed().stream().map(TargetList.ChangedInvitee::after))
                        .toList(),
                difference.withdrawn().stream()
                        .map(invitee -> invitee.organisation().code())
                        .toList());
        return IntStream.range(0, (whole.rows() + MOST - 1) / MOST)
                .mapToObj(i -> whole.from(i * MOST, Math.min(whole.rows(), (i + 1) * MOST)))
                .flatMap(ListPart::fitting)
                .toList();
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
        List<String> rows = new ArrayList<>();
        invited.forEach(invitee -> rows.add(text(invitee)));
        leaving.forEach(code -> rows.add(code.digits()));
        return PackedText.of(String.join(NEXT, rows));
    }

    /// Reads what [#pack] wrote.
    public static ListPart unpack(byte[] packed) {
        List<Invitee> invited = new ArrayList<>();
        List<OrganisationCode> leaving = new ArrayList<>();
        for (String row : PackedText.text(packed).split(NEXT, -1)) {
            String[] cells = row.split(CELL, -1);
            if (cells.length == 1) {
                leaving.add(new OrganisationCode(row));
            } else {
                invited.add(invitee(cells));
            }
        }
        return new ListPart(invited, leaving);
    }

    private static String text(Invitee invitee) {
        Organisation organisation = invitee.organisation();
        return String.join(
                CELL,
                organisation.code().digits(),
                organisation.name(),
                organisation.type(),
                organisation.district(),
                organisation.province(),
                invitee.reach().email().map(EmailAddress::value).orElse(""),
                invitee.reach().phone().map(PhoneNumber::stored).orElse(""));
    }

    private static Invitee invitee(String[] cells) {
        return new Invitee(
                new Organisation(new OrganisationCode(cells[0]), cells[1], cells[2], cells[3], cells[4]),
                new Reach(
                        filled(cells[5]).map(EmailAddress::new),
                        filled(cells[6]).map(PhoneNumber::ofStored)));
    }

    private static Optional<String> filled(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }
}
