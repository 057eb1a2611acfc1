package thabian.simulation;

import java.time.Instant;
import java.util.Optional;
import thabian.staff.Provinces;
import thabian.staff.SessionId;
import thabian.staff.Sessions;
import thabian.staff.SignedIn;
import thabian.staff.Staff;
import thabian.staff.StaffRole;

/// The console's sessions in a run: every officer is signed in all the time, for every province. Signing in is not
/// played.
public final class SignedInOfficers implements Sessions {
    private static final int ID = 43;
    private static final String FILLING = "_";

    /// By what an officer's browser is known.
    public static String cookie(String officer) {
        return "__Host-thabian_session=" + officer + FILLING.repeat(ID - officer.length());
    }

    @Override
    public Optional<SignedIn> find(SessionId id) {
        String officer = id.secret().replace(FILLING, "");
        Staff staff = new Staff(officer, officer, new Provinces.Everywhere(), StaffRole.OFFICER);
        return Optional.of(new SignedIn(staff, Instant.MIN, Instant.MAX, Optional.empty()));
    }

    @Override
    public void keep(SessionId id, SignedIn session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean change(SessionId id, SignedIn seen, SignedIn next) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void end(SessionId id) {
        throw new UnsupportedOperationException();
    }
}
