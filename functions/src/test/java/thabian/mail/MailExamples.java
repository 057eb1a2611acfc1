package thabian.mail;

import static thabian.domain.Given.aSlot;
import static thabian.domain.Given.aSubmission;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import thabian.domain.Attendee;
import thabian.domain.Capacity;
import thabian.domain.Contact;
import thabian.domain.Delegation;
import thabian.domain.EmailAddress;
import thabian.domain.Given;
import thabian.domain.PersonName;
import thabian.domain.PhoneNumber;
import thabian.domain.Seat;
import thabian.domain.Slot;
import thabian.domain.SlotBuilder;
import thabian.domain.Submission;
import thabian.domain.Token;
import thabian.domain.Tokens;

/// One organisation's registration, its people in every capacity, and whom it is mailed to.
final class MailExamples {
    static final URI PUBLIC = URI.create("https://register.example/prod");
    static final Tokens TOKENS = new Tokens(new Token("MANAGE-token_1"), new Token("VIEW-token_1"));

    static final EmailAddress CLERK = new EmailAddress("saraban@6760607.example");
    static final EmailAddress CHIEF = new EmailAddress("chief@6760607.example");
    static final EmailAddress OFFICER = new EmailAddress("officer@6760607.example");
    static final EmailAddress OFFICE = Given.OFFICE.email();

    private static final String CONTACT = "ธุรการ ทดสอบ";

    private MailExamples() {}

    /// One mailbox for two seats and the contact would be one copy; here clerk, chief and officer have their own.
    static Delegation delegation() {
        return delegation(CONTACT, CHIEF);
    }

    /// The delegation after its chief's mailbox was replaced.
    static Delegation withNewChief() {
        return delegation(CONTACT, new EmailAddress("new@6760607.example"));
    }

    static Delegation delegation(String contactName, EmailAddress chief) {
        Contact contact = new Contact(contactName, new PhoneNumber("032111222", Optional.of("12")), CLERK);
        return new Delegation(
                contact,
                List.of(
                        attendee(
                                Given.CHIEF,
                                Capacity.HOLDER,
                                new PersonName("นาย", "สมพงษ์", "ใจทดสอบ"),
                                "ปลัด อบต.",
                                chief),
                        attendee(
                                Given.HEAD,
                                Capacity.ACTING,
                                new PersonName("นางสาว", "น้ำผึ้ง", "ณ ท่าทดสอบ"),
                                "นักจัดการงานทั่วไป",
                                CLERK),
                        attendee(
                                Given.OFFICER,
                                Capacity.REPRESENTATIVE,
                                new PersonName("ว่าที่ร้อยตรี", "ธนากร", "กล้าทดสอบ"),
                                "นักวิเคราะห์นโยบายและแผน",
                                OFFICER)));
    }

    private static Attendee attendee(
            Seat seat, Capacity capacity, PersonName name, String position, EmailAddress email) {
        return new Attendee(seat, capacity, name, position, Optional.empty(), email);
    }

    static Submission submission() {
        return aSubmission("6760607", 1, delegation());
    }

    static SlotBuilder filledBy(Delegation delegation) {
        return aSlot().filledBy(aSubmission("6760607", 1, delegation), TOKENS);
    }

    static Slot registered() {
        return filledBy(delegation()).build();
    }

    /// The registration after its chief's mailbox was replaced: the former one is told.
    static Slot changed() {
        return filledBy(delegation()).thenChangedTo(withNewChief()).build();
    }

    static Slot cancelled() {
        return filledBy(delegation()).thenCancelled().build();
    }
}
