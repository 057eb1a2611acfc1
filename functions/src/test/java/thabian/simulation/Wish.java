package thabian.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.people.Delegation;

/// Something that somebody asked for, and what they were told.
final class Wish {
    private final What what;
    private final String who;
    private final String organisation;
    private final Instant at;
    private final Optional<Delegation> people;
    private final Optional<UUID> submission;
    private final Optional<String> token;
    private boolean doubtful;
    private int status;
    private String problem = "";
    private Instant answered = Instant.MAX;

    /// What can be asked for.
    enum What {
        REGISTER,
        CHANGE,
        CANCEL,
        CORRECT,
        WITHDRAW,
        EXTEND,
        RESEND,
        NEW_LINK,
        NOTE
    }

    private Wish(
            What what,
            String who,
            String organisation,
            Instant at,
            Optional<Delegation> people,
            Optional<UUID> submission,
            Optional<String> token) {
        this.what = what;
        this.who = who;
        this.organisation = organisation;
        this.at = at;
        this.people = people;
        this.submission = submission;
        this.token = token;
    }

    /// @param at when the gateway receives it: by it the history names it
    static Wish toRegister(String organisation, Instant at, Delegation people, UUID submission) {
        return new Wish(
                What.REGISTER,
                "contact",
                organisation,
                at,
                Optional.of(people),
                Optional.of(submission),
                Optional.empty());
    }

    /// Of whoever holds a manage token, or says so.
    static Wish ofHolder(What what, String organisation, Instant at, Optional<Delegation> people, String token) {
        return new Wish(what, "contact", organisation, at, people, Optional.empty(), Optional.of(token));
    }

    static Wish ofOfficer(What what, String who, String organisation, Instant at, Optional<Delegation> people) {
        return new Wish(what, who, organisation, at, people, Optional.empty(), Optional.empty());
    }

    void answer(Answer answer, Instant now) {
        status = answer.status();
        problem = answer.problem();
        answered = now;
    }

    void doubt() {
        doubtful = true;
    }

    What what() {
        return what;
    }

    /// How the history names whoever asked.
    String who() {
        return who;
    }

    String organisation() {
        return organisation;
    }

    Instant at() {
        return at;
    }

    Delegation people() {
        return people.orElseThrow();
    }

    Optional<UUID> submission() {
        return submission;
    }

    Optional<String> token() {
        return token;
    }

    /// Whether an answer of the table to it was lost on the way.
    boolean doubtful() {
        return doubtful;
    }

    boolean granted() {
        return status / 100 == 2;
    }

    boolean refused() {
        return status / 100 == 4;
    }

    String problem() {
        return problem;
    }

    /// When the answer was given; never, where it was not.
    Instant answered() {
        return answered;
    }

    @Override
    public String toString() {
        return what + " of " + organisation + " by " + who + " at " + at + ": " + status + " " + problem;
    }
}
