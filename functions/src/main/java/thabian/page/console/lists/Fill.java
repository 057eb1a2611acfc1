package thabian.page.console.lists;

import thabian.page.console.Typed;

/// What a list lacks of contacts, and the pattern by which an officer fills it in.
///
/// @param listed how many are on the list
/// @param mailless how many of them have no mail address
/// @param phoneless how many of them have no telephone number
/// @param typed what could not be taken
public record Fill(int listed, int mailless, int phoneless, Typed typed) {
    /// The act of its form.
    public static final String FILL = "fill";

    /// The input of the pattern.
    public static final String PATTERN = "pattern";

    /// Nothing is known yet.
    public static final Fill NONE = new Fill(0, 0, 0, Typed.NOTHING);

    /// Whether anything is lacking.
    public boolean lacking() {
        return mailless + phoneless > 0;
    }

    /// The pattern as it was typed.
    public String pattern() {
        return typed.value(FILL, PATTERN);
    }

    /// What is wrong with it; empty where nothing is.
    public String fault() {
        return typed.fault(FILL, PATTERN);
    }
}
