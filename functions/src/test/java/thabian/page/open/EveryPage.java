package thabian.page.open;

import static thabian.given.Given.CLOSES;
import static thabian.given.Given.NOW;
import static thabian.given.Given.aSeminar;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.like;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.domain.call.Window;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FullName;
import thabian.domain.people.PersonName;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Admission.AlreadyRegistered;
import thabian.domain.slot.Admission.Closed;
import thabian.domain.slot.Admission.NotInvited;
import thabian.domain.slot.Admission.NotOpen;
import thabian.domain.slot.Admission.SubmissionEnded;
import thabian.domain.slot.Admission.SubmissionReused;
import thabian.domain.slot.Admission.WrongCode;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Submission;
import thabian.given.Given;
import thabian.link.Links;
import thabian.page.Assets;

/// Every page there is, by a name, with `said` wherever an office or a clerk may write what they like.
final class EveryPage {
    private EveryPage() {}

    static Map<String, String> saying(String said, Links links) {
        Pages pages = new Pages(links, links, new Assets());
        Seminar seminar = aSeminar().saying(said).askingForCodes().build();
        Province province = new Province("76", "เพชรบุรี" + said);
        RegistrationForm typed = TheLetter.saying(said);
        Entry entry = new Entry(seminar, province, TheLetter.invitations(said), typed, NOW);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("home", pages.home(List.of(seminar), NOW));
        all.put("home before", pages.home(List.of(seminar), Instant.EPOCH));
        all.put("home after", pages.home(List.of(seminar), Instant.parse("2022-01-01T00:00:00Z")));
        all.put("home without any", pages.home(List.of(), NOW));
        all.put("upcoming", pages.announcement(seminar, Window.Phase.UPCOMING, NOW));
        all.put("closed", pages.announcement(seminar, Window.Phase.CLOSED, CLOSES));
        Seminar swapping =
                aSeminar().saying(said).swappingUntil(CLOSES.plusSeconds(60)).build();
        all.put("closed, with swaps", pages.announcement(swapping, Window.Phase.CLOSED, CLOSES));
        all.put(
                "provinces",
                pages.provinces(
                        aSeminar()
                                .in(province, new Province("77", "ประจวบคีรีขันธ์"))
                                .build(),
                        Optional.of(Given.code("6100101")),
                        NOW));
        all.put(
                "progress provinces",
                pages.progressProvinces(
                        aSeminar()
                                .in(province, new Province("77", "ประจวบคีรีขันธ์"))
                                .build(),
                        NOW));
        for (Instant now : List.of(Instant.EPOCH, NOW, CLOSES)) {
            all.put(
                    "progress at " + now,
                    pages.progress(new Standing(
                            seminar, province, entry.invitations(), "https://thabian.example" + said, now)));
        }
        all.put("form", pages.form(blank(entry, "5760201", said), List.of()));
        all.put("form of one that has registered", pages.form(blank(entry, "6760202", said), List.of()));
        all.put("form of one that is not on the list", pages.form(blank(entry, "6769999", said), List.of()));
        all.put("faulty form", pages.form(entry, TheLetter.faultsOf(typed)));
        all.put("form with a list in a box", pages.form(entry, TheLetter.faultsOf(typed), "รายชื่อ" + said));
        all.put("pasted list", pages.pasted(entry, pasted(said, 2, seminar), false));
        all.put("pasted list, two in one seat", pages.pasted(entry, pasted(said, 5, seminar), true));
        all.put("pasted list of nobody", pages.pasted(entry, pasted(said, 0, seminar), false));
        all.put("check", pages.check(entry, submission(said)));
        for (Admission.Refused refusal : refusals()) {
            all.put(refusal.getClass().getSimpleName(), pages.refused(entry, refusal));
        }
        all.put("link sent", pages.linkSent(seminar));
        all.put("unknown registration", pages.unknownRegistration(seminar, Optional.empty()));
        all.put("problem", pages.problem("ไม่พบหน้านี้" + said, "โปรดตรวจที่อยู่อีกครั้ง" + said));
        all.put("slip", pages.slip(slip(seminar, said, true, Slip.News.FRESH, NOW)));
        all.put("slip after a change", pages.slip(slip(seminar, said, true, Slip.News.CHANGED, NOW)));
        Slip once = slip(seminar, said, false, Slip.News.NONE, NOW);
        all.put("objection", pages.objection(once));
        Slot disputed =
                SlotChange.objecting(By.listed(NOW, Given.messageId(77))).apply(once.slot());
        all.put(
                "objection made",
                pages.objection(TheLetter.slip(seminar, disputed, Slip.Key.NAMES, Slip.News.NONE, NOW)));
        all.put("slip held", pages.slip(TheLetter.slip(seminar, disputed, Slip.Key.MANAGE, Slip.News.NONE, NOW)));
        all.put("slip of names", pages.slip(TheLetter.slip(seminar, once.slot(), Slip.Key.NAMES, Slip.News.NONE, NOW)));
        all.put(
                "slip after closing",
                pages.slip(slip(seminar, said, false, Slip.News.NONE, Instant.parse("2021-03-21T00:00:00Z"))));
        putEditing(all, pages, seminar, said);
        return all;
    }

