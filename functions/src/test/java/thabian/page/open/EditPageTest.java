package thabian.page.open;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEATS;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.byOwnLink;
import static thabian.given.Given.like;
import static thabian.given.Given.theSeminar;
import static thabian.given.Given.threePeople;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.Attendee;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.PersonField;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Amendment.Opener;
import thabian.domain.slot.Slot;
import thabian.domain.text.Checked;
import thabian.given.AsRead;
import thabian.link.Links;
import thabian.page.Assets;
import thabian.words.Words;

/// The pages of those who change or cancel.
class EditPageTest {
    private final Pages pages = new Pages(new Links("/prod"), new Links("https://seminar.example/prod"), new Assets());
    private final Slot slot = TheLetter.slot();
    private final Edit edit = Edit.of(theSeminar(), slot, slot.registration().orElseThrow(), NOW);
    private final Delegation current = edit.registration().delegation();
    private final String address = "/prod/s/ita-2564/5760201/edit?t="
            + edit.registration().tokens().manage().secret();

    @Test
    void theFormSaysWhatStandsAndFixesTheOrganisation() {
        assertThat(AsRead.of(pages.edit(edit, List.of())))
                .contains("เทศบาลตำบลเขาย้อย อำเภอเขาย้อย", "action=\"" + address + "\"")
                .contains("name=\"revision\" value=\"1\"", "value=\"นายสมชาย ทดสอบ\"", "value=\"032-111-222 ต่อ 12\"")
                .contains("id=\"attendees-2-capacity-acting\" name=\"attendees.2.capacity\" value=\"acting\" checked")
                .doesNotContain("name=\"organisation\"", "name=\"code\"", "name=\"submissionId\"");
    }

    @Test
    void whatTheFormSaysUntouchedIsWhatStands() {
        assertThat(edit.form().checkChange(SEATS)).isEqualTo(new Checked.Faultless<>(current));
    }

    @Test
    void aFaultyChangeKeepsWhatWasTypedAndItsRevision() {
        RegistrationForm typed = TheLetter.saying("081-234");

        assertThat(pages.edit(edit.typing(typed), TheLetter.faultsOfChange(typed)))
                .contains("<title>มีข้อผิดพลาด", "href=\"#attendees-0-firstName\"")
                .contains("name=\"attendees.0.firstName\" value=\"081-234\"", "name=\"revision\" value=\"1\"");
    }

    @Test
    void whoeverSitsDownWithoutAMailboxGetsTheContactsUnlessTheTickIsTaken() {
        Slot theirs = aSlot().of(slot.organisation()).filledBy(threePeople()).build();
        Edit own = Edit.of(theSeminar(), theirs, theirs.registration().orElseThrow(), NOW);
        Edit swapped = own.seating(Placing.vacated(own.form(), own.meant(), 1));
        String tick = "id=\"contact-emailForAll\"";
        String checked = tick + " name=\"contact.emailForAll\" value=\"true\" checked>";
        String box = "id=\"attendees-1-email\"";
        String fold = "<details class=\"more\">";

        assertThat(pages.edit(own, List.of())).doesNotContain(tick);
        assertThat(secondSeat(pages.edit(swapped, List.of())))
                .satisfies(seat -> assertThat(seat.indexOf(box)).isGreaterThan(seat.indexOf(fold)));
        assertThat(pages.edit(swapped, List.of())).contains(checked);
        Edit alone = own.typing(Placing.vacated(own.form(), own.meant(), 1));
        assertThat(pages.edit(alone, List.of())).contains(tick).doesNotContain(checked);
        assertThat(secondSeat(pages.edit(alone, List.of())))
                .as("what is missing is not folded away")
                .satisfies(seat -> assertThat(seat.indexOf(box)).isLessThan(seat.indexOf(fold)));
    }

    private static String secondSeat(String page) {
        return page.substring(page.indexOf("id=\"attendees-1-seat\""), page.indexOf("id=\"attendees-2-seat\""));
    }

    @Test
    void byTheOrganisationsOwnLinkNobodyIsAskedToLend() {
        Slot linked = aSlot().of(slot.organisation())
                .withCode("LINK5760201")
                .filledBy(byOwnLink("5760201"))
                .build();
        Edit own = Edit.of(theSeminar(), linked, linked.registration().orElseThrow(), Opener.code("LINK5760201"), NOW);
        Edit swapped = own.seating(Placing.vacated(own.form(), own.meant(), 1));

        assertThat(own.masked()).isTrue();
        assertThat(pages.edit(swapped, List.of())).doesNotContain("contact.emailForAll");
    }

