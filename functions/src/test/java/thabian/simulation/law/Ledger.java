package thabian.simulation.law;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/// Every mail that the carrier took, and whether whoever sent it could know that it did.
public final class Ledger {
    /// So long a sender may have a mail in its hands: it lives a minute, and a call may stall for two.
    static final Duration IN_HAND = Duration.ofMinutes(3);

    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, Taken> unkept = new HashMap<>();
    private final Consumer<Taken> reports;

    /// @param reports whoever tells later what became of a mail
    public Ledger(Consumer<Taken> reports) {
        this.reports = reports;
    }

    /// One mail that the carrier took.
    public static final class Taken {
        private final String to;
        private final Map<String, String> tags;
        private final String sender;
        private final Set<String> names;
        private final Instant at;
        private boolean doubtful;

        private Taken(String to, Map<String, String> tags, String sender, Set<String> names, Instant at) {
            this.to = to;
            this.tags = tags;
            this.sender = sender;
            this.names = names;
            this.at = at;
        }

        /// Whose mailbox it went to.
        public String to() {
            return to;
        }

        /// A tag of it; empty where it has none of this name.
        String tag(String name) {
            return tags.getOrDefault(name, "");
        }

        public Map<String, String> tags() {
            return tags;
        }

        /// Whom it names, by the family names of contacts.
        Set<String> names() {
            return names;
        }

        /// Who handed it over.
        String sender() {
            return sender;
        }

        public Instant at() {
            return at;
        }

        /// Whether its sender did not learn of it, or could not keep that it did.
        public boolean doubtful() {
            return doubtful;
        }
    }

    /// Notes a mail that was taken just now.
    ///
    /// @param sender who handed it over
    public Taken take(SendEmailRequest mail, String sender, Instant now) {
        Taken one = new Taken(
                mail.destination().toAddresses().getFirst(),
                mail.emailTags().stream().collect(Collectors.toMap(MessageTag::name, MessageTag::value)),
                sender,
                Traces.names(mail.content().simple().body().text().data()),
                now);
        taken.add(one);
        unkept.put(sender, one);
        reports.accept(one);
        return one;
    }

    /// What somebody sent last is in doubt, unless they kept that it went out.
    public void doubt(String sender) {
        Taken last = unkept.get(sender);
        if (last != null) {
            last.doubtful = true;
        }
    }

    /// What somebody sent last is kept, if it was about this item.
    ///
    /// @param sk of the item: an organisation's code, or a seminar's name
    public void kept(String sender, String sk) {
        Taken last = unkept.get(sender);
        if (last != null && (last.tag("org").equals(sk) || last.tag("seminar").equals(sk))) {
            unkept.remove(sender);
        }
    }

    public List<Taken> taken() {
        return taken;
    }
}
