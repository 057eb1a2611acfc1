package thabian.domain.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.pasted.ListPiece.Email;
import thabian.domain.pasted.ListPiece.Named;
import thabian.domain.pasted.ListPiece.Phone;
import thabian.domain.pasted.ListPiece.Post;
import thabian.domain.pasted.ListPiece.Rest;
import thabian.domain.people.FullName;
import thabian.domain.people.PersonName;

/// Somebody of a pasted list, while it is read.
final class ListedPerson {
    private Optional<FullName> name = Optional.empty();
    private Optional<Phone> phone = Optional.empty();
    private Optional<Email> email = Optional.empty();
    private final List<String> leading = new ArrayList<>();
    private final List<String> posts = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();
    private boolean reserve;

    /// Takes a piece, and answers it as text where there is no room for it.
    Optional<String> takeOrAnswer(ListPiece piece) {
        return switch (piece) {
            case Named(FullName named)
            when name.isEmpty() -> {
                name = Optional.of(named);
                yield Optional.empty();
            }
            case Phone number
            when phone.isEmpty() -> {
                phone = Optional.of(number);
                yield Optional.empty();
            }
            case Email mail
            when email.isEmpty() -> {
                email = Optional.of(mail);
                yield Optional.empty();
            }
            case Post(String text, boolean inBrackets, boolean _)
            when inBrackets && ListWords.NICKNAME.matcher(text).matches() -> {
                rests.add(new Rest(text, false));
                yield Optional.empty();
            }
            case Post post -> post(post);
            case Rest(String text, boolean _)
            when ListWords.RESERVE.matcher(text).matches() -> {
                reserve = true;
                yield Optional.empty();
            }
            case Rest(String text, boolean _)
            when lacksSurname() && ListWords.NO_SURNAME.matcher(text).matches() -> {
                name = name.map(one -> new FullName(one.prefix(), one.first(), PersonName.NO_SURNAME));
                yield Optional.empty();
            }
            case Rest rest -> {
                rests.add(rest);
                yield Optional.empty();
            }
            default -> Optional.of(text(piece));
        };
    }

    /// A post before the name is a label; a second one from elsewhere is a remark, unless it goes on with the first.
    private Optional<String> post(Post post) {
        List<String> place = name.isEmpty() ? leading : posts;
        boolean goesOn = ListWords.POST_GOES_ON.matcher(post.text()).lookingAt();
        if (!place.isEmpty() && post.first() && !goesOn) {
            return Optional.of(post.text());
        }
        place.add(post.inBrackets() && (!place.isEmpty() || goesOn) ? "(" + post.text() + ")" : post.text());
        return Optional.empty();
    }

    /// Takes what is everybody's, where nothing stands yet.
    void share(ListPiece piece) {
        if (piece instanceof Phone number && phone.isEmpty()) {
            phone = Optional.of(number);
        }
        if (piece instanceof Email mail && email.isEmpty()) {
            email = Optional.of(mail);
        }
    }

    /// Takes a piece; answers what there is no room for.
    List<String> take(ListPiece piece) {
        return takeOrAnswer(piece).stream().toList();
    }

    /// Takes a piece whose kind is certain; answers anything else.
    List<String> takeKnown(ListPiece piece) {
        return piece instanceof Rest(String text, boolean _) ? List.of(text) : take(piece);
    }

    Optional<Phone> phone() {
        return phone;
    }

    Optional<Email> email() {
        return email;
    }

    void withoutPhone() {
        phone = Optional.empty();
    }

    void withoutEmail() {
        email = Optional.empty();
    }

    private boolean lacksSurname() {
        return name.filter(one -> one.last().isEmpty()).isPresent();
    }

    boolean isNobody() {
        return name.isEmpty();
    }

    boolean isEmpty() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty();
    }

    /// Takes over how whoever is to be rung is reached, where that is the same person.
    void shareWith(ListedPerson contact) {
        if (name.isPresent() && name.equals(contact.name)) {
            contact.phone.ifPresent(this::share);
            contact.email.ifPresent(this::share);
        }
    }

    PastedPerson listed() {
        return listed(hasPost() ? certainPost() : instead().map(Rest::text).orElse(""));
    }

    /// What is certain of it: nothing stands in place of a post.
    PastedPerson certain() {
        return listed(certainPost());
    }

    private PastedPerson listed(String post) {
        return new PastedPerson(
                name.orElse(new FullName("", "", "")),
                post,
                phone.map(Phone::text).orElse(""),
                email.map(Email::text).orElse(""),
                reserve);
    }

    private boolean hasPost() {
        return !leading.isEmpty() || !posts.isEmpty();
    }

    /// A post behind the name counts more than the label before it, unless it goes on with that.
    private String certainPost() {
        return Stream.concat(isLabelled() ? Stream.empty() : leading.stream(), posts.stream())
                .collect(Collectors.joining(" "));
    }

    private boolean isLabelled() {
        return !posts.isEmpty()
                && !ListWords.POST_GOES_ON
                        .matcher(posts.getFirst().replaceFirst("^\\(", ""))
                        .lookingAt();
    }

    private Optional<Rest> instead() {
        return rests.stream()
                .filter(rest -> !hasPost()
                        && !rest.inBrackets()
                        && rest.text().codePoints().filter(Character::isLetter).count() > 2
                        && !ListWords.NO_POST.matcher(rest.text()).find())
                .findFirst();
    }

    /// What of it stands nowhere.
    Stream<String> unused() {
        List<Rest> unused = new ArrayList<>(rests);
        instead().ifPresent(unused::remove);
        return Stream.concat(replaced(), unused.stream().map(Rest::text));
    }

    /// What of it stands nowhere, where only what is certain does.
    Stream<String> uncertain() {
        return Stream.concat(replaced(), rests.stream().map(Rest::text));
    }

    private Stream<String> replaced() {
        return isLabelled() ? leading.stream() : Stream.empty();
    }

    /// A piece as it stood there.
    static String text(ListPiece piece) {
        return switch (piece) {
            case Named(FullName name) -> (name.prefix() + " " + name.first() + " " + name.last()).strip();
            case Post post -> post.text();
            case Phone(String text) -> text;
            case Email(String text) -> text;
            case Rest(String text, boolean _) -> text;
        };
    }
}