    @Test
    void theCheckPageSaysWhatBecomesOfWhomAndWhoIsDropped() {
        Attendee was = current.attendees().get(1);
        Attendee is = like(was)
                .as(Capacity.REPRESENTATIVE)
                .named("นาย", "วีระ", "ทดแทน")
                .without(PersonField.PHONE)
                .reading("weera@lao.example")
                .build();
        Delegation next = new Delegation(
                current.contact(),
                List.of(current.attendees().get(0), is, current.attendees().get(2)));

        assertThat(AsRead.of(pages.change(edit, next)))
                .contains("<del>" + was.name().full() + "</del>", "<ins>นายวีระ ทดแทน</ins>")
                .contains("<del>ผู้ดำรงตำแหน่ง</del>", "<ins>ผู้แทน</ins>")
                .contains("หัวหน้าสำนักปลัด <mark>", was.email().value())
                .doesNotContain("ปลัดองค์กรปกครองส่วนท้องถิ่น <mark>", "<h3>ผู้ประสานงาน <mark>")
                .contains("name=\"attendees.1.fullName\" value=\"นายวีระ ทดแทน\"", "name=\"revision\" value=\"1\"")
                .contains("name=\"step\" value=\"send\"", "name=\"step\" value=\"edit\"");
    }

    @Test
    void theContactIsMarkedToo() {
        Contact contact = current.contact();
        Contact other = new Contact("นายใหม่ ประสานงาน", contact.phone(), contact.email());

        assertThat(AsRead.of(pages.change(edit, new Delegation(other, current.attendees()))))
                .contains("<h3>ผู้ประสานงาน <mark>", "<ins>นายใหม่ ประสานงาน</ins>");
    }

    @Test
    void aSeatThatWasAddedSinceIsNew() {
        Delegation fewer = new Delegation(current.contact(), current.attendees().subList(0, 2));

        assertThat(Changes.between(
                        new Frame(new Links(""), new Links(""), Words.of("page"), new Assets()),
                        fewer,
                        current,
                        Set.of()))
                .extracting(ChangePage.Change::before)
                .isNotEmpty()
                .containsOnly("(ไม่ได้กรอก)");
    }

    @Test
    void whoeverSatInASeatThatIsNoMoreIsNamed() {
        Delegation fewer = new Delegation(current.contact(), current.attendees().subList(0, 2));

        assertThat(AsRead.of(pages.change(edit, fewer)))
                .contains("<del>" + current.attendees().getLast().name().full() + "</del>", "ไม่มีตำแหน่งนี้แล้ว");
        assertThat(current.differences(fewer))
                .containsExactly(
                        "attendees." + current.attendees().getLast().seat().id());
    }

    @Test
    void whereNothingChangesThereIsNothingToSend() {
        assertThat(pages.change(edit, current))
                .contains("ข้อมูลยังเหมือนเดิมทุกช่อง", "value=\"edit\"")
                .doesNotContain("value=\"send\"", "<mark>", "<del>");
    }

    @Test
    void cancellingIsAskedForOnceMore() {
        assertThat(pages.cancel(edit))
                .contains("action=\"" + address + "\"", "name=\"step\" value=\"cancel-confirmed\"")
                .contains("name=\"revision\" value=\"1\"", "href=\"" + address + "\"");
    }

    @Test
    void theCancelledAreToldUntilWhenAndWhereToRegisterAnew() {
        assertThat(AsRead.of(pages.cancelled(edit)))
                .contains("ภายในวันศุกร์ที่ 19 มีนาคม 2564 เวลา 23.59 น.")
                .contains("href=\"/prod/s/ita-2564?org=5760201\"")
                .doesNotContain(edit.registration().tokens().manage().secret());
    }

    @Test
    void whoComesTooLateKeepsWhatWasTyped() {
        assertThat(pages.overtaken(edit))
                .contains("action=\"" + address + "\"", "name=\"attendees.0.fullName\" value=\"นายสมชาย ทดสอบ\"")
                .contains("name=\"step\" value=\"edit\"", "ต่างกัน 0 ช่อง");
        assertThat(pages.refused(edit, Optional.empty(), new Amendment.Stale()))
                .contains("href=\"" + address + "\"")
                .doesNotContain("<form");
    }

    @Test
    void everyRefusalOfAChangeSaysWhomToRing() {
        assertThat(List.of(new Amendment.Closed(CLOSES), new Amendment.Stale(), new Amendment.TooMany()))
                .allSatisfy(refusal -> assertThat(pages.refused(edit, Optional.empty(), refusal))
                        .contains("href=\"tel:+6632424518\""));
    }

    @Test
    void whatIsFoldedAwayIsToldBesideIt() {
        String html = pages.edit(edit, List.of());

        assertThat(html)
                .doesNotContain("<details class=\"more\" open")
                .contains("<br><span class=\"hint\">081-234-5678");
    }
}
