package thabian.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thabian.domain.call.Seat;
import thabian.domain.form.Placing;
import thabian.domain.form.RegistrationForm;
import thabian.domain.people.PersonField;
import thabian.domain.people.PersonName;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.Parsed;
import thabian.http.FormBody;

/// A registration as a page's form sends it.
///
/// @param body what was sent, with the mail address that a button of the check page puts in the place of another
public record RegistrationBody(FormBody body) {
    /// Reads a body.
    ///
    /// @throws thabian.http.MalformedException where it has not the form of a form
    public static RegistrationBody read(byte[] body) {
        FormBody form = FormBody.read(body);
        return new RegistrationBody(takingOver(form, form.get("use").split(" ", -1)));
    }

    /// Puts one mail address in the place of another wherever it stands: `use=saraban@gmial.com saraban@gmail.com`.
    private static FormBody takingOver(FormBody form, String[] typedAndMeant) {
        return typedAndMeant.length == 2
                ? form.replacing((name, value) ->
                        name.endsWith(".email") && isMailbox(value, typedAndMeant[0]) ? typedAndMeant[1] : value)
                : form;
    }

    private static boolean isMailbox(String value, String typed) {
        return EmailAddress.parse(value) instanceof Parsed.Value<EmailAddress>(EmailAddress address)
                && address.value().equalsIgnoreCase(typed);
    }

    /// The value of a field; empty where it was not sent.
    public String get(String field) {
        return body.get(field);
    }

    /// Who of the list that was pasted goes where; empty where none was, or whoever pasted it leaves it.
    public Optional<Placing> placing(List<Seat> seats) {
        String text = body.get("list");
        if (text.isBlank() || get("step").equals("edit")) {
            return Optional.empty();
        }
        Placing placing = Placing.of(text, seats);
        return Optional.of(
                isPlaced(placing)
                        ? placing.choosing(
                                person -> body.get("place." + person),
                                person -> body.has("place." + person + ".noLastName"))
                        : placing);
    }

    /// Whether the choices that were sent are those for this list: a text that was changed since is read again.
    public boolean isPlaced(Placing placing) {
        return get("step").equals("place") && get("placed").equals(placing.mark());
    }

    /// That somebody has no surname is said by a tick; a dash alone says nothing.
    private String typed(String at, PersonField<?> field) {
        String typed = body.get(at + field.key());
        if (!field.equals(PersonField.LAST_NAME)) {
            return typed;
        }
        boolean none = typed.isBlank() || typed.strip().equals(PersonName.NO_SURNAME);
        return none && body.has(at + "noLastName") ? PersonName.NO_SURNAME : none ? "" : typed;
    }

    /// The registration that was typed, with as many attendees as there are seats, or more where more were sent.
    public RegistrationForm form(int seats) {
        List<RegistrationForm.AttendeeForm> attendees = new ArrayList<>();
        for (int i = 0; i < seats || body.find("attendees." + i + ".seat").isPresent(); i++) {
            String at = "attendees." + i + ".";
            attendees.add(RegistrationForm.AttendeeForm.of(
                            body.get(at + "seat"),
                            field -> typed(at, field),
                            body.find(at + "fullName"),
                            body.has(at + "isContact"))
                    .insisting(body.get(at + "insist")));
        }
        return new RegistrationForm(
                body.get("organisation"),
                body.get("code"),
                body.get("submissionId"),
                new RegistrationForm.ContactForm(
                        body.get("contact.name"),
                        body.get("contact.phone"),
                        body.get("contact.email"),
                        body.has("contact.phoneForAll"),
                        body.has("contact.emailForAll"),
                        body.get("contact.insist")),
                attendees,
                body.has("noticeRead"));
    }
}
