package thabian.page.console;

import java.util.List;
import java.util.Optional;
import thabian.domain.call.Province;
import thabian.domain.call.Seminar;
import thabian.link.Query;

/// What there is of a seminar to print and to take away.
///
/// @param provinces those that the person sees
/// @param province the one that is chosen; empty where there are several
/// @param codes whether the person may have what holds codes
/// @param form the address of the seminar's public page, as the world knows it
public record TakeawaysPage(
        ConsoleFrame frame,
        Seminar seminar,
        List<Province> provinces,
        Optional<Province> province,
        boolean codes,
        String form) {
    public TakeawaysPage {
        provinces = List.copyOf(provinces);
    }

    /// Whether there is a province to choose.
    public boolean several() {
        return seminar.provinces().size() > 1;
    }

    /// The page about one province.
    public String of(Province other) {
        return frame.links().letters(seminar.id(), other);
    }

    /// A letter's address.
    public String letter(String kind) {
        return narrowed(frame.links().letters(seminar.id(), kind));
    }

    /// The roster as a file.
    public String registrants(String format) {
        return narrowed(frame.links().registrants(seminar.id(), format));
    }

    /// Who is another on the roster than before.
    public String altered() {
        return narrowed(frame.links().altered(seminar.id()));
    }

    /// The list of the silent as a file.
    public String outstanding(String format) {
        return narrowed(frame.links().outstanding(seminar.id(), format));
    }

    /// The report in a format.
    public String report(String format) {
        return narrowed(frame.links().report(seminar.id(), format));
    }

    private String narrowed(String address) {
        return Query.in(address, province.filter(_ -> several()));
    }
}
