package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.instant;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import thabian.domain.call.Seminar;
import thabian.domain.slot.Act;
import thabian.domain.text.Check;
import thabian.domain.text.FaultCode;
import thabian.domain.text.Parsed;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

class UntilFormTest {
    private static final Instant NOW = instant("2021-03-22T10:15:00+07:00");
    private static final Seminar SEMINAR = aSeminar().build();

    private static Parsed<Act.Extend> read(UntilForm form) {
        return Extension.read(form.meant(SEMINAR, NOW), SEMINAR, NOW);
    }

    private static TypedTime.Thai typed(String day, String month, String year, String time) {
        return new TypedTime.Thai(new TypedDay.Thai(day, month, year), time);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/thabian/domain/text/typed-deadlines.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false)
    void anExceptionIsReadAsTheClosingOfASeminarIs(String day, String month, String year, String time, String means) {
        TypedTime.Thai typed = typed(day, month, year, time);
        Check check = new Check();
        TypedTime opens = new TypedTime.Rfc3339("2021-03-01T09:00:00+07:00");

        String closing = new WindowForm(opens, typed, TypedTime.Thai.EMPTY)
                .check(check, Optional.empty(), NOW)
                .map(window -> window.closes().toString())
                .orElseGet(() -> check.faults().getFirst().code().code());

        assertThat(closing).isEqualTo(means.contains("T") ? instant(means).toString() : means);
        assertThat(word(read(new UntilForm("typed", typed)))).isEqualTo(closing);
    }

    private static String word(Parsed<Act.Extend> read) {
        return switch (read) {
            case Parsed.Value<Act.Extend>(Act.Extend extend) -> extend.until().toString();
            case Parsed.Wrong<Act.Extend>(FaultCode code) -> code.code();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2021-03-23T00:00:00+07:00",
        "tomorrow, 2021-03-24T00:00:00+07:00",
        "week, 2021-03-30T00:00:00+07:00"
    })
    void aChosenDayLastsToItsEnd(String choice, String end) {
        assertThat(read(new UntilForm(choice, typed("31", "2", "1", "x"))))
                .isEqualTo(new Parsed.Value<>(new Act.Extend(instant(end))));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-08T09:00:00+07:00, two-more",
        "2021-03-13T09:00:00+07:00, week two-more",
        "2021-03-19T09:00:00+07:00, tomorrow week two-more",
        "2021-03-20T09:00:00+07:00, today tomorrow week two-more",
        "2021-03-22T09:00:00+07:00, today tomorrow week"
    })
    void onlyADayThatWouldBeGrantedCanBeChosen(String now, String offered) {
        assertThat(UntilForm.CHOICES.stream()
                        .filter(choice -> UntilForm.granted(choice, SEMINAR, instant(now)))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(offered);
    }

    @Test
    void twoMoreDaysFollowTheLastDayOfEveryones() {
        Instant before = instant("2021-03-08T09:00:00+07:00");
        TypedTime.Thai end = new UntilForm("two-more", TypedTime.Thai.EMPTY).meant(SEMINAR, before);
        assertThat(Extension.read(end, SEMINAR, before))
                .isEqualTo(new Parsed.Value<>(new Act.Extend(instant("2021-03-22T00:00:00+07:00"))));
    }
}
