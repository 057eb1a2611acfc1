package thabian.domain.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import thabian.domain.call.Seat;
import thabian.domain.pasted.PastedPerson;
import thabian.domain.text.Text;

/// Which seat everybody of a pasted list probably comes for: the one that is named as the post begins, else the next
/// that is free.
final class Seating {
    /// Fewer letters in common say nothing.
    private static final int ENOUGH = 3;

    /// What stands before the post that somebody stands in for.
    private static final Pattern ACTING = Pattern.compile(".*?(?:รักษาราชการแทน|รักษาการ(?:ใน)?(?:ตำแหน่ง)?|รรท|รก)");

    private static final Pattern HEAD = Pattern.compile("หน\\.");
    private static final Pattern OFFICE = Pattern.compile("สำนักงานปลัด|สป\\.?$");
    private static final Pattern MARKS = Pattern.compile("[ .()/,\\-]+");

    /// Somebody, a seat, and how well they agree.
    private record Match(int person, int seat, int letters) {}

    private Seating() {}

    /// The seat of everybody, by its place; empty for those who find none.
    static List<Optional<Integer>> of(List<PastedPerson> people, List<Seat> seats) {
        List<Optional<Integer>> seated = new ArrayList<>(Collections.nCopies(people.size(), Optional.empty()));
        matches(people, seats).stream()
                .filter(match -> seated.get(match.person()).isEmpty())
                .forEach(match -> {
                    if (!seated.contains(Optional.of(match.seat()))) {
                        seated.set(match.person(), Optional.of(match.seat()));
                    }
                });
        for (int seat = 0; seat < seats.size(); seat++) {
            int next = seated.indexOf(Optional.<Integer>empty());
            if (next >= 0 && !seated.contains(Optional.of(seat))) {
                seated.set(next, Optional.of(seat));
            }
        }
        return List.copyOf(seated);
    }

    private static List<Match> matches(List<PastedPerson> people, List<Seat> seats) {
        List<Match> matches = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            for (int seat = 0; seat < seats.size(); seat++) {
                int letters =
                        inCommon(people.get(person).post(), seats.get(seat).title());
                if (letters >= ENOUGH) {
                    matches.add(new Match(person, seat, letters));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::letters).reversed());
        return matches;
    }

    /// Who stands in for a post comes after who holds it.
    private static int inCommon(String post, String title) {
        String seat = plain(title);
        int own = beginning(plain(post), seat);
        int actings = beginning(ACTING.matcher(plain(post)).replaceFirst(""), seat);
        return Math.max(own, actings - 1);
    }

    private static int beginning(String one, String other) {
        int letters = 0;
        while (letters < Math.min(one.length(), other.length()) && one.charAt(letters) == other.charAt(letters)) {
            letters++;
        }
        return letters;
    }

    private static String plain(String post) {
        String whole = OFFICE.matcher(HEAD.matcher(Text.fold(post)).replaceAll("หัวหน้า"))
                .replaceAll("สำนักปลัด");
        return MARKS.matcher(whole).replaceAll("");
    }
}
