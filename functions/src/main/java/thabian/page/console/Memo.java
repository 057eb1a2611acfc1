package thabian.page.console;

import thabian.domain.call.Seminar;
import thabian.domain.standing.Tally;
import thabian.words.Percent;
import thabian.words.ThaiDates;

/// How registration stands, as a paragraph that is pasted into a memorandum (บันทึกข้อความ).
///
/// @param declined how many said that they send nobody
record Memo(ConsoleFrame frame, Desk desk, Tally tally, int declined) {
    String text() {
        Seminar seminar = desk.seminar();
        return frame.say(
                declined > 0 ? "memo.declined" : "memo",
                seminar.letter().number(),
                ThaiDates.day(seminar.letter().date()),
                seminar.title(),
                desk.province()
                        .map(province -> frame.say("scope.province", province.name()))
                        .orElse(""),
                frame.number(tally.registered()),
                frame.number(tally.invited()),
                Percent.of(tally.registered(), tally.invited()),
                frame.number(tally.outstanding() - declined),
                ThaiDates.moment(desk.now()),
                frame.number(declined));
    }
}
