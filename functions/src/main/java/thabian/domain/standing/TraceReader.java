package thabian.domain.standing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.pasted.PastedList;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.people.FullName;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.MailTypo;
import thabian.domain.text.PhoneNumber;

/// Reads the traces that a registration bears.
///
/// @param common mail domains that several organisations are known to have
record TraceReader(Set<String> common) {
    /// Mail domains that people of many offices have an address of, beside the providers that [MailTypo] knows.
    private static final Set<String> SHARED = Set.of(
            "dla.go.th",
            "mail.go.th",
            "moi.go.th",
            "dopa.go.th",
            "thaimail.com",
            "zoho.com",
            "zohomail.com",
            "yandex.com",
            "fastmail.com",
            "tutanota.com",
            "mail.ru",
            "qq.com",
            "163.com",
            "naver.com",
            "googlemail.com",
            "rocketmail.com",
            "hotmail.co.uk",
            "yahoo.co.uk",
            "proton.me",
            "protonmail.com",
            "aol.com",
            "gmx.com",
            "gmx.net");

    /// The parts of the mail service that all of government has, each for many offices.
    private static final String GOVERNMENTS = ".mail.go.th";

    /// What is written of an office in the place of a name. Of somebody without a title it is asked anywhere in the
    /// name: whoever is called so leaves one trace less.
    private static final Pattern FUNCTION = Pattern.compile(
            "งาน|กอง|สำนัก|ฝ่าย|กลุ่ม|ศูนย์|หน่วย|แผนก|ส่วน|ทีม|ห้อง|โต๊ะ|ธุรการ|สารบรรณ|บริหาร|อำนวยการ|การเงิน|บัญชี|คลัง|พัสดุ|งบประมาณ|นโยบาย"
                    + "|แผน|บุคคล|บุคลากร|ช่าง|โยธา|สวัสดิการ|สังคม|สาธารณ|การศึกษา|นิติการ|กฎหมาย|วินัย|ทะเบียน|สภา|ประชุม|ปกครอง|ท้องถิ่น|เทศบาล"
                    + "|องค์การ|อบต|อบจ|จังหวัด|อำเภอ|ตำบล|ทั่วไป|เจ้าหน้าที่|พนักงาน|ผู้ดูแล|ผู้ประสาน|ผู้รับผิดชอบ|แอดมิน|ไอที|ระบบ|สารสนเทศ|ข้อมูล|คอมพิวเตอร์"
                    + "|เว็บ|บริการ|ติดต่อ|ตรวจสอบ|ประชาสัมพันธ์|ส่งเสริม|พัฒนา|ป้องกัน|บรรเทา|เทคนิค|คุณธรรม|โปร่งใส|ประเมิน");

    private static final Pattern THAI = Pattern.compile("[\\p{InThai} .]+");

    /// The reader of a province's slots. What the list gives to several organisations as theirs, or those of them use
    /// that somebody stands for, is nobody's hand: a district's, a vendor's.
    static TraceReader of(Collection<Slot> province) {
        Map<String, Set<OrganisationCode>> users = new HashMap<>();
        for (Slot slot : province) {
            Stream.concat(
                            slot.reach().email().stream(),
                            slot
                                    .registration()
                                    .filter(standing -> standing.trust() == Registration.Trust.VOUCHED)
                                    .map(Registration::delegation)
                                    .stream()
                                    .flatMap(TraceReader::mailboxes))
                    .forEach(mailbox -> users.computeIfAbsent(domain(mailbox), _ -> new HashSet<>())
                            .add(slot.organisation().code()));
        }
        return new TraceReader(users.entrySet().stream()
                .filter(use -> use.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// What the list says of the organisation itself is no trace: whoever names its mailbox, its domain or its
    /// telephone elsewhere makes it nobody's hand.
    Set<Trace> of(Slot slot, Registration registration) {
        Reach listed = slot.reach();
        Delegation people = registration.delegation();
        Set<Trace> own = Stream.concat(
                        listed.email().stream().flatMap(mailbox -> Stream.of(mailbox(mailbox), asPeoples(mailbox))),
                        listed.phone().stream().map(TraceReader::phone))
                .collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        contact(people.contact()).stream(),
                        people.attendees().stream().map(Attendee::email).map(this::asPeoples))
                .filter(trace -> !own.contains(trace))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// By what a contact is known again.
    static Set<Trace> contact(Contact contact) {
        return Stream.concat(Stream.of(phone(contact.phone()), mailbox(contact.email())), name(contact))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<EmailAddress> mailboxes(Delegation people) {
        return people.attendees().stream().map(Attendee::email);
    }

    private static Trace phone(PhoneNumber number) {
        return new Trace(Trace.Kind.PHONE, number.digits());
    }

    private static Trace mailbox(EmailAddress mailbox) {
        return new Trace(Trace.Kind.MAILBOX, folded(mailbox));
    }

    /// The name of a contact who is named as a person, with a title or without: offices write posts there too, and what
    /// they do.
    private static Stream<Trace> name(Contact contact) {
        FullName titled = FullName.split(contact.name());
        Stream<FullName> named = titled.prefix().isEmpty() ? untitled(contact.name()) : Stream.of(titled);
        return named.filter(name -> !name.last().isEmpty())
                .map(name -> new Trace(Trace.Kind.NAME, name.first() + " " + name.last()));
    }

    private static Stream<FullName> untitled(String text) {
        return PastedList.of(text).people().stream()
                .limit(1)
                .map(PastedPerson::name)
                .filter(name -> isPerson(name.first() + " " + name.last()));
    }

    private static boolean isPerson(String name) {
        return THAI.matcher(name).matches() && !FUNCTION.matcher(name).find();
    }

    /// A mail domain that an office or a person has to itself; of one that many use, the whole address.
    private Trace asPeoples(EmailAddress mailbox) {
        String domain = domain(mailbox);
        boolean many = SHARED.contains(domain)
                || domain.endsWith(GOVERNMENTS)
                || MailTypo.usual(domain)
                || common.contains(domain);
        return many ? mailbox(mailbox) : new Trace(Trace.Kind.DOMAIN, domain);
    }

    private static String domain(EmailAddress mailbox) {
        return folded(mailbox).substring(mailbox.value().lastIndexOf('@') + 1);
    }

    private static String folded(EmailAddress mailbox) {
        return mailbox.value().toLowerCase(Locale.ROOT);
    }
}
