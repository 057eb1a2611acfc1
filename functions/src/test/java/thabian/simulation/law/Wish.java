package thabian.simulation.law;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import thabian.domain.people.Delegation;

/// Something that somebody asked for, and what they were told.
public final class Wish {
    private final What what;
    private final String who;
    private final String organisation;
    private final Instant at;
    private final Optional<Delegation> people;
    private final Optional<UUID> submission;
    private final Optional<String> token;
    private final String aim;
    private boolean doubtful;
    private int status;
    private String problem = "";
    private Instant answered = Instant.MAX;

    /// What can be asked for.
    public enum What {
        REGISTER,
        CHANGE,
        CANCEL,
        CORRECT,
        WITHDRAW,
        EXTEND,
        RESEND,
        NEW_LINK,
        UNDO,
        REPLACE,
        MOVE,
        ERASE,
        NOTE,
        REWORD,
        RETRACT,
        REISSUE,
        FIND_RIGHT
    }

    private Wish(
            What what,
            String who,
            String organisation,
            Instant at,
            Optional<Delegation> people,
            Optional<UUID> submission,
            Optional<String> token,
            String aim) {
        this.what = what;
        this.who = who;
        this.organisation = organisation;
        this.at = at;
        this.people = people;
        this.submission = submission;
        this.token = token;
        this.aim = aim;
    }

    /// @param at when the gateway receives it: by it the history names it
    /// @param code the invitation code that they give; empty where they give none
    public static Wish toRegister(String organisation, Instant at, Delegation people, UUID submission, String code) {
        return new Wish(
                What.REGISTER,
                "contact",
                organisation,
                at,
                Optional.of(people),
                Optional.of(submission),
                Optional.empty(),
                code);
    }

    /// Of whoever holds a manage token, or says so.
    public static Wish ofHolder(What what, String organisation, Instant at, Optional<Delegation> people, String token) {
        return new Wish(what, "contact", organisation, at, people, Optional.empty(), Optional.of(token), "");
    }

    public static Wish ofOfficer(What what, String who, String organisation, Instant at, Optional<Delegation> people) {
        return new Wish(what, who, organisation, at, people, Optional.empty(), Optional.empty(), "");
    }

    /// @param aim what it is to come to: the organisation moved to, the revision brought back, the mailboxes exchanged,
    /// when a note was taken, the words that stood in it and those that shall
    public static Wish ofOfficer(What what, String who, String organisation, Instant at, String aim) {
        return new Wish(what, who, organisation, at, Optional.empty(), Optional.empty(), Optional.empty(), aim);
    }

    public void answer(Heard answer, Instant now) {
        status = answer.status();
        problem = answer.problem();
        answered = now;
    }

    public void doubt() {
        doubtful = true;
    }

    public What what() {
        return what;
    }

    /// How the history names whoever asked.
    public String who() {
        return who;
    }

    public String organisation() {
        return organisation;
    }

    public Instant at() {
        return at;
    }

    public Delegation people() {
        return people.orElseThrow();
    }

    public Optional<UUID> submission() {
        return submission;
    }

    public Optional<String> token() {
        return token;
    }

    public String aim() {
        return aim;
    }

    /// Whether an answer of the table to it was lost on the way.
    public boolean doubtful() {
        return doubtful;
    }

    /// The console's pages lead on where something was done.
    public boolean granted() {
        return status / 100 == 2 || status == 303;
    }

    public boolean refused() {
        return status / 100 == 4;
    }

    public String problem() {
        return problem;
    }

    /// When the answer was given; never, where it was not.
    public Instant answered() {
        return answered;
    }

    @Override
    public String toString() {
        return what + " of " + organisation + (aim.isEmpty() ? "" : " to " + aim) + " by " + who + " at " + at + ": "
                + status + " " + problem;
    }
}
