package thabian.page.open;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Slot;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.words.OrganisationWords;
import thabian.words.ThaiDates;
import thabian.words.Words;

/// What every template stands in: the addresses, the words and the assets.
///
/// @param world the addresses as other sites know them, whole
public record Frame(Links links, Links world, Words words, Assets assets) {
    /// The sentence of a key.
    public String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// The title of a page, whole: whoever shows it cuts it where there is no room.
    public String title(String page) {
        return say("site.title", page);
    }

    /// An organisation as people tell it apart: name, type and district.
    public String organisation(Organisation organisation) {
        return OrganisationWords.inDistrict(organisation);
    }

    /// The site's sign, as an address that holds the picture itself.
    public String icon() {
        return assets.icon();
    }

    /// The address of an asset.
    public String asset(String name) {
        return links.asset(assets.versioned(name));
    }

    /// What a chat says below a forwarded link: the invitation, or what became of it.
    public String card(Seminar seminar, Window.Phase phase, Instant now) {
        String office = seminar.office().name();
        String span = ThaiDates.span(seminar.starts(), seminar.ends());
        return switch (phase) {
            case UPCOMING ->
                say("card.upcoming", office, ThaiDates.moment(seminar.window().opens()), span);
            case OPEN -> say("card", office, ThaiDates.deadline(seminar.window().closes()), span);
            case CLOSED -> {
                if (now.isBefore(seminar.starts())) {
                    yield say(
                            "card.closed",
                            office,
                            ThaiDates.closing(seminar.window().closes()),
                            span);
                }
                yield say(now.isBefore(seminar.ends()) ? "card.begun" : "card.over", office, span);
            }
        };
    }

    /// Until when a registration may be changed, in words.
    public String changeable(Seminar seminar, Slot slot, Instant now) {
        String closes = ThaiDates.deadline(slot.closes(seminar));
        Optional<String> swaps = slot.swapsUntil(seminar).map(ThaiDates::deadline);
        return switch (Amendment.leeway(seminar, slot, now)) {
            case EVERYTHING ->
                swaps.map(until -> say("slip.change.until.swaps", closes, until))
                        .orElseGet(() -> say("slip.change.until", closes));
            case SWAPS -> say("slip.change.swaps", swaps.orElseThrow());
            case NOTHING -> say("slip.change.over");
        };
    }

    /// The time left until an instant, in words.
    public String left(Instant now, Instant until) {
        return left(Duration.between(now, until));
    }

    /// The time left, in words.
    public String left(Duration left) {
        if (left.toDays() > 0) {
            return say("progress.left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? say("progress.left.hours", left.toHours(), left.toMinutesPart())
                : say("progress.left.minutes", left.toMinutes() + 1);
    }
}
