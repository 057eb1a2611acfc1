package thabian.function;

import thabian.domain.Outcome;

/// How a console page answers an act that was refused.
///
/// @param key of the sentence
record Refusal(String key, int status) {
    static Refusal of(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NotInvited _ -> new Refusal("refused.not-invited", 403);
            case Outcome.NothingRegistered _ -> new Refusal("refused.nothing-registered", 409);
            case Outcome.Stale _ -> new Refusal("refused.stale", 412);
            case Outcome.UnderWay _ -> new Refusal("refused.under-way", 409);
            case Outcome.HistoryFull _ -> new Refusal("refused.history-full", 409);
            case Outcome.Past _ -> new Refusal("refused.past", 409);
        };
    }
}
