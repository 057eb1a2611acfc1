package thabian.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;
import static thabian.given.Given.OPENS;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.instant;
import static thabian.given.Given.theSeminar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.call.Office;
import thabian.domain.call.Province;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.domain.text.TypedDay;
import thabian.domain.text.TypedTime;

class SeminarFormTest {
    private static final Seminar MADE = aSeminar().ofRevision(0).in().build();

    /// A form with some fields typed otherwise.
    private static final class Typing {
        private final SeminarForm form = SeminarForm.of(MADE);
        private String title = form.subject().title();
        private OfficeForm contact = form.contact();
        private TypedTime endsAt = form.meeting().endsAt();
        private TypedTime closesAt = form.window().closesAt();
        private TypedTime swapsUntil = form.window().swapsUntil();
        private String joinLink = form.meeting().joinLink();
        private List<SeatForm> seats = form.seats();
        private String days = form.rules().purgeAfterDays();
        private String owner = form.owner();

        SeminarForm typed() {
            SubjectForm subject = form.subject();
            return new SeminarForm(
                    new SubjectForm(title, subject.organiser(), subject.letter(), subject.audience()),
                    contact,
                    new MeetingForm(form.meeting().startsAt(), endsAt, joinLink),
                    new WindowForm(form.window().opensAt(), closesAt, swapsUntil),
                    seats,
                    new RulesForm(form.rules().codeRequired(), days),
                    owner);
        }
    }

    private static Checked<Seminar> checked(Consumer<Typing> change) {
        Typing typing = new Typing();
        change.accept(typing);
        return typing.typed().check(SEMINAR, Optional.empty(), NOW);
    }

    private static Seminar made(Consumer<Typing> change) {
        return ((Checked.Faultless<Seminar>) checked(change)).value();
    }

