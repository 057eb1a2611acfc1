package thabian.route.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Province;
import thabian.domain.call.Reach;
import thabian.domain.call.Seminar;
import thabian.domain.call.SeminarId;
import thabian.domain.call.Seminars;
import thabian.domain.list.Filling;
import thabian.domain.list.MailPattern;
import thabian.domain.list.TypedList;
import thabian.domain.slot.Slot;
import thabian.domain.slot.Slots;
import thabian.page.console.lists.ReadyList;
import thabian.upload.RegisterFile;

/// Target lists that need no file: of the register, or of another seminar.
public final class ReadyLists {
    /// Of more provinces only the provinces are offered, not their districts.
    private static final int FEW = 3;

    private final Seminars seminars;
    private final Slots slots;

    public ReadyLists(Seminars seminars, Slots slots) {
        this.seminars = seminars;
        this.slots = slots;
    }

    /// What is offered to whoever hands in lists for a seminar.
    public ReadyList offered(Scope scope) {
        if (!scope.changes()) {
            return ReadyList.NONE;
        }
        NavigableSet<String> digitsOfAll = provinces(scope);
        List<ReadyList.Whole> provinces = digitsOfAll.stream()
                .map(digits -> whole(digits, digitsOfAll.size() <= FEW))
                .flatMap(Optional::stream)
                .toList();
        List<Seminar> before = seminars.all().stream()
                .filter(other -> !other.id().equals(scope.seminar().id()))
                .filter(other ->
                        other.provinces().stream().map(Province::digits).anyMatch(digitsOfAll::contains))
                .toList();
        return new ReadyList(provinces, before);
    }

    /// The provinces of the seminar that are this person's; of its owner, also those that it does not have yet.
    private static NavigableSet<String> provinces(Scope scope) {
        NavigableSet<String> digits = new TreeSet<>();
        scope.provinces().forEach(province -> digits.add(province.digits()));
        if (scope.owns()) {
            RegisterFile.register().provinces().stream()
                    .filter(scope.staff()::mayRead)
                    .forEach(digits::add);
        }
        return digits;
    }

    private static Optional<ReadyList.Whole> whole(String digits, boolean withDistricts) {
        List<Organisation> all = RegisterFile.register().in(digits);
        Map<String, List<Organisation>> districts = new LinkedHashMap<>();
        all.forEach(each -> districts
                .computeIfAbsent(each.code().digits().substring(1, 5), _ -> new ArrayList<>())
                .add(each));
        List<ReadyList.District> parts = districts.entrySet().stream()
                .filter(_ -> withDistricts)
                .map(district -> new ReadyList.District(
                        part(district.getKey(), district.getValue(), Organisation::district), district.getValue()))
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadyList.Whole(part(digits, all, Organisation::province), parts));
    }

    private static ReadyList.Part part(String digits, List<Organisation> all, Function<Organisation, String> name) {
        return new ReadyList.Part(digits, name.apply(all.getFirst()), all.size());
    }

    /// The organisations of the register that are found by what people call them, or by their code.
    public List<Organisation> found(Scope scope, String words, int most) {
        List<Organisation> all = provinces(scope).stream()
                .flatMap(digits -> RegisterFile.register().in(digits).stream())
                .toList();
        return Organisation.sought(words).among(all, Organisation::target).stream()
                .limit(most)
                .toList();
    }

    /// The organisations of what is ticked, empty where nothing is.
    ///
    /// @param ticked whether the box of an input is
    public Optional<TypedList> ofRegister(Scope scope, Predicate<String> ticked) {
        List<Invitee> chosen = offered(scope).provinces().stream()
                .flatMap(province -> ticked.test(province.part().input())
                        ? RegisterFile.register().in(province.part().digits()).stream()
                        : province.districts().stream().flatMap(each -> chosen(each, ticked)))
                .map(Invitee::of)
                .toList();
        return list(chosen);
    }

    private static Stream<Organisation> chosen(ReadyList.District district, Predicate<String> ticked) {
        boolean whole = ticked.test(district.part().input());
        return RegisterFile.register().in(district.part().digits().substring(0, 2)).stream()
                .filter(each -> each.code().digits().startsWith(district.part().digits(), 1))
                .filter(each -> whole || ticked.test(ReadyList.input(each)));
    }

    /// The list of another seminar, in the provinces that both have; empty where there is none.
    public Optional<TypedList> of(Scope scope, String seminar) {
        return before(scope, seminar).flatMap(id -> list(invited(id, provinces(scope))));
    }

    /// The list with the mail addresses that it lacks, of those who gain one; empty where nobody does.
    public Optional<TypedList> filled(Scope scope, MailPattern pattern) {
        return list(Filling.gaining(present(scope), pattern));
    }

    /// The list with the contacts that it lacks and another seminar's list has; empty where it has none of them.
    public Optional<TypedList> filled(Scope scope, String seminar) {
        return before(scope, seminar).flatMap(id -> {
            Map<OrganisationCode, Reach> known = new HashMap<>();
            invited(id, provinces(scope))
                    .forEach(line -> known.put(line.organisation().code(), line.reach()));
            return list(Filling.gaining(
                    present(scope),
                    line -> known.getOrDefault(line.organisation().code(), Reach.NONE)));
        });
    }

    private List<Invitee> present(Scope scope) {
        NavigableSet<String> own = new TreeSet<>();
        scope.provinces().forEach(province -> own.add(province.digits()));
        return invited(scope.seminar().id(), own);
    }

    private Optional<SeminarId> before(Scope scope, String seminar) {
        return offered(scope).before().stream()
                .map(Seminar::id)
                .filter(id -> id.toString().equals(seminar))
                .findFirst();
    }

    private List<Invitee> invited(SeminarId seminar, NavigableSet<String> provinces) {
        return provinces.stream()
                .flatMap(province -> slots.all(seminar, province).stream())
                .filter(slot -> !slot.withdrawn())
                .map((Slot slot) -> new Invitee(slot.organisation(), slot.reach()))
                .toList();
    }

    private static Optional<TypedList> list(List<Invitee> invitees) {
        return Optional.of(invitees).filter(some -> !some.isEmpty()).map(TypedList::of);
    }
}
