package thabian.given;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Edition;
import thabian.domain.call.Letter;
import thabian.domain.call.Meeting;
import thabian.domain.call.Office;
import thabian.domain.call.Province;
import thabian.domain.call.Rules;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Subject;
import thabian.domain.call.Territory;
import thabian.domain.call.Window;

/// Builds seminars; the letter's unless told otherwise.
public final class SeminarBuilder {
    private SeminarId id = Given.SEMINAR;
    private String title = "ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น";
    private Instant starts = Given.instant("2021-03-24T09:00:00+07:00");
    private Instant ends = Given.instant("2021-03-24T12:00:00+07:00");
    private Optional<URI> joinLink = Optional.of(Given.JOIN);
    private Window window = new Window(Given.OPENS, Given.CLOSES);
    private List<Seat> seats = Given.SEATS;
    private boolean codeRequired;
    private Territory territory = new Territory("76", List.of(new Province("76", "เพชรบุรี")));
    private Edition edition = new Edition(1, Optional.empty());
    private String said = "";

    SeminarBuilder() {}

    public SeminarBuilder called(String name) {
        id = new SeminarId(name);
        return this;
    }

    public SeminarBuilder titled(String words) {
        title = words;
        return this;
    }

    public SeminarBuilder open(Instant opens, Instant closes) {
        window = new Window(opens, closes);
        return this;
    }

    public SeminarBuilder swappingUntil(Instant until) {
        window = new Window(window.opens(), window.closes(), Optional.of(until));
        return this;
    }

    public SeminarBuilder held(Instant from, Instant until) {
        starts = from;
        ends = until;
        return this;
    }

    public SeminarBuilder seating(List<Seat> posts) {
        seats = posts;
        return this;
    }

    public SeminarBuilder withoutJoinLink() {
        joinLink = Optional.empty();
        return this;
    }

    public SeminarBuilder askingForCodes() {
        codeRequired = true;
        return this;
    }

    public SeminarBuilder in(Province... places) {
        territory = new Territory(territory.owner(), List.of(places));
        return this;
    }

    /// As written so often.
    public SeminarBuilder ofRevision(int times) {
        edition = new Edition(times, edition.newsSince());
        return this;
    }

    /// With another time or link since then.
    public SeminarBuilder withNewsSince(Instant instant) {
        edition = new Edition(edition.revision(), Optional.of(instant));
        return this;
    }

    /// Adds these words wherever the office may write what it likes.
    public SeminarBuilder saying(String words) {
        said = words;
        return this;
    }

    public Seminar build() {
        return new Seminar(
                id,
                subject(),
                office(),
                new Meeting(starts, ends, joinLink),
                window,
                seats.stream()
                        .map(seat -> new Seat(seat.id(), seat.title() + said))
                        .toList(),
                new Rules(codeRequired, 90),
                territory,
                edition);
    }

    private Subject subject() {
        return new Subject(
                title + said,
                "สำนักงาน ป.ป.ช." + said,
                new Letter("ที่ พบ ๐๐๒๓.๔/ว…" + said, LocalDate.of(2021, 3, 5), "ศาลากลางจังหวัดเพชรบุรี" + said),
                "ปลัด หัวหน้าสำนักปลัด และเจ้าหน้าที่ผู้ปฏิบัติงาน" + said);
    }

    private Office office() {
        Office right = Given.OFFICE;
        return new Office(right.name() + said, right.phone() + said, right.dial(), right.email());
    }
}
