package thabian.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ThaiDatesTest {
    private static final Locale THAI = Locale.forLanguageTag("th");

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void daysAreWhatTheJdkWritesInThai() {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM u", THAI);
        DateTimeFormatter weekday = DateTimeFormatter.ofPattern("EEEE'ที่' d MMMM u", THAI);
        RandomGenerator random = new SplittableRandom(543);
        for (int i = 0; i < 5_000; i++) {
            LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(40_000));
            ThaiBuddhistDate buddhist = ThaiBuddhistDate.from(date);
            assertThat(ThaiDates.day(date)).isEqualTo(day.format(buddhist));
            assertThat(ThaiDates.weekday(date)).isEqualTo(weekday.format(buddhist));
        }
    }

    @Test
    void timesAreWhatTheJdkWritesForBangkok() {
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH.mm' น.'", THAI).withZone(ThaiDates.BANGKOK);
        RandomGenerator random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(4_000_000_000L));
            assertThat(ThaiDates.time(instant)).isEqualTo(time.format(instant));
        }
    }

    @Test
    void theLettersDeadlineIsReadAsTheLetterSaysIt() {
        Instant closes = at("2021-03-20T00:00:00+07:00");
        assertThat(ThaiDates.deadline(closes)).isEqualTo("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(ThaiDates.closing(closes)).isEqualTo("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
    }

    @Test
    void anEndWithinADayIsReadAsItWasTyped() {
        Instant closes = at("2021-03-19T16:30:00+07:00");
        assertThat(ThaiDates.deadline(closes)).isEqualTo("ภายในวันศุกร์ที่ 19 มีนาคม 2564 ก่อนเวลา 16.30 น.");
        assertThat(ThaiDates.closing(closes)).isEqualTo("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 16.30 น.");
        assertThat(ThaiDates.deadline(at("2021-03-19T00:01:00+07:00")))
                .isEqualTo("ภายในวันศุกร์ที่ 19 มีนาคม 2564 ก่อนเวลา 00.01 น.");
    }

    @Test
    void aMinuteThatIsCutShortStillCounts() {
        Instant closes = at("2021-03-19T16:29:47.123+07:00");
        assertThat(ThaiDates.deadline(closes)).isEqualTo("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 16.29 น.");
        assertThat(ThaiDates.closing(closes)).isEqualTo("วันศุกร์ที่ 19 มีนาคม 2564 เวลา 16.29 น.");
        assertThat(ThaiDates.deadline(at("2021-03-19T23:59:59+07:00")))
                .isEqualTo("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.");
        assertThat(ThaiDates.closing(at("2021-03-20T00:00:10+07:00")))
                .isEqualTo("วันเสาร์ที่ 20 มีนาคม 2564 เวลา 00.00 น.");
    }

    @Test
    void momentsAndSpansAreBangkoks() {
        assertThat(ThaiDates.moment(at("2021-03-07T18:05:00Z"))).isEqualTo("8 มีนาคม 2564 เวลา 01.05 น.");
        assertThat(ThaiDates.span(at("2021-03-24T02:00:00Z"), at("2021-03-24T05:00:00Z")))
                .isEqualTo("วันพุธที่ 24 มีนาคม 2564 เวลา 09.00–12.00 น.");
    }

    @Test
    void aSpanOverTwoDaysOfBangkokNamesBoth() {
        assertThat(ThaiDates.span(at("2021-03-24T02:00:00Z"), at("2021-03-25T05:00:00Z")))
                .isEqualTo("วันพุธที่ 24 มีนาคม 2564 เวลา 09.00 น. ถึงวันพฤหัสบดีที่ 25 มีนาคม 2564 เวลา 12.00 น.");
        assertThat(ThaiDates.span(at("2021-03-24T16:00:00Z"), at("2021-03-24T18:00:00Z")))
                .isEqualTo("วันพุธที่ 24 มีนาคม 2564 เวลา 23.00 น. ถึงวันพฤหัสบดีที่ 25 มีนาคม 2564 เวลา 01.00 น.");
    }
}
