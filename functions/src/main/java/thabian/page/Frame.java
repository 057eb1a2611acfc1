package thabian.page;

import thabian.domain.Organisation;
import thabian.words.Words;

/// What every template stands in: the addresses, the words and the assets.
public record Frame(Links links, Words words, Assets assets) {
    /// The sentence of a key.
    public String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// An organisation as people tell it apart: name, type and district.
    public String organisation(Organisation organisation) {
        return say("organisation.full", organisation.name(), organisation.type(), organisation.district());
    }

    /// The address of an asset.
    public String asset(String name) {
        return links.asset(assets.versioned(name));
    }
}
