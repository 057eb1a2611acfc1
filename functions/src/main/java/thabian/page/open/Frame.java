package thabian.page.open;

import java.time.Duration;
import java.time.Instant;
import thabian.domain.call.Organisation;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.words.Words;

/// What every template stands in: the addresses, the words and the assets.
public record Frame(Links links, Words words, Assets assets) {
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
        return say("organisation.full", organisation.name(), organisation.type(), organisation.district());
    }

    /// The site's sign, as an address that holds the picture itself.
    public String icon() {
        return assets.icon();
    }

    /// The address of an asset.
    public String asset(String name) {
        return links.asset(assets.versioned(name));
    }

    /// The time left until an instant, in words.
    public String left(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        if (left.toDays() > 0) {
            return say("progress.left.days", left.toDays(), left.toHoursPart());
        }
        return left.toHours() > 0
                ? say("progress.left.hours", left.toHours(), left.toMinutesPart())
                : say("progress.left.minutes", left.toMinutes() + 1);
    }
}
