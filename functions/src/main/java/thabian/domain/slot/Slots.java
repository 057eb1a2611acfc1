package thabian.domain.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import thabian.domain.call.Invitee;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Readings;
import thabian.domain.call.SeminarId;
import thabian.domain.post.DeliveryReport;

/// Where slots are kept. It knows no rule: it makes one change at a time of what was read, and only while nothing else
/// was recorded since. A write that is repeated because its answer was lost is told by [Slot#happenedIn].
public interface Slots {
    /// Fills the slot of an organisation without reading it, if it is untouched.
    ///
    /// @param asked the invitation code that it must have; empty where none is asked for
    Write fill(SeminarId seminar, OrganisationCode organisation, Optional<InvitationCode> asked, SlotChange change);

    /// Makes the slot of an organisation that has none, if it still has none.
    ///
    /// @param unlisted whose it becomes, as [Slot#unlisted] has it
    Write add(Slot unlisted, SlotChange change);

    /// Changes a slot that was read, if nothing was recorded since, and no list said otherwise who it is.
    Write write(Slot seen, SlotChange change);

    /// Changes two slots that were read, if nothing was recorded in either since: both, or neither. Whether it
    /// happened.
    boolean write(Slot seen, SlotChange change, Slot other, SlotChange otherChange);

    /// What became of a write.
    sealed interface Write {
        /// It happened: the slot as it stands now.
        record Written(Slot slot) implements Write {}

        /// Nothing was written: the slot as it stands, where there is one.
        record Overtaken(Optional<Slot> found) implements Write {}
    }

    /// The slot of an organisation, as it is now.
    Optional<Slot> find(SeminarId seminar, OrganisationCode organisation);

    /// Every slot of a province, those withdrawn among them, by district, then code; with what could not be read.
    ///
    /// @param province its two digits
    Readings<Slot> read(SeminarId seminar, String province);

    /// Every slot of a province, those withdrawn among them, by district, then code.
    ///
    /// @param province its two digits
    /// @throws IllegalStateException where one of them cannot be read
    default List<Slot> all(SeminarId seminar, String province) {
        return read(seminar, province).whole();
    }

    /// Who is invited in a province and who has registered, by district, then code.
    ///
    /// @param province its two digits
    List<Invitation> invitations(SeminarId seminar, String province);

    /// Puts an organisation on the target list, or brings up to date who it is and how it is reached; never touches
    /// what fills its slot.
    ///
    /// @param code what it gets where it has no invitation code yet
    void invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code);

    /// Does the same, if what was judged of the organisation still stands, or this was done already.
    Write invite(SeminarId seminar, Invitee invitee, Optional<InvitationCode> code, Judged judged);

    /// Takes an organisation from the target list unless it has registered; where it stays, as it stands now.
    Write withdraw(SeminarId seminar, OrganisationCode organisation);

    /// Does the same, if what was judged of the organisation still stands, or this was done already.
    Write withdraw(SeminarId seminar, OrganisationCode organisation, Judged judged);

    /// An organisation as a whole list was judged against it.
    ///
    /// @param line what it was on the list; empty where it was not on it
    /// @param recorded how much had been recorded of it
    record Judged(Optional<Invitee> line, int recorded) {
        /// Whether a list may put it there as another: whoever is on the list says what they said, or what they
        /// shall, and may have registered meanwhile; of who was off it nothing was recorded since.
        public boolean lets(Optional<Slot> found, Invitee after) {
            Optional<Slot> listed = found.filter(slot -> !slot.withdrawn());
            boolean done = listed.filter(slot -> slot.invitee().equals(after)).isPresent();
            boolean stands = listed.map(Slot::invitee).equals(line);
            return done || (stands && (line.isPresent() || isAllRecorded(found)));
        }

        /// Whether a list may take it off: nobody registered, and nothing was recorded, since.
        public boolean letsGo(Slot found) {
            boolean stands = !found.filled()
                    && line.filter(found.invitee()::equals).isPresent()
                    && isAllRecorded(Optional.of(found));
            return found.withdrawn() || stands;
        }

        private boolean isAllRecorded(Optional<Slot> found) {
            return recorded == found.map(slot -> slot.past().recorded()).orElse(0);
        }
    }

    /// Takes an organisation for whoever rings it now, unless somebody took it since an instant; whether it was taken.
    /// Nothing is recorded by that.
    boolean take(SeminarId seminar, OrganisationCode organisation, Instant now, Instant since);

    /// Keeps what the own links of a province's organisations are known by that an officer took away to hand
    /// out, in the place of what was kept before.
    ///
    /// @param links of each, [Slot#ownLink]
    void handOut(SeminarId seminar, String province, Set<Integer> links);

    /// By what the own links are known that an officer took away last.
    Set<Integer> handedOut(SeminarId seminar, String province);

    /// Keeps what the carrier reported of a copy, unless something graver is known of it.
    void keep(SeminarId seminar, OrganisationCode organisation, DeliveryReport report);
}
