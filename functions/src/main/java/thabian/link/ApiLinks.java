package thabian.link;

import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.list.ListJob;

/// Every address of the API that an answer of its own names.
///
/// @param base empty, or the stage's prefix, `/prod`: a slash before it, none behind
public record ApiLinks(String base) {
    /// A registration, as its holder reads and changes it.
    public String registration(SeminarId seminar, OrganisationCode organisation) {
        return base + "/api/seminars/" + seminar + "/registrations/" + organisation;
    }

    /// How far a list is that was ordered.
    public String list(SeminarId seminar, ListJob.Id list) {
        return staffSeminar(seminar) + "/lists/" + list;
    }

    /// A seminar, as offices read and change it.
    public String staffSeminar(SeminarId seminar) {
        return base + "/api/staff/seminars/" + seminar;
    }
}
