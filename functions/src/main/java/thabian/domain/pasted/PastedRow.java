package thabian.domain.pasted;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import thabian.domain.pasted.ListPiece.Email;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.text.Parsed;
import thabian.domain.text.PhoneNumber;

/// A line of a pasted list with what stands in it.
record PastedRow(ListLine line, List<ListPiece> pieces) {
    private static final Pattern LANDLINE = Pattern.compile("0[2-57][0-9]{7}");

    PastedRow {
        pieces = List.copyOf(pieces);
    }

    static PastedRow of(ListLine line) {
        return new PastedRow(line, PieceReader.of(line));
    }

    boolean names() {
        return pieces.stream().anyMatch(Named.class::isInstance);
    }

    boolean tellsPost() {
        return pieces.stream().anyMatch(Post.class::isInstance);
    }

    boolean reaches() {
        return pieces.stream().anyMatch(PastedRow::isReach);
    }

    boolean holdsOnlyReach() {
        return !pieces.isEmpty() && pieces.stream().allMatch(PastedRow::isReach);
    }

    boolean says(Pattern what) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Rest(String text, boolean _)
                        && what.matcher(text).find());
    }

    /// Whether it tells how somebody is reached who is no guest: a driver, or whoever sends the list, by a nickname.
    boolean isSomebodyElses() {
        return !line.numbered()
                && !names()
                && reaches()
                && pieces.stream()
                        .filter(piece -> !isReach(piece))
                        .anyMatch(piece -> ListWords.SOMEBODY_ELSE
                                .matcher(ListedPerson.text(piece))
                                .lookingAt());
    }

    /// Whether it tells how somebody else is reached than whoever is named above it: by a nickname, or, below the list,
    /// by a post beside the one that stands.
    ///
    /// @param posted whether it is below the list, and the last one's post stands already
    boolean isNextToTheList(boolean posted) {
        if (line.numbered() || names() || !reaches()) {
            return false;
        }
        return switch (pieces.getFirst()) {
            case Rest(String text, boolean _) ->
                ListWords.NICK.matcher(text).matches()
                        && !ListWords.POSTS_REST.matcher(text).find();
            case Post(String text, boolean _, boolean _) ->
                posted && ListWords.COLLEAGUE.matcher(text).lookingAt();
            case Named _, Phone _, Email _ -> false;
        };
    }

    /// Whether a phone is an office's, as a person's seldom is.
    boolean hasLandline() {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Phone(String typed)
                        && PhoneNumber.parse(typed) instanceof Parsed.Value<PhoneNumber>(PhoneNumber phone)
                        && LANDLINE.matcher(phone.digits()).matches());
    }

    /// What it says of whoever is to be rung, where it begins so.
    Optional<String> contact() {
        if (line.cells().isEmpty()) {
            return Optional.empty();
        }
        Matcher contact = ListWords.CONTACT.matcher(line.cells().getFirst());
        return contact.find() ? Optional.of(line.cells().getFirst().substring(contact.end())) : Optional.empty();
    }

    private static boolean isReach(ListPiece piece) {
        return piece instanceof Phone || piece instanceof Email;
    }
}
