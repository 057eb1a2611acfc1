package thabian.route.console;

import thabian.domain.slot.Outcome;

/// How a console page answers an act that was refused.
///
/// @param key of the sentence
record RefusedAct(String key, int status) {
    static RefusedAct of(Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.NotInvited _ -> new RefusedAct("refused.not-invited", 403);
            case Outcome.NothingRegistered _ -> new RefusedAct("refused.nothing-registered", 409);
            case Outcome.Stale _ -> new RefusedAct("refused.stale", 412);
            case Outcome.UnderWay _ -> new RefusedAct("refused.under-way", 409);
            case Outcome.HistoryFull _ -> new RefusedAct("refused.history-full", 409);
            case Outcome.Past _ -> new RefusedAct("refused.past", 409);
        };
    }
}
