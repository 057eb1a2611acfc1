package thabian.route;

import java.util.ArrayList;
import java.util.List;
import thabian.domain.form.RegistrationForm;
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

    /// The registration that was typed, with as many attendees as there are seats, or more where more were sent.
    public RegistrationForm form(int seats) {
        List<RegistrationForm.AttendeeForm> attendees = new ArrayList<>();
        for (int i = 0; i < seats || body.find("attendees." + i + ".seat").isPresent(); i++) {
            String at = "attendees." + i + ".";
            attendees.add(RegistrationForm.AttendeeForm.of(
                    body.get(at + "seat"),
                    field -> body.get(at + field.key()),
                    body.find(at + "fullName"),
                    body.has(at + "isContact")));
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
                        body.has("contact.emailForAll")),
                attendees,
                body.has("noticeRead"));
    }
}
