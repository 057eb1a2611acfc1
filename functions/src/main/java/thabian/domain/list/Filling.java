package thabian.domain.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thabian.domain.call.Invitee;
import thabian.domain.call.Reach;
import thabian.domain.text.EmailAddress;

/// How a list comes to the contacts that it lacks: what it says stays, what it does not say is filled in.
public final class Filling {
    private Filling() {}

    /// Those of a list who gain something, as they are then.
    ///
    /// @param known how somebody else knows that an organisation is reached
    public static List<Invitee> gaining(List<Invitee> present, Function<Invitee, Reach> known) {
        return present.stream()
                .flatMap(line -> Optional.of(together(line.reach(), known.apply(line)))
                        .filter(reach -> !reach.equals(line.reach()))
                        .map(reach -> new Invitee(line.organisation(), reach))
                        .stream())
                .toList();
    }

    /// The same by a pattern of their mail addresses.
    public static List<Invitee> gaining(List<Invitee> present, MailPattern pattern) {
        return gaining(present, line -> {
            Optional<EmailAddress> mail = pattern.of(line.organisation().code());
            return new Reach(mail, Optional.empty());
        });
    }

    private static Reach together(Reach said, Reach known) {
        return new Reach(said.email().or(known::email), said.phone().or(known::phone));
    }
}
