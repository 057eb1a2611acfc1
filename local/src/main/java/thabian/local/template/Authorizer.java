package thabian.local.template;

import java.time.Duration;

/// The REQUEST authorizer.
///
/// @param function logical id
/// @param identityHeader the header without which nobody is asked
/// @param timeToLive how long an answer holds for the same header
public record Authorizer(String function, String identityHeader, Duration timeToLive) {
    static Authorizer of(Tree definition) {
        return new Authorizer(
                definition.at("FunctionArn").reference(),
                definition.at("Identity", "Headers").items().getFirst().text(),
                Duration.ofSeconds(definition.at("Identity", "ReauthorizeEvery").number(300)));
    }
}
