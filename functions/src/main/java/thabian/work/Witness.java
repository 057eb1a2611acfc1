package thabian.work;

import thabian.domain.call.OrganisationCode;
import thabian.domain.call.SeminarId;
import thabian.domain.slot.Admission;
import thabian.domain.slot.Amendment;
import thabian.domain.slot.Outcome;
import thabian.domain.slot.Slot;

/// Who is told what people did to the register, and what was refused to them.
public interface Witness {
    /// Nobody.
    Witness NONE = new Witness() {
        @Override
        public void did(Slot slot) {}

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Admission.Refused why) {}

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Amendment.Refused why) {}

        @Override
        public void refused(SeminarId seminar, OrganisationCode organisation, Outcome.Refused why) {}
    };

    /// Something was stored: what, the last entry of the slot's history tells.
    void did(Slot slot);

    /// A registration was refused, or would have been.
    void refused(SeminarId seminar, OrganisationCode organisation, Admission.Refused why);

    /// A change or a cancellation was refused.
    void refused(SeminarId seminar, OrganisationCode organisation, Amendment.Refused why);

    /// An officer's act was refused.
    void refused(SeminarId seminar, OrganisationCode organisation, Outcome.Refused why);
}
