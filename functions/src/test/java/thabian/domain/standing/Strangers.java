package thabian.domain.standing;

import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.code;
import static thabian.given.Given.id;
import static thabian.given.Given.inSeat;
import static thabian.given.Given.mail;
import static thabian.given.Given.messageId;
import static thabian.given.Given.someTokens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.Copy;
import thabian.domain.post.Correspondence;
import thabian.domain.post.DeliveryReport;
import thabian.domain.post.Message;
import thabian.domain.post.Recipient;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.SlotChange;
import thabian.domain.slot.SlotChange.By;
import thabian.domain.slot.Submission;
import thabian.domain.standing.Brake.Why;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;

/// A province to which registrations come, most of them by nobody's own link.
abstract class Strangers {
    static final Instant LATER = NOW.plus(Duration.ofHours(2));
    static final InvitationCode OWN = new InvitationCode("OWN");

    final List<Slot> province = new ArrayList<>();

    /// An organisation of a district; ten to a district.
    static Slot untouched(int number, String district) {
        return Slot.of(
                SEMINAR,
                Invitee.of(new Organisation(
                        code("67600" + (10 + number)),
                        "องค์การบริหารส่วนตำบลที่ " + number,
                        "อบต.",
                        district,
                        "เพชรบุรี")),
                Optional.of(OWN));
    }

    static Delegation people(String contact, String phone, String mailbox, String domain) {
        return new Delegation(
                new Contact(contact, new PhoneNumber(phone, Optional.empty()), mail(mailbox)),
                List.of(
                        inSeat(Given.CHIEF, "สมชาย", "a@" + domain),
                        inSeat(Given.HEAD, "สมหญิง", "b@" + domain),
                        inSeat(Given.OFFICER, "สมศักดิ์", "c@" + domain)));
    }

    /// Somebody else for each organisation.
    static Delegation others(int number) {
        return people(
                "นางสาวผู้ประสาน คนที่" + number,
                "08123" + (10_000 + number),
                "saraban@o" + number + ".example",
                "o" + number + ".example");
    }

    static Slot registered(Slot slot, Delegation people, Instant at, boolean own) {
        Submission submission =
                new Submission(slot.organisation().code(), own ? Optional.of(OWN) : Optional.empty(), id(1), people);
        return SlotChange.registering(submission, someTokens(), By.contact(at, messageId(1)))
                .apply(slot);
    }

    static Slot changed(Slot slot, int number) {
        return changed(slot, number, Duration.ofHours(6));
    }

    static Slot changed(Slot slot, int number, Duration later) {
        Delegation before = slot.registration().orElseThrow().delegation();
        return SlotChange.changing(
                        new Delegation(before.contact(), others(40 + number).attendees()),
                        someTokens().manage(),
                        By.contact(NOW.plus(later), messageId(30 + number)))
                .apply(slot);
    }

    void come(int count, Duration apart, boolean oneDistrict, boolean oneContact, boolean own) {
        for (int i = 0; i < count; i++) {
            Delegation people = oneContact
                    ? people("นายคนเดียว กัน", "0812345678", "one@one.example", "o" + i + ".example")
                    : others(i);
            province.add(registered(
                    untouched(i, "อำเภอที่ " + (oneDistrict ? 1 : i / 10)),
                    people,
                    NOW.plus(apart.multipliedBy(i)),
                    own));
        }
    }

    long held() {
        return province.stream()
                .filter(slot -> Brake.of(province, LATER).holding(slot).isPresent())
                .count();
    }

    Optional<Why> last() {
        return Brake.of(province, LATER).holding(province.getLast());
    }

    static Slot sent(Slot slot, Optional<DeliveryReport.What> report) {
        List<Message> sent = slot.post().messages().stream()
                .map(message -> {
                    Message after = message;
                    for (int place = 0; place < message.to().size(); place++) {
                        Recipient.Role role = message.to().get(place).role();
                        after = after.with(
                                place, role == Recipient.Role.LISTED ? Recipient.Fate.NEEDLESS : Recipient.Fate.SENT);
                    }
                    return after;
                })
                .toList();
        Copy first = new Copy(sent.getLast().id(), 0);
        return Given.mailing(
                slot,
                new Correspondence(
                        sent,
                        report.map(what -> new DeliveryReport(first, what, NOW)).stream()
                                .toList(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
