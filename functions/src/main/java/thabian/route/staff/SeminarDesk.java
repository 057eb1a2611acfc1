package thabian.route.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import thabian.domain.call.Deed;
import thabian.domain.call.Organisation;
import thabian.domain.call.Province;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.form.SeminarForm;
import thabian.domain.slot.Invitation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.domain.text.Checked;
import thabian.domain.text.Fault;
import thabian.domain.text.FaultCode;
import thabian.staff.Provinces;
import thabian.staff.Staff;
import thabian.words.Words;
import thabian.work.Convening;

/// What officers do to a seminar itself, whether by the API or in the console.
public final class SeminarDesk {
    private static final Words PROVINCES = Words.of("province");

    private final Seminars seminars;
    private final Convening convening;
    private final Slots slots;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random where the marks of what is done are drawn from
    public SeminarDesk(Seminars seminars, Slots slots, InstantSource clock, RandomGenerator random) {
        this.seminars = seminars;
        this.convening = new Convening(seminars);
        this.slots = slots;
        this.clock = clock;
        this.random = random;
    }

    /// When a change takes effect: not when it was asked for, since copies of the seminar live on from the writing.
    public Instant now() {
        return clock.instant();
    }

    public Optional<Seminar> find(SeminarId id) {
        return seminars.current(id);
    }

    List<Seminar> all() {
        return seminars.all();
    }

    /// Who may own what this person makes: their provinces, or `*`.
    public static List<String> owners(Staff staff) {
        return switch (staff.provinces()) {
            case Provinces.Everywhere _ -> List.of(Provinces.EVERYWHERE);
            case Provinces.Named(SortedSet<String> digits) -> List.copyOf(digits);
        };
    }

    /// The seminar that a form makes, as it would be stored now, or every fault.
    ///
    /// @param standing the seminar that it changes; empty where it makes a new one
    public Checked<Seminar> check(SeminarForm typed, SeminarId id, Optional<Seminar> standing, Staff staff) {
        List<String> owners = owners(staff);
        SeminarForm form = typed.owner().isEmpty() && owners.size() == 1 ? typed.ownedBy(owners.getFirst()) : typed;
        return switch (form.check(id, standing, now())) {
            case Checked.Faulty<Seminar>(List<Fault> faults) -> new Checked.Faulty<>(faults);
            case Checked.Faultless<Seminar>(Seminar next) -> {
                List<Fault> faults = new ArrayList<>();
                if (standing.isPresent() && anyoneLosesTheirSeat(standing.get(), next)) {
                    faults.add(new Fault("/seats", FaultCode.SEAT_IN_USE));
                }
                if (!mayOwn(next.owner(), staff)) {
                    faults.add(new Fault("/owner", FaultCode.OWNER_FOREIGN));
                }
                yield faults.isEmpty() ? new Checked.Faultless<>(next) : new Checked.Faulty<>(faults);
            }
        };
    }

    private static boolean mayOwn(String owner, Staff staff) {
        boolean known =
                owner.equals(Provinces.EVERYWHERE) || PROVINCES.find(owner).isPresent();
        return known && Scope.speaksFor(owner, staff);
    }

    private boolean anyoneLosesTheirSeat(Seminar standing, Seminar next) {
        List<Seat> lost = standing.without(next);
        Predicate<Registration> sits = registration -> registration.delegation().attendees().stream()
                .anyMatch(attendee -> lost.stream()
                        .anyMatch(seat -> seat.id().equals(attendee.seat().id())));
        return !lost.isEmpty()
                && standing.provinces().stream()
                        .flatMap(province -> slots.all(standing.id(), province.digits()).stream())
                        .map(Slot::registration)
                        .anyMatch(registration -> registration.filter(sits).isPresent());
    }

    /// How many registered organisations get a mail, since time or link are others than in what stands.
    public int announcing(Optional<Seminar> standing, Seminar next) {
        return standing.filter(next::isNewsAfter).isEmpty() || next.begun(now())
                ? 0
                : (int) next.provinces().stream()
                        .flatMap(province -> slots.invitations(next.id(), province.digits()).stream())
                        .filter(Invitation::registered)
                        .count();
    }

    /// Whose own link nobody took away yet to hand it out, as far as is known, who could register until now and could
    /// no longer by a seminar that asks for it.
    public List<Organisation> unreached(Optional<Seminar> standing, Seminar next) {
        return standing.filter(now -> next.codeRequired() && !now.codeRequired()).stream()
                .flatMap(now -> now.provinces().stream())
                .flatMap(province -> {
                    Set<Integer> handedOut = slots.handedOut(next.id(), province.digits());
                    return slots.all(next.id(), province.digits()).stream()
                            .filter(slot -> !slot.withdrawn() && !slot.filled())
                            .filter(slot -> !handedOut.contains(slot.ownLink()));
                })
                .map(Slot::organisation)
                .toList();
    }

    /// Stores what [#check] made; empty where somebody was faster.
    ///
    /// @param standing the seminar that it changes; empty where it makes a new one
    public Optional<Seminar> store(Optional<Seminar> standing, Seminar next, Staff staff) {
        return seminars.write(
                next,
                standing.map(before -> deed(
                                Deed.What.SETTINGS_CHANGED, staff, Set.of(), SeminarForm.differences(before, next)))
                        .orElseGet(() -> deed(Deed.What.MADE, staff, Set.of(), List.of())));
    }

    private Deed deed(Deed.What what, Staff staff, Set<String> provinces, List<String> fields) {
        return Deed.doing(what, staff.signature(), now(), provinces, fields, Map.of(), random);
    }

    /// From when everybody is held to what was stored a moment ago.
    public Instant holdsFrom(Optional<Seminar> standing, Seminar stored) {
        return stored.holdsFrom(standing, now());
    }

    /// Closes a seminar as soon as that can take effect everywhere.
    public Seminar close(SeminarId id, Staff staff) {
        return convening.change(
                id, seminar -> seminar.closed(now()), deed(Deed.What.CLOSED, staff, Set.of(), List.of()));
    }

    /// Has a province serve a seminar under its own letter and office; empty where they are no longer what was seen.
    public Optional<Seminar> serve(SeminarId id, Province seen, Province own, Staff staff) {
        Seminar stored = convening.change(
                id,
                seminar -> seminar.listing(seminar.provinces().stream()
                        .map(province -> province.equals(seen) ? own : province)
                        .toList()),
                deed(Deed.What.SERVED, staff, Set.of(own.digits()), List.of()));
        return Optional.of(stored)
                .filter(seminar -> seminar.province(own.digits()).equals(Optional.of(own)));
    }
}
