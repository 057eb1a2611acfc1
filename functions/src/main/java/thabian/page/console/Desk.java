package thabian.page.console;

import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.slot.Slot;

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
        Instant closes = slot.closes(seminar);
        return closes.isAfter(seminar.window().closes()) && closes.isAfter(now);
    }

    /// What narrows an address of the console to the province, behind other parameters: `&province=76`; nothing where
    /// the person sees no other.
    public String narrowing() {
        return wide ? province.map(own -> "&province=" + own.digits()).orElse("") : "";
    }

    /// An address of the console, narrowed to the province.
    public String narrowed(String address) {
        return province.filter(_ -> wide)
                .map(own -> address + (address.contains("?") ? "&" : "?") + "province=" + own.digits())
                .orElse(address);
    }

    /// The board of this desk.
    public String board(ConsoleFrame frame) {
        return province.filter(_ -> wide)
                .map(own -> frame.links().board(seminar.id(), own))
                .orElseGet(() -> frame.links().board(seminar.id()));
    }
}
