package thabian.mail;

import static thabian.given.Given.aSlot;
import static thabian.given.Given.aSubmission;
import static thabian.given.Given.anAttendee;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import thabian.domain.people.Capacity;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Submission;
import thabian.domain.slot.Token;
import thabian.domain.slot.Tokens;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.given.Given;
import thabian.given.SlotBuilder;

/// One organisation's registration, its people in every capacity, and whom it is mailed to.
public final class MailExamples {
    public static final URI PUBLIC = URI.create("https://register.example/prod");
    public static final Tokens TOKENS =
            new Tokens(new Token("MANAGE-token_1"), new Token("VIEW-token_1"), new Token("OBJECT-token_1"));

    public static final EmailAddress CLERK = new EmailAddress("saraban@6760607.example");
    public static final EmailAddress CHIEF = new EmailAddress("chief@6760607.example");
    public static final EmailAddress OFFICER = new EmailAddress("officer@6760607.example");
    /// Whom the mails come from.
    public static final EmailAddress SENDER = new EmailAddress("thabian@sender.example");

    public static final EmailAddress OFFICE = Given.OFFICE.email();

    private static final String CONTACT = "ธุรการ ทดสอบ";

    private MailExamples() {}

    /// One mailbox for two seats and the contact would be one copy; here clerk, chief and officer have their own.
    static Delegation delegation() {
        return delegation(CONTACT, CHIEF);
    }

    /// The delegation after its chief's mailbox was replaced.
    public static Delegation withNewChief() {
        return delegation(CONTACT, new EmailAddress("new@6760607.example"));
    }

    static Delegation delegation(String contactName, EmailAddress chief) {
        Contact contact = new Contact(contactName, new PhoneNumber("032111222", Optional.of("12")), CLERK);
        return new Delegation(
                contact,
                List.of(
                        anAttendee(Given.CHIEF)
                                .named("นาย", "สมพงษ์", "ใจทดสอบ")
                                .reading(chief.value())
                                .build(),
                        anAttendee(Given.HEAD)
                                .as(Capacity.ACTING)
                                .named("นางสาว", "น้ำผึ้ง", "ณ ท่าทดสอบ")
                                .holding("นักจัดการงานทั่วไป")
                                .reading(CLERK.value())
                                .build(),
                        anAttendee(Given.OFFICER)
                                .as(Capacity.REPRESENTATIVE)
                                .named("ว่าที่ร้อยตรี", "ธนากร", "กล้าทดสอบ")
                                .holding("นักวิเคราะห์นโยบายและแผน")
                                .reading(OFFICER.value())
                                .build()));
    }

    public static Submission submission() {
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
