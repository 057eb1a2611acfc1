package thabian.simulation;

import java.util.ArrayList;
import java.util.List;

/// What whoever acts from outside has before them: the seminar, its organisations, and the functions' doors.
final class Scene {
    private final Stage stage;
    private final Weather weather;
    private final Diary diary;
    private final Lambdas lambdas;
    private final List<String> organisations;
    private int drawn;

    Scene(Stage stage, Weather weather, Diary diary, Lambdas lambdas, List<String> organisations) {
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
        return Play.SEMINAR;
    }

    List<String> organisations() {
        return organisations;
    }

    String anyOrganisation() {
        return organisations.get(stage.random().nextInt(organisations.size()));
    }

    People people(String organisation) {
        return People.drawn(stage.random(), organisation, ++drawn);
    }

    /// Asks as somebody who has no account.
    Answer open(Asking asking) {
        return lambdas.open(asking.event());
    }

    Answer staff(Asking asking) {
        return lambdas.staff(asking.event());
    }

    /// Asks for something that the laws are held to.
    Answer open(Wish wish, Asking asking) {
        diary.wish(wish);
        return told(wish, open(asking));
    }

    Answer staff(Wish wish, Asking asking) {
        diary.wish(wish);
        return told(wish, staff(asking));
    }

    /// An answer may be lost behind the gateway too: whoever asked sends it again.
    private Answer told(Wish wish, Answer answer) {
        diary.answered();
        wish.answer(answer, stage.now());
        stage.tell("is answered " + wish);
        return weather.strikes(weather.faults().lose()) ? Answer.NONE : answer;
    }
}
