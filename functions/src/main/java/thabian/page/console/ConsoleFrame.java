package thabian.page.console;

import java.util.Locale;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.slot.Slot;
import thabian.link.ConsoleLinks;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.page.open.Frame;
import thabian.words.OrganisationWords;
import thabian.words.Words;

/// What every console template stands in: the console's addresses and words, who looks at it, and the frame of the
/// public pages for the templates that both share.
///
/// @param frame the public pages' frame
/// @param viewer who is signed in; empty on the pages around signing in
public record ConsoleFrame(Frame frame, Words words, Optional<Viewer> viewer) {
    private static final Words PUBLIC_WORDS = Words.of("page");
    private static final Words WORDS = Words.of("console");

    /// The frame for whoever is signed in, or for nobody.
    public static ConsoleFrame of(Links links, Assets assets, Optional<Viewer> viewer) {
        return new ConsoleFrame(new Frame(links, links, PUBLIC_WORDS, assets), WORDS, viewer);
    }

    /// The console's sentence of a key.
    public String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// An organisation's name, with its type where the name does not tell it.
    public String name(Organisation organisation) {
        return OrganisationWords.name(organisation);
    }

    /// A number as offices write it, `7,849`.
    public String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The word for where an organisation stands.
    public String state(Slot slot) {
        if (slot.withdrawn()) {
            return say("state.withdrawn");
        }
        if (slot.declined()) {
            return say("state.declined");
        }
        return say(slot.filled() ? "state.registered" : "state.silent");
    }

    /// The console's addresses.
    public ConsoleLinks links() {
        return new ConsoleLinks(frame.links().base());
    }

    /// The address of an asset.
    public String asset(String name) {
        return frame.asset(name);
    }

    /// Whether the person decides what concerns all seminars.
    public boolean everywhere() {
        return viewer.filter(Viewer::everywhere).isPresent() && officer();
    }

    /// Whether the person may change anything.
    public boolean officer() {
        return viewer.filter(Viewer::officer).isPresent();
    }
}
