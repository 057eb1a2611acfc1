package thabian.hostile;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import thabian.domain.list.ListAnswers;
import thabian.domain.pasted.PastedList;
import thabian.domain.people.FullName;
import thabian.domain.people.PersonField;
import thabian.domain.text.EmailAddress;
import thabian.domain.text.PhoneNumber;
import thabian.domain.text.Sought;
import thabian.given.Given;
import thabian.http.FormBody;
import thabian.http.MalformedException;
import thabian.http.Multipart;
import thabian.json.RegistrationJson;
import thabian.mail.SesReport;
import thabian.staff.ReturnPath;
import thabian.staff.SessionId;
import thabian.staff.Staff;
import thabian.upload.RegisterFile;
import thabian.upload.TargetFile;

/// A way by which a stranger's bytes come in. It takes any: what it cannot read it refuses by the exception or
/// the value that the reader names; whatever else is thrown is a fault.
public enum Door {
    /// A request, whole, through the public function.
    REQUEST {
        @Override
        void enter(byte[] bytes) {
            PublicSide.answer(bytes);
        }
    },
    /// A form, as a browser sends it.
    FORM {
        @Override
        void enter(byte[] bytes) {
            try {
                FormBody.read(bytes).all();
            } catch (MalformedException refused) {
                // In its own words.
            }
        }
    },
    /// A form with a file in it.
    MULTIPART {
        @Override
        void enter(byte[] bytes) {
            try {
                Multipart.read(WrittenRequest.of(bytes));
            } catch (MalformedException refused) {
                // In its own words.
            }
        }
    },
    /// A registration by the API.
    JSON_BODY {
        @Override
        void enter(byte[] bytes) {
            try {
                RegistrationJson.readRegistration(bytes).check(Given.SEATS);
                RegistrationJson.readOnBehalf(bytes).check(Given.SEATS);
            } catch (MalformedException refused) {
                // In its own words.
            }
        }
    },
    /// A target list, as a file of whatever kind.
    LIST {
        @Override
        void enter(byte[] bytes) {
            TargetFile.read(bytes, RegisterFile.register(), ListAnswers.NONE);
        }
    },
    /// Whom somebody claims to be: a bearer's token, a session's id, where to go after the sign-in.
    TOKEN {
        @Override
        void enter(byte[] bytes) {
            String presented = new String(bytes, StandardCharsets.ISO_8859_1);
            if (TokenDoor.verify(presented) instanceof Staff) {
                throw new IllegalStateException("nobody signed it, and it was believed");
            }
            SessionId.find(presented);
            ReturnPath.of(presented);
        }
    },
    /// What SES is said to report.
    REPORT {
        @Override
        void enter(byte[] bytes) {
            try {
                Map<String, Object> event = JSON.std.mapFrom(bytes);
                SesReport.of(event);
                SesReport.mail(event);
            } catch (IOException noJson) {
                // EventBridge sends none such; the event would be tried again, and kept in the queue of dead letters.
            }
        }
    },
    /// What people type or paste: lists of people, names, posts, phones, addresses, an organisation that is looked for.
    TEXT {
        @Override
        void enter(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            PastedList.of(text);
            FullName.parse(text);
            PersonField.POSITION.type().parse(text);
            PhoneNumber.parse(text);
            EmailAddress.parse(text);
            Sought.of(text);
        }
    };

    /// Takes bytes.
    ///
    /// @throws RuntimeException where they are not read, and not refused either
    abstract void enter(byte[] bytes);
}
