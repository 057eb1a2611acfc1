package thabian.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import thabian.domain.Admission;
import thabian.domain.Amendment;
import thabian.domain.Delegation;
import thabian.domain.Invitation;
import thabian.domain.InvitationCode;
import thabian.domain.Organisation;
import thabian.domain.OrganisationCode;
import thabian.domain.Seminar;
import thabian.domain.SeminarId;
import thabian.domain.Slot;
import thabian.domain.Slots;
import thabian.domain.Submission;
import thabian.domain.Tokens;

/// Slots of which there is one, to be read only.
final class OneSlot implements Slots {
    private @Nullable Slot slot;
    private List<Invitation> invitations = List.of();

    void is(Slot next) {
        slot = next;
    }

    void invites(Invitation... next) {
        invitations = List.of(next);
    }

    @Override
    public Optional<Slot> find(SeminarId seminar, OrganisationCode organisation) {
        return Optional.ofNullable(slot);
    }

    @Override
    public List<Slot> withPeople(SeminarId seminar, String province) {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<Invitation> invitations(SeminarId seminar, String province) {
        return invitations;
    }

    @Override
    public Admission register(Seminar seminar, Submission submission, Tokens tokens, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Amendment change(
            Seminar seminar,
            OrganisationCode organisation,
            String token,
            OptionalInt seen,
            Delegation next,
            Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Amendment cancel(
            Seminar seminar, OrganisationCode organisation, String token, OptionalInt seen, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Slot> registered(SeminarId seminar, String province) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void invite(SeminarId seminar, Organisation organisation, Optional<InvitationCode> code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean withdraw(SeminarId seminar, OrganisationCode organisation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void extend(SeminarId seminar, OrganisationCode organisation, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void oweManageLink(SeminarId seminar, OrganisationCode organisation, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void purge(Slot past, Instant now) {
        throw new UnsupportedOperationException();
    }
}
