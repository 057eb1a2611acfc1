package thabian.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import thabian.given.Given;
import thabian.simulation.law.Diary;
import thabian.simulation.law.Heard;
import thabian.simulation.law.Wish;
import thabian.simulation.stage.Stage;
import thabian.simulation.stage.Weather;

/// What whoever acts from outside has before them: the seminar, its organisations, and the functions' doors.
final class Scene {
    private static final List<Duration> THINKING =
            List.of(Duration.ofMillis(150), Duration.ofSeconds(15), Duration.ofMinutes(4));

    private final Stage stage;
    private final Weather weather;
    private final Diary diary;
    private final SteppedFunctions lambdas;
    private final List<String> organisations;
    private int drawn;

    Scene(Stage stage, Weather weather, Diary diary, SteppedFunctions lambdas, List<String> organisations) {
        this.stage = stage;
        this.weather = weather;
        this.diary = diary;
        this.lambdas = lambdas;
        this.organisations = new ArrayList<>(organisations);
    }

    Stage stage() {
        return stage;
    }

    Weather weather() {
        return weather;
    }

    String seminar() {
        return Given.SEMINAR.value();
    }

    List<String> organisations() {
        return organisations;
    }

    /// One of the organisations, the first as often as all the others: where many meet.
    String anyOrganisation() {
        return stage.random().nextBoolean()
                ? organisations.getFirst()
                : organisations.get(stage.random().nextInt(organisations.size()));
    }

    /// Lets whoever acts wait before they go on: as long as a hand, a call or a coffee needs, or until just somebody
    /// does something to an organisation.
    void think(String organisation) {
        Duration most = THINKING.get(stage.random().nextInt(THINKING.size()));
        if (stage.random().nextInt(3) == 0) {
            stage.listen(organisation, most);
        } else {
            stage.pause(stage.upTo(most));
        }
    }

    People people(String organisation) {
        return People.drawn(stage.random(), organisation, ++drawn);
    }

    /// Asks as somebody who has no account.
    Heard open(Inquiry asking) {
        return lambdas.open(asking.event());
    }

    Heard staff(Inquiry asking) {
        return lambdas.staff(asking.event());
    }

    /// Asks for something that the laws are held to.
    Heard open(Wish wish, Inquiry asking) {
        diary.wish(List.of(wish));
        return told(wish, open(asking));
    }

    Heard staff(Wish wish, Inquiry asking) {
        diary.wish(List.of(wish));
        return told(wish, staff(asking));
    }

    /// Asks for one thing for many, of which nobody is told by one word whether it was done.
    void staff(List<Wish> wishes, Inquiry asking) {
        diary.wish(wishes);
        Heard answer = staff(asking);
        diary.answered();
        stage.tell("is answered " + answer.status() + " for " + wishes);
    }

    /// An answer may be lost behind the gateway too: whoever asked sends it again.
    private Heard told(Wish wish, Heard answer) {
        diary.answered();
        wish.answer(answer, stage.now());
        stage.tell("is answered " + wish);
        return weather.strikes(weather.faults().lose()) ? Heard.NONE : answer;
    }
}
