package thabian.given;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import thabian.domain.call.Edition;
import thabian.domain.call.Invitee;
import thabian.domain.call.Office;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.list.ListJob;
import thabian.domain.list.ListPart;
import thabian.domain.list.TargetList;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.post.Correspondence;
import thabian.domain.post.Errand.Lease;
import thabian.domain.post.Message;
import thabian.domain.post.MessageId;
import thabian.domain.post.Outbox;
import thabian.domain.post.Recipient;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Tokens;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;

/// What tests stand on: the letter's seminar, organisations of its list, and people who are made up.
public final class Given {
    public static final SeminarId SEMINAR = new SeminarId("ita-2564");

    public static final Instant OPENS = instant("2021-03-08T08:30:00+07:00");
    public static final Instant CLOSES = instant("2021-03-20T00:00:00+07:00");

    /// The first morning, while the window is open.
    public static final Instant NOW = instant("2021-03-08T09:00:00+07:00");

    public static final Seat CHIEF = new Seat("chief-administrator", "ปลัดองค์กรปกครองส่วนท้องถิ่น");
    public static final Seat HEAD = new Seat("head-of-office", "หัวหน้าสำนักปลัด");
    public static final Seat OFFICER = new Seat("officer", "เจ้าหน้าที่ผู้ปฏิบัติงาน");
    public static final List<Seat> SEATS = List.of(CHIEF, HEAD, OFFICER);

    public static final Office OFFICE = new Office(
            "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดเพชรบุรี",
            "๐-๓๒๔๒-๔๕๑๘-๙",
            new PhoneNumber("032424518", Optional.empty()),
            new EmailAddress("office@phetchaburi.example"));

    /// A join link with everything in it that must be escaped somewhere.
    public static final URI JOIN = URI.create("https://zoom.example/w/98765?pwd=a,b;c&x=1");

    private static final RandomGenerator RANDOM = new SplittableRandom(2564);

    private Given() {}

    public static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    public static OrganisationCode code(String digits) {
        return new OrganisationCode(digits);
    }

    public static Organisation anOrganisation(String digits) {
        return new Organisation(code(digits), "องค์การบริหารส่วนตำบลทดสอบ " + digits, "อบต.", "ชะอำ", "เพชรบุรี");
    }

    public static Seminar theSeminar() {
        return aSeminar().build();
    }

    public static SeminarBuilder aSeminar() {
        return new SeminarBuilder();
    }

    /// Puts a seminar in the place of whatever stands, as its next revision.
    public static Seminar put(Seminars seminars, Seminar seminar) {
        int standing = seminars.current(seminar.id()).map(Seminar::revision).orElse(0);
        return seminars.write(revised(seminar, standing)).orElseThrow();
    }

    public static Seminar revised(Seminar seminar, int revision) {
        return seminar.with(new Edition(revision, seminar.newsSince()));
    }

    public static Seminar withoutNews(Seminar seminar) {
        return seminar.with(new Edition(seminar.revision(), Optional.empty()));
    }

    public static SlotBuilder aSlot() {
        return new SlotBuilder();
    }

    public static FormBuilder aForm() {
        return new FormBuilder();
    }

    public static Contact aContact(String email) {
        return new Contact("นางธุรการ ประสานงาน", new PhoneNumber("032111222", Optional.of("12")), mail(email));
    }

    public static EmailAddress mail(String address) {
        return new EmailAddress(address);
    }

    public static AttendeeBuilder anAttendee(Seat seat) {
        return new AttendeeBuilder(seat);
    }

    public static AttendeeBuilder like(Attendee model) {
        return new AttendeeBuilder(model);
    }

    public static Attendee inSeat(Seat seat, String first, String email) {
        return anAttendee(seat)
                .named("นาย", first, "ทดสอบ")
                .at(new PhoneNumber("032000001", Optional.of("9"), Optional.empty()))
                .reading(email)
                .build();
    }

    /// Three people with one mailbox each, and a contact with a fourth.
    public static Delegation threePeople() {
        return delegation("saraban", "somchai", "somying", "somsak");
    }

    /// Three people, and all of them and the contact read the office's one mailbox.
    public static Delegation sharingOneMailbox() {
        return delegation("saraban", "saraban", "saraban", "saraban");
    }

