package thabian.page.console.doubt;

import java.time.Duration;
import thabian.domain.standing.Brake;
import thabian.domain.standing.Suspicion;
import thabian.domain.text.Kebab;
import thabian.page.console.ConsoleFrame;
import thabian.words.ThaiDates;

/// A suspicion in words: when, how many, where, how fast, and what they have in common.
public final class Suspected {
    private Suspected() {}

    /// The sentence of a suspicion.
    public static String sentence(ConsoleFrame frame, Suspicion suspicion) {
        return frame.say(
                "suspicion",
                ThaiDates.moment(suspicion.first()),
                suspicion.slots().size(),
                suspicion.districts(),
                span(frame, Duration.between(suspicion.first(), suspicion.last())),
                frame.say("suspicion." + shared(suspicion)));
    }

    private static String shared(Suspicion suspicion) {
        return suspicion.why() == Brake.Why.HAND && suspicion.oneContact() ? "contact" : Kebab.of(suspicion.why());
    }

    /// A span as people say it, rounded up: seconds, minutes, hours or days.
    private static String span(ConsoleFrame frame, Duration span) {
        long seconds = Math.max(1, span.toSeconds() + (span.toNanosPart() > 0 ? 1 : 0));
        if (seconds < 60) {
            return frame.say("suspicion.seconds", seconds);
        }
        long minutes = Math.ceilDiv(seconds, 60);
        if (minutes < 60) {
            return frame.say("suspicion.minutes", minutes);
        }
        long hours = Math.ceilDiv(minutes, 60);
        return hours <= 24 ? frame.say("suspicion.hours", hours) : frame.say("suspicion.days", Math.ceilDiv(hours, 24));
    }
}
