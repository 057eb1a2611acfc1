package thabian.domain.people;

import thabian.domain.text.FaultCode;

/// By whose word something stands that was asked back, and how far that word goes. It is given for one person at a
/// time, and for what was asked: whatever is another by then is asked again.
public enum Insistence {
    /// Whoever registers knows what people are called. What goes into official mail is still a name and a post.
    CALLER,
    /// An officer stands for it: also for a post that reads like a sentence, and for two people of one name. For an
    /// address or a telephone number nobody does.
    OFFICER;

    /// Whether what has this fault may stand by that word.
    public boolean takes(FaultCode code) {
        return switch (code) {
            case UNREADABLE, PLACEHOLDER, UNUSUAL, NAME_SPLIT -> true;
            case NO_POST, SAME_PERSON -> this == OFFICER;
            default -> false;
        };
    }
}
