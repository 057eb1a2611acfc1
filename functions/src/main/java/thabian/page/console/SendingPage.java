package thabian.page.console;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.post.Carrier;
import thabian.domain.post.Outbox.Address;
import thabian.domain.post.StopSeen;
import thabian.words.ThaiDates;

/// Whether mails go out, and what waits.
///
/// @param fresh where something waits that somebody waits for, the earliest due first
/// @param bulk where only news or reminders wait
/// @param fault the key of what is wrong with the reason; empty where nothing is
/// @param reason the reason as it was typed
/// @param overtaken whether what was ordered was not done, since others stopped mails meanwhile, or let them go on
public record SendingPage(
        ConsoleFrame frame,
        Carrier carrier,
        List<Address> fresh,
        List<Address> bulk,
        String fault,
        String reason,
        boolean overtaken) {
    /// How many of those that wait are named.
    private static final int NAMED = 100;

    public SendingPage {
        fresh = List.copyOf(fresh);
        bulk = List.copyOf(bulk);
    }

    /// Something that waits.
    ///
    /// @param address its page in the console
    public record Waiting(String name, String address) {}

    /// Whether sending is stopped by people, or since the table was restored.
    public boolean stopped() {
        return carrier.stop().isPresent();
    }

    /// By what its forms tell which stop they showed, or that they showed none.
    public String seen() {
        return StopSeen.of(carrier).mark();
    }

    /// How sending stands, in a sentence.
    public String state() {
        return stop().or(this::outage).orElseGet(() -> frame.say("mail.state.open"));
    }

    private Optional<String> stop() {
        return carrier.stop()
                .map(stop -> stop.who()
                        .map(who -> frame.say("mail.state.stopped", who, ThaiDates.moment(stop.since()), stop.reason()))
                        .orElseGet(() -> frame.say("mail.state.restored")));
    }

    private Optional<String> outage() {
        return carrier.outage().map(outage -> frame.say("mail.state.down", ThaiDates.moment(outage.since())));
    }

    /// Those that wait, as far as they are named.
    public List<Waiting> waiting() {
        return fresh.stream().limit(NAMED).map(this::waiting).toList();
    }

    private Waiting waiting(Address address) {
        return switch (address) {
            case Address.OfSlot(SeminarId seminar, OrganisationCode organisation) ->
                new Waiting(seminar.reference(organisation), frame.links().organisation(seminar, organisation));
            case Address.OfSeminar(SeminarId seminar) ->
                new Waiting(
                        frame.say("mail.waiting.office", seminar), frame.links().board(seminar));
        };
    }
}
