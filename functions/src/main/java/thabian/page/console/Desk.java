package thabian.page.console;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.slot.Slot;
import thabian.link.Query;

/// What an officer works on: a seminar, as one of its provinces serves it.
///
/// @param province empty where the seminar has no list yet, or the person asked for all provinces
/// @param wide whether the person sees several of its provinces
/// @param owner whether the person changes the seminar itself
/// @param form the address of the seminar's public page, as the world knows it
public record Desk(
        Seminar seminar, Optional<Province> province, boolean wide, boolean owner, String form, Instant now) {

    /// Where now lies in the window.
    public Window.Phase phase() {
        return seminar.window().at(now);
    }

    /// Whether a slot has more time than the others, and it is not over.
    public boolean extended(Slot slot) {
        return slot.invitation().extended(seminar, now).isPresent();
    }

    /// An address of the console, narrowed to the province; as it is, where the person sees no other.
    public String narrowed(String address) {
        return Query.in(address, province.filter(_ -> wide));
    }

    /// The board of this desk.
    public String board(ConsoleFrame frame) {
        return province.filter(_ -> wide)
                .map(own -> frame.links().board(seminar.id(), own))
                .orElseGet(() -> frame.links().board(seminar.id()));
    }
}