    /// A contact and three people by the local parts of their mailboxes.
    public static Delegation delegation(String contact, String chief, String head, String officer) {
        return new Delegation(
                aContact(contact + "@lao.example"),
                List.of(
                        inSeat(CHIEF, "สมชาย", chief + "@lao.example"),
                        inSeat(HEAD, "สมหญิง", head + "@lao.example"),
                        inSeat(OFFICER, "สมศักดิ์", officer + "@lao.example")));
    }

    /// A message every copy of which the carrier took.
    public static Message sent(Message owed) {
        Message message = owed;
        for (int place = 0; place < message.to().size(); place++) {
            message = message.with(place, Recipient.Fate.SENT);
        }
        return message;
    }

    public static MessageId messageId(int number) {
        return new MessageId("%012x".formatted(number));
    }

    /// The same slot with another post.
    public static Slot mailing(Slot slot, Correspondence post) {
        return new Slot(
                slot.seminar(),
                slot.invitee(),
                slot.terms(),
                slot.revision(),
                slot.occupancy(),
                slot.moves(),
                post,
                slot.past());
    }

    /// The newest message of a slot.
    public static Message lastMessage(Slot slot) {
        return slot.post().messages().getLast();
    }

    /// What a list does to organisations of which nothing was recorded.
    public static TargetList.Difference difference(
            List<Invitee> added,
            List<TargetList.ChangedInvitee> changed,
            List<Invitee> unchanged,
            List<Invitee> withdrawn,
            List<Invitee> kept) {
        return new TargetList.Difference(added, changed, unchanged, withdrawn, kept, List.of(), Map.of(), Map.of());
    }

    /// A list that was ordered, and of which nothing is written yet.
    public static ListJob ordered(TargetList.Difference difference) {
        return ListJob.of(
                SEMINAR,
                new ListJob.Id("0123456789ab"),
                "officer-76",
                Set.of("76"),
                ListJob.Counts.of(difference),
                ListPart.of(difference),
                NOW);
    }

    public static Lease aLease(Instant now) {
        return Lease.of(new UUID(RANDOM.nextLong(), RANDOM.nextLong()), now);
    }

    /// Sends what an address owes, as if the carrier took every copy.
    public static void sendAll(Outbox outbox, Outbox.Address address, Instant now) {
        work(outbox, address, now, Given::sent);
    }

    /// Has whoever an address owes something be known to take no mail.
    public static void giveUp(Outbox outbox, Outbox.Address address, Instant now) {
        work(outbox, address, now, Given::givenUp);
    }

    /// A message that nobody sends any more to whom it is still owed.
    public static Message givenUp(Message message) {
        Message after = message;
        for (int place = 0; place < message.to().size(); place++) {
            if (message.to().get(place).fate() == Recipient.Fate.OWED) {
                after = after.with(place, Recipient.Fate.GIVEN_UP);
            }
        }
        return after;
    }

    private static void work(Outbox outbox, Outbox.Address address, Instant now, UnaryOperator<Message> done) {
        Lease lease = aLease(now);
        List<Message> taken = outbox.take(address, lease, now).orElseThrow();
        List<Message> worked =
                taken.stream().filter(message -> message.due(now)).map(done).toList();
        List<Message> left = taken.stream()
                .map(message -> message.due(now) ? done.apply(message) : message)
                .toList();
        if (!outbox.release(address, lease, worked, left)) {
            throw new AssertionError("the lease was not given back");
        }
    }

    /// Names of messages, none twice.
    public static RandomGenerator random() {
        return new SplittableRandom(RANDOM.nextLong());
    }

    public static UUID id(int number) {
        return new UUID(0x2564_4000L, number);
    }

    public static Submission aSubmission(String organisation, int id, Delegation delegation) {
        return new Submission(code(organisation), Optional.empty(), id(id), delegation);
    }

    /// The code that an organisation's own link carries.
    public static InvitationCode ownCode(String organisation) {
        return new InvitationCode("LINK" + organisation);
    }

    /// A submission by the organisation's own link.
    public static Submission byOwnLink(String organisation) {
        return new Submission(code(organisation), Optional.of(ownCode(organisation)), id(1), threePeople());
    }

    public static Submission aSubmission(String organisation) {
        return aSubmission(organisation, 1, threePeople());
    }

    public static Tokens someTokens() {
        return Tokens.draw(RANDOM);
    }
}