    private static List<String> faults(Checked<Seminar> checked) {
        return ((Checked.Faulty<Seminar>) checked)
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code().code())
                        .toList();
    }

    private static List<String> faults(Consumer<Typing> change) {
        return faults(checked(change));
    }

    private static TypedTime at(String time) {
        return new TypedTime.Rfc3339(time);
    }

    @Test
    void whatIsShownMakesTheSameSeminar() {
        assertThat(made(_ -> {})).isEqualTo(MADE);
    }

    @Test
    void everyEmptyFieldIsAFault() {
        SeminarForm empty = new SeminarForm(
                SubjectForm.EMPTY,
                OfficeForm.EMPTY,
                MeetingForm.EMPTY,
                WindowForm.EMPTY,
                List.of(),
                new RulesForm(false, ""),
                "");
        assertThat(faults(empty.check(SEMINAR, Optional.empty(), NOW)))
                .containsExactly(
                        "/title required",
                        "/organiser required",
                        "/letter/number required",
                        "/letter/date required",
                        "/letter/office required",
                        "/audience required",
                        "/contact/name required",
                        "/contact/phone required",
                        "/contact/email required",
                        "/startsAt required",
                        "/endsAt required",
                        "/opensAt required",
                        "/closesAt required",
                        "/seats seats-count",
                        "/purgeAfterDays required",
                        "/owner required");
    }

    @Test
    void textIsFoldedAndLimited() {
        assertThat(made(form -> form.title = "  สัมมนา\u200B  ก  ").title()).isEqualTo("สัมมนา ก");
        for (String title : List.of("ก\nข", "ก\u0007", "ก".repeat(301))) {
            assertThat(faults(form -> form.title = title))
                    .singleElement()
                    .asString()
                    .startsWith("/title ");
        }
    }

    @Test
    void anOfficesLinesStayAsPrintedAndTheFirstIsDialled() {
        Office office = made(_ -> {}).office();
        assertThat(office.phone()).isEqualTo("๐-๓๒๔๒-๔๕๑๘-๙");
        assertThat(office.dial().dialled()).isEqualTo("+6632424518");
        assertThat(faults(form -> form.contact = new OfficeForm("สำนักงาน", "ไม่มี", "ไม่มี")))
                .containsExactly("/contact/phone phone-format", "/contact/email email-format");
    }

    @Test
    void itEndsAfterItStartsAndClosesAfterItOpens() {
        assertThat(faults(form -> {
                    form.endsAt = form.form.meeting().startsAt();
                    form.closesAt = form.form.window().opensAt();
                }))
                .containsExactly("/endsAt ends-before-start", "/closesAt closes-before-opens");
    }

    @Test
    void peopleAreSwappedFromTheClosingToTheEnd() {
        assertThat(made(_ -> {}).window().swapsUntil()).isEmpty();
        assertThat(made(form -> form.swapsUntil = at("")).window().swapsUntil()).isEmpty();
        assertThat(made(form -> form.swapsUntil = at("2021-03-24T12:00:00+07:00"))
                        .window()
                        .swapsUntil())
                .contains(instant("2021-03-24T12:00:00+07:00"));
        assertThat(faults(form -> form.swapsUntil = at("2021-03-19T23:59:00+07:00")))
                .containsExactly("/swapsUntil swaps-before-closing");
        assertThat(faults(form -> form.swapsUntil = at("2021-03-24T12:00:01+07:00")))
                .containsExactly("/swapsUntil swaps-too-late");
        assertThat(faults(form -> form.swapsUntil = at("24 มีนาคม"))).containsExactly("/swapsUntil time-format");
    }

    @Test
    void peopleAreKeptUntilItHasClosed() {
        assertThat(faults(form -> {
                    form.closesAt = at("2021-03-25T12:00:00+07:00");
                    form.days = "1";
                }))
                .containsExactly("/purgeAfterDays purge-too-early");
        assertThat(made(form -> {
                            form.closesAt = at("2021-03-25T11:59:59+07:00");
                            form.days = "๑";
                        })
                        .purgeAfterDays())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3651", "99999", "9.5", "เก้าสิบ"})
    void daysAreAWholeNumberUpToTenYears(String days) {
        assertThat(faults(form -> form.days = days)).containsExactly("/purgeAfterDays days-format");
    }

    @Test
    void tenYearsAreDaysToo() {
        assertThat(made(form -> form.days = "3650").purgeAfterDays()).isEqualTo(3650);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoom.example/w/1",
                "javascript:alert(1)",
                "//zoom.example/w/1",
                "ftp://zoom.example/",
                "https:///nowhere",
                "https://zoom.example/ห้อง",
                "https://zoom.example/a b",
                "https://zoom.example/\r\nX: y",
                "http:"
            })
    void aLinkIsOneOfTheWeb(String link) {
        assertThat(faults(form -> form.joinLink = link)).containsExactly("/joinLink link-format");
    }

    @Test
    void aLinkMayComeLaterAndIsNotEndless() {
        assertThat(made(form -> form.joinLink = " ").joinLink()).isEmpty();
        assertThat(made(form -> form.joinLink = " HTTP://zoom.example:8443/w?x=1 ")
                        .joinLink())
                .contains(URI.create("HTTP://zoom.example:8443/w?x=1"));
        String longest = "https://zoom.example/" + "a".repeat(2000 - 21);
        assertThat(made(form -> form.joinLink = longest).joinLink()).contains(URI.create(longest));
        assertThat(faults(form -> form.joinLink = longest + "a")).containsExactly("/joinLink too-long");
    }

    @Test
    void aSeatWithoutAnIdGetsOneByItsPlace() {
        assertThat(made(form -> form.seats = List.of(
                                new SeatForm("", "นายก"),
                                new SeatForm("seat-3", "ปลัด"),
                                new SeatForm("", "เจ้าหน้าที่")))
                        .seats())
                .containsExactly(
                        new Seat("seat-1", "นายก"), new Seat("seat-3", "ปลัด"), new Seat("seat-4", "เจ้าหน้าที่"));
    }

    @Test
    void seatsAreOneToTen() {
        for (int count : new int[] {1, 10}) {
            assertThat(made(form -> form.seats = seats(count)).seats()).hasSize(count);
        }
        for (int count : new int[] {0, 11, 1000}) {
            assertThat(faults(form -> form.seats = seats(count))).containsExactly("/seats seats-count");
        }
    }

    @Test
    void seatsAreToldApartAndNamed() {
        assertThat(faults(form -> form.seats = List.of(
                        new SeatForm("a", "ก"),
                        new SeatForm("a", "ข"),
                        new SeatForm("A b", "ค"),
                        new SeatForm("b-", "ง"),
                        new SeatForm("c", " "))))
                .containsExactly(
                        "/seats/1/id seat-id-twice",
                        "/seats/2/id seat-id-format",
                        "/seats/3/id seat-id-format",
                        "/seats/4/title required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "760", "xx", "**"})
    void anOwnerIsAProvinceOrEverybody(String owner) {
        assertThat(faults(form -> form.owner = owner)).containsExactly("/owner owner-foreign");
    }

    @Test
    void aChangeKeepsWhatAFormDoesNotHold() {
        Seminar standing = aSeminar()
                .ofRevision(7)
                .withNewsSince(OPENS)
                .in(new Province("76", "เพชรบุรี"))
                .build();
        Checked<Seminar> checked = SeminarForm.of(standing).check(SEMINAR, Optional.of(standing), NOW);
        assertThat(checked).isEqualTo(new Checked.Faultless<>(standing));
    }

    @Test
    void anEarlierClosingIsSaidAsItWillBeStored() {
        Instant now = OPENS.plusSeconds(3600);
        SeminarForm earlier = closing(now.minusSeconds(60));
        Checked<Seminar> checked = earlier.check(SEMINAR, Optional.of(theSeminar()), now);
        assertThat(((Checked.Faultless<Seminar>) checked).value().window().closes())
                .isEqualTo(now.plus(Seminar.COPY_LIFE));
    }

    @Test
    void aClosingThatIsPutOffByItsDelayMayComeTooLateForThePurge() {
        Instant late = theSeminar().ends().plus(Duration.ofDays(89));
        Seminar standing = aSeminar().open(OPENS, late).build();
        Instant now = late.minusSeconds(60);
        Typing typing = new Typing();
        typing.days = "1";
        assertThat(faults(typing.typed().check(SEMINAR, Optional.of(standing), now)))
                .containsExactly("/purgeAfterDays purge-too-early");
    }

    @Test
    void aCopyHasNoDatesAndNoLink() {
        SeminarForm copy = SeminarForm.copyOf(theSeminar());
        assertThat(copy.subject().title()).isEqualTo(theSeminar().title());
        assertThat(copy.seats()).hasSize(3);
        assertThat(copy.meeting().joinLink()).isEmpty();
        assertThat(faults(copy.check(SEMINAR, Optional.empty(), NOW)))
                .containsExactly(
                        "/letter/date required",
                        "/startsAt required",
                        "/endsAt required",
                        "/opensAt required",
                        "/closesAt required");
    }

    @Test
    void aProvinceMayHaveItsOwnLetterOrOfficeOrNeither() {
        Province ratchaburi = new Province("70", "ราชบุรี");
        ProvinceForm none = ProvinceForm.of(ratchaburi);
        assertThat(none.check(ratchaburi, NOW)).isEqualTo(new Checked.Faultless<>(ratchaburi));

        Province both = new Province(
                "70",
                "ราชบุรี",
                Optional.of(theSeminar().letter()),
                Optional.of(theSeminar().office()));
        assertThat(ProvinceForm.of(both).check(ratchaburi, NOW)).isEqualTo(new Checked.Faultless<>(both));

        ProvinceForm partly = new ProvinceForm(
                new LetterForm("ที่ รบ ๑", new TypedDay.Iso(""), ""), new OfficeForm("", "032111222", ""));
        assertThat(partly.check(ratchaburi, NOW))
                .isEqualTo(new Checked.Faulty<>(List.of(
                        new Fault("/letter/date", FaultCode.REQUIRED),
                        new Fault("/letter/office", FaultCode.REQUIRED),
                        new Fault("/contact/name", FaultCode.REQUIRED),
                        new Fault("/contact/email", FaultCode.REQUIRED))));
    }

    @Test
    void aFormIsShownUnderAProvincesOwnLetterAndOffice() {
        ProvinceForm own = new ProvinceForm(
                new LetterForm("ที่ รบ ๑", TypedDay.Thai.EMPTY, "ศาลากลางจังหวัดราชบุรี"),
                new OfficeForm("สำนักงานจังหวัดราชบุรี", "032111222", ""));
        SeminarForm form = SeminarForm.of(MADE).under(own);
        assertThat(form.subject().letter()).isEqualTo(own.letter());
        assertThat(form.contact()).isEqualTo(own.contact());
        assertThat(form)
                .usingRecursiveComparison()
                .ignoringFields("subject.letter", "contact")
                .isEqualTo(SeminarForm.of(MADE));
    }

    @Test
    void aFormForAnotherOwnerIsTheSameElse() {
        SeminarForm form = SeminarForm.of(MADE).ownedBy("70");
        assertThat(form.owner()).isEqualTo("70");
        assertThat(form.ownedBy(MADE.owner())).isEqualTo(SeminarForm.of(MADE));
    }

    private static List<SeatForm> seats(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new SeatForm("", "ตำแหน่ง"))
                .toList();
    }

    private static SeminarForm closing(Instant closes) {
        Typing typing = new Typing();
        typing.closesAt = at(closes.toString());
        return typing.typed();
    }

    @Test
    void whatAPageWritesIsReadAsItWas() {
        SeminarForm form = SeminarForm.of(aSeminar().build());
        KeptFields fields = new KeptFields();
        form.write(fields.writer());

        assertThat(SeminarForm.read(fields, SeminarForm.blank(List.of()))).isEqualTo(form);
    }
}
