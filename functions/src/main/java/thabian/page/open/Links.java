package thabian.page.open;

import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Token;

/// Every address that a page names, made from the path that the request came below.
///
/// @param base empty, or the stage's prefix, `/prod`: a slash before it, none behind
public record Links(String base) {
    public Links {
        if (!base.isEmpty() && (!base.startsWith("/") || base.endsWith("/"))) {
            throw new IllegalArgumentException("a base path begins with a slash and ends without one");
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

    /// The slip of a registration, for the holder of this token.
    public String slip(SeminarId seminar, OrganisationCode organisation, Token token) {
        return seminar(seminar) + "/" + organisation + "?t=" + token.secret();
    }

    /// The slip of a registration, for the contact who may change it.
    public String slip(Edit edit) {
        return slip(
                edit.seminar().id(),
                edit.slot().organisation().code(),
                edit.registration().tokens().manage());
    }

    /// Where a registration is changed or cancelled, for the holder of its manage token.
    String edit(SeminarId seminar, OrganisationCode organisation, Token manage) {
        return seminar(seminar) + "/" + organisation + "/edit?t=" + manage.secret();
    }

    /// Where this registration is changed or cancelled.
    String edit(Edit edit) {
        return edit(
                edit.seminar().id(),
                edit.slot().organisation().code(),
                edit.registration().tokens().manage());
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
    String asset(String versioned) {
        return base + "/assets/" + versioned;
    }
}
