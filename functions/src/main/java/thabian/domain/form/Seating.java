package thabian.domain.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import thabian.domain.call.Seat;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.text.Text;

/// Which seat everybody of a pasted list probably comes for: the one that the post names; of the seats that are left,
/// the next of the list get as many as there are, each the one whose name begins most like the post. Whoever seldom
/// comes for a seat, and a reserve, get what nobody else does.
final class Seating {
    /// Fewer letters in common say nothing.
    private static final int ENOUGH = 3;

    /// What stands before the post that somebody stands in for.
    private static final Pattern ACTING = Pattern.compile(".*?(?:รักษาราชการแทน|รักษาการ(?:ใน)?(?:ตำแหน่ง)?|รรท|รก)");

    /// What a deputy's post begins with: of whose, follows.
    private static final Pattern DEPUTY = Pattern.compile("^(?:รอง|ผู้ช่วย|ผช)");

    /// Who comes along with those who are invited.
    private static final Pattern SELDOM = Pattern.compile(
            "^(?:รอง)?(?:นายก(?!สมาคม)|ประธานสภา)|^สมาชิกสภา|^(?:เลขานุการ|เลขา|ที่ปรึกษา)นายก|^(?:พนักงาน|พนง|คน)ขับ|^ผู้ติดตาม");

    private static final Pattern HEAD = Pattern.compile("หน\\.");
    private static final Pattern OFFICE = Pattern.compile("สำนักงานปลัด|สป\\.?$");
    private static final Pattern MARKS = Pattern.compile("[ .()/,\\-]+");

    /// The kind of organisation behind a post that each has once.
    private static final Pattern WHOSE = Pattern.compile("(?<=ปลัด|นายก)(?:องค์|เทศ|อบ[ตจ]|ท[ตมน]|อปท).*$");

    /// Somebody, a seat, and how well they agree.
    private record Match(int person, int seat, int letters) {}

    private final List<PastedPerson> people;
    private final List<String> titles;
    private final List<Optional<Integer>> seated;

    private Seating(List<PastedPerson> people, List<Seat> seats) {
        this.people = people;
        this.titles = seats.stream().map(Seat::title).map(Seating::plain).toList();
        this.seated = new ArrayList<>(Collections.nCopies(people.size(), Optional.empty()));
    }

    /// The seat of everybody, by its place; empty for those who find none.
    static List<Optional<Integer>> of(List<PastedPerson> people, List<Seat> seats) {
        Seating seating = new Seating(people, seats);
        seating.seat(person -> !person.reserve() && !seating.isSeldom(person));
        seating.seat(person -> !person.reserve());
        seating.seat(_ -> true);
        return List.copyOf(seating.seated);
    }

    private void seat(Predicate<PastedPerson> who) {
        List<Integer> coming = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            if (who.test(people.get(person)) && seated.get(person).isEmpty()) {
                coming.add(person);
            }
        }
        take(coming, true);
        coming.removeIf(person -> seated.get(person).isPresent());
        long free = titles.size() - seated.stream().filter(Optional::isPresent).count();
        List<Integer> next = coming.subList(0, (int) Math.min(free, coming.size()));
        take(next, false);
        for (int person : next) {
            for (int seat = 0; seat < titles.size() && seated.get(person).isEmpty(); seat++) {
                take(new Match(person, seat, 0));
            }
        }
    }

    /// Gives seats to those whose posts agree with them, best first.
    ///
    /// @param named whether only whose post names the seat
    private void take(List<Integer> coming, boolean named) {
        List<Match> matches = new ArrayList<>();
        for (int person : coming) {
            for (int seat = 0; seat < titles.size(); seat++) {
                String post = people.get(person).post();
                int letters = inCommon(post, titles.get(seat));
                if (named ? names(post, titles.get(seat)) : letters >= ENOUGH) {
                    matches.add(new Match(person, seat, letters));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::letters).reversed());
        matches.forEach(this::take);
    }

    private void take(Match match) {
        if (seated.get(match.person()).isEmpty() && !seated.contains(Optional.of(match.seat()))) {
            seated.set(match.person(), Optional.of(match.seat()));
        }
    }

    private boolean isSeldom(PastedPerson person) {
        return SELDOM.matcher(MARKS.matcher(Text.fold(person.post())).replaceAll(""))
                        .find()
                && titles.stream().noneMatch(title -> names(person.post(), title));
    }

    /// Whether a post begins with all of a seat's name, or is what somebody stands in for.
    private static boolean names(String post, String title) {
        return plain(post).startsWith(title) || plain(acted(post)).startsWith(title);
    }

    /// Who stands in for a post comes after who holds it, and a deputy after both.
    private static int inCommon(String post, String title) {
        int own = beginning(plain(post), title);
        int actings = beginning(plain(acted(post)), title);
        int deputys = beginning(DEPUTY.matcher(plain(post)).replaceFirst(""), title);
        return Math.max(own, Math.max(actings - 1, deputys - 1));
    }

    private static int beginning(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }

    private static String acted(String post) {
        return ACTING.matcher(MARKS.matcher(Text.fold(post)).replaceAll("")).replaceFirst("");
    }

    private static String plain(String post) {
        String whole = OFFICE.matcher(HEAD.matcher(Text.fold(post)).replaceAll("หัวหน้า"))
                .replaceAll("สำนักปลัด");
        return WHOSE.matcher(MARKS.matcher(whole).replaceAll("")).replaceFirst("");
    }
}
