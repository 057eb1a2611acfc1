package thabian.page.console.many;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import thabian.domain.call.OrganisationCode;
import thabian.domain.slot.Slot;
import thabian.page.Html;
import thabian.page.console.ConsoleFrame;
import thabian.page.console.Desk;
import thabian.page.console.Look;
import thabian.page.console.Typed;
import thabian.page.console.UntilInputs;
import thabian.page.jte.console.JtemanyGenerated;

/// Whom an act would concern that is done to many organisations, and what is asked about it.
///
/// @param look how much of the board the officer came from
/// @param named whom they chose, or could
/// @param ticked whom it would concern
/// @param most how many that may be
/// @param typed what was sent and could not be taken
/// @param begun when the officer was shown whom it concerns
public record ManyPage(
        ConsoleFrame frame,
        Desk desk,
        Look look,
        List<Slot> named,
        Set<OrganisationCode> ticked,
        int most,
        Typed typed,
        Instant begun) {
    /// What stands before a code in the name of its box.
    public static final String TICK = "org.";

    /// The parameter that chooses whatever is found.
    public static final String ALL = "all";

    public ManyPage {
        named = List.copyOf(named);
        ticked = Set.copyOf(ticked);
    }

    /// As HTML.
    public String html() {
        return Html.of(out -> JtemanyGenerated.render(out, null, this));
    }

    /// The name of the box that chooses an organisation.
    public static String tick(Slot slot) {
        return TICK + slot.organisation().code();
    }

    /// Where its form is sent to.
    public String address() {
        return desk.narrowed(frame.links().organisations(desk.seminar().id()));
    }

    /// The board that the officer came from.
    public String back() {
        return look.at(desk.board(frame));
    }

    /// Whether an organisation is among those whom it would concern.
    public boolean ticked(Slot slot) {
        return ticked.contains(slot.organisation().code());
    }

    /// The version of an organisation that its box chooses: the one that it was ticked in.
    public String version(Slot slot) {
        return typed.values().getOrDefault(tick(slot), slot.version().written());
    }

    /// Whether an act is the one that was chosen.
    public boolean chosen(String act) {
        return typed.act().equals(act);
    }

    /// What stands in an input.
    public String value(String field) {
        return typed.values().getOrDefault(field, "");
    }

    /// What is wrong there; empty where nothing is.
    public String fault(String field) {
        return typed.faults().getOrDefault(field, "");
    }

    /// The inputs of the end of a late exception.
    public UntilInputs until() {
        return new UntilInputs(frame, typed, desk);
    }
}