    private static void putEditing(Map<String, String> all, Pages pages, Seminar seminar, String said) {
        Slot slot = TheLetter.slot(said, submission(said));
        Edit edit = Edit.of(seminar, slot, slot.registration().orElseThrow(), NOW);
        Edit typed = edit.typing(TheLetter.saying(said));
        all.put("edit", pages.edit(edit, List.of()));
        all.put("edit with a pasted list", pages.pasted(typed, pasted(said, 3, seminar), false));
        all.put("faulty edit", pages.edit(typed, TheLetter.faultsOfChange(typed.form())));
        all.put(
                "edit with a list in a box",
                pages.edit(typed, TheLetter.faultsOfChange(typed.form()), "รายชื่อ" + said));
        all.put("change", pages.change(edit, delegation(TheLetter.submission().delegation(), "อื่น" + said)));
        all.put("change of nothing", pages.change(edit, edit.registration().delegation()));
        all.put("cancel", pages.cancel(edit));
        all.put("cancelled", pages.cancelled(edit));
        for (Amendment.Refused refusal : List.of(
                new Amendment.Unknown(),
                new Amendment.Closed(CLOSES),
                new Amendment.OnlySwaps(CLOSES, CLOSES.plusSeconds(60)),
                new Amendment.RevisionRequired(),
                new Amendment.Stale(),
                new Amendment.TooMany())) {
            all.put(
                    "edit " + refusal.getClass().getSimpleName(),
                    pages.refused(edit, Optional.of(typed.form()), refusal));
        }
        all.put("edit overtaken", pages.overtaken(typed));
        Slot linked = aSlot().of(slot.organisation())
                .withCode("LINK5760201")
                .filledBy(submission(said))
                .build();
        Edit own = Edit.of(
                seminar, linked, linked.registration().orElseThrow(), Amendment.Opener.code("LINK5760201"), NOW);
        all.put("registered meanwhile", pages.registered(own.typing(TheLetter.saying(said))));
        Seminar swapping =
                aSeminar().saying(said).swappingUntil(CLOSES.plusSeconds(60)).build();
        Edit late = Edit.of(swapping, slot, slot.registration().orElseThrow(), CLOSES);
        all.put("edit after closing", pages.edit(late, List.of()));
        all.put("swaps over", pages.refused(late, Optional.empty(), new Amendment.Closed(CLOSES)));
        all.put("slip with swaps", pages.slip(slip(swapping, said, true, Slip.News.NONE, NOW)));
        all.put("slip while people are swapped", pages.slip(slip(swapping, said, true, Slip.News.NONE, CLOSES)));
        Entry last = new Entry(seminar, edit.province(), List.of(), typed.form(), CLOSES.minusSeconds(60));
        all.put("form in the last minute", pages.form(last, List.of()));
        all.put("check in the last minute", pages.check(last, submission(said)));
    }

    private static Placing pasted(String said, int people, Seminar seminar) {
        PastedPerson listed = new PastedPerson(
                new FullName("นาย" + said, "จะแฮ" + said, ""), "ปลัด" + said, "1" + said, "@" + said, true);
        PastedList list =
                new PastedList(Collections.nCopies(people, listed), Optional.of(listed), List.of("เรียน" + said));
        return new Placing(
                "รายชื่อ" + said, list, seminar.seats(), Collections.nCopies(people, Optional.of(1)), Set.of(0));
    }

    private static Entry blank(Entry entry, String organisation, String code) {
        return Entry.blank(
                entry.seminar(), entry.province(), entry.invitations(), organisation, code, new UUID(1, 2), NOW);
    }

    static List<Admission.Refused> refusals() {
        return List.of(
                new NotInvited(),
                new WrongCode(),
                new AlreadyRegistered(),
                new NotOpen(CLOSES),
                new Closed(CLOSES),
                new SubmissionReused(),
                new SubmissionEnded());
    }

    private static Submission submission(String said) {
        Submission right = TheLetter.submission();
        return new Submission(right.organisation(), right.code(), right.id(), delegation(right.delegation(), said));
    }

    private static Slip slip(Seminar seminar, String said, boolean manage, Slip.News news, Instant now) {
        Slot slot = TheLetter.slot(said, submission(said));
        Message refused = Given.lastMessage(slot).with(0, Recipient.Fate.REFUSED);
        Slot mailed = Given.mailing(slot, Correspondence.NONE.owing(refused));
        return TheLetter.slip(seminar, mailed, manage ? Slip.Key.MANAGE : Slip.Key.VIEW, news, now);
    }

    private static Delegation delegation(Delegation right, String said) {
        Contact contact = right.contact();
        return new Delegation(
                new Contact(contact.name() + said, contact.phone(), contact.email()),
                right.attendees().stream().map(person -> saying(said, person)).toList());
    }

    private static Attendee saying(String said, Attendee person) {
        PersonName name = person.name();
        return like(person)
                .named(name.prefix() + said, name.first() + said, name.last() + said)
                .holding(person.position() + said)
                .build();
    }
}
