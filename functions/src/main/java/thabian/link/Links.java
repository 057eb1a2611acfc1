package thabian.link;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.InvitationCode;
import thabian.domain.slot.Token;

/// Every address that people without an account are given, made from what stands before it: the path that a request
/// came below, for a way on in the same place; or the public address, for whatever is read elsewhere (mails, QR codes).
///
/// @param base empty, the stage's prefix, `/prod`, or the public address, `https://example.org/prod`; no slash behind
public record Links(String base) {
    private static final Pattern BASE = Pattern.compile("|(?:https?:/)?/.*[^/]");

    public Links {
        if (!BASE.matcher(base).matches()) {
            throw new IllegalArgumentException("a base begins with a slash or a scheme and ends without a slash");
        }
    }

    /// The list of seminars.
    public String home() {
        return base + "/";
    }

    /// A seminar's page, which also takes its form.
    public String seminar(SeminarId seminar) {
        return base + "/s/" + seminar;
    }

    /// A seminar's page for one of its provinces.
    public String seminar(SeminarId seminar, Province province) {
        return seminar(seminar) + "?province=" + province.digits();
    }

    /// A seminar's page with an organisation of its list chosen.
    public String seminar(SeminarId seminar, OrganisationCode organisation) {
        return seminar(seminar) + "?org=" + organisation;
    }

    /// A seminar's page as an organisation's own link and QR lead to it.
    ///
    /// @param code the organisation's own; empty where it has none
    public String own(SeminarId seminar, OrganisationCode organisation, Optional<InvitationCode> code) {
        return seminar(seminar, organisation)
                + code.map(secret -> "&code=" + secret.value()).orElse("");
    }

    /// Who has registered for a seminar and who has not.
    public String progress(SeminarId seminar) {
        return seminar(seminar) + "/progress";
    }

    /// The same for one of its provinces.
    public String progress(SeminarId seminar, Province province) {
        return progress(seminar) + "?province=" + province.digits();
    }

    /// The QR of a seminar's page.
    public String qr(SeminarId seminar) {
        return seminar(seminar) + "/qr.svg";
    }

    /// A seminar's card as a picture.
    ///
    /// @param closes until when it says that one may register: chats keep a picture as long as its address
    public String card(SeminarId seminar, Instant closes) {
        return seminar(seminar) + "/card.png?until=" + closes.getEpochSecond();
    }

    /// The slip of a registration, for the holder of this token.
    public String slip(SeminarId seminar, OrganisationCode organisation, Token token) {
        return seminar(seminar) + "/" + organisation + "?t=" + token.secret();
    }

    /// Where a registration is changed or cancelled, for the holder of its manage token.
    public String edit(SeminarId seminar, OrganisationCode organisation, Token manage) {
        return seminar(seminar) + "/" + organisation + "/edit?t=" + manage.secret();
    }

    /// Where a registration is changed or cancelled, for the holder of the organisation's own code.
    public String edit(SeminarId seminar, OrganisationCode organisation, InvitationCode code) {
        return seminar(seminar) + "/" + organisation + "/edit?code=" + code.value();
    }

    /// Where a registration is said to be not the organisation's own, for the holder of the token that does so.
    public String object(SeminarId seminar, OrganisationCode organisation, Token object) {
        return seminar(seminar) + "/" + organisation + "/object?t=" + object.secret();
    }

    /// The calendar file of a registration, for the holder of this token.
    public String calendar(SeminarId seminar, OrganisationCode organisation, Token token) {
        return seminar(seminar) + "/" + organisation + "/calendar.ics?t=" + token.secret();
    }

    /// The slip as a picture, for the holder of this token.
    public String picture(SeminarId seminar, OrganisationCode organisation, Token token) {
        return seminar(seminar) + "/" + organisation + "/slip.png?t=" + token.secret();
    }

    /// Where the manage link is asked for once more.
    public String sendLink(SeminarId seminar, OrganisationCode organisation) {
        return seminar(seminar) + "/" + organisation + "/send-link";
    }

    /// An asset by its versioned name.
    public String asset(String versioned) {
        return base + "/assets/" + versioned;
    }
}
