package thabian.page.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;
import thabian.page.open.Frame;

/// The annex of the letter (บัญชีแนบท้าย): the target list by district, numbered through, and the QR of the form. It
/// holds no code: everybody reads it.
///
/// @param place the province's name
/// @param organisations those on the list, by district, then code
public record AnnexPage(
        Frame frame, Seminar seminar, String place, List<Organisation> organisations, FormAddress form) {
    public AnnexPage {
        organisations = List.copyOf(organisations);
    }

    /// One line of the list.
    ///
    /// @param number counted through all districts, from 1
    public record Line(int number, Organisation organisation) {}

    /// One district's part of the list.
    public record District(String name, List<Line> lines) {}

    /// The districts, in the order of the list.
    public List<District> districts() {
        Map<String, List<Organisation>> byDistrict = organisations.stream()
                .collect(Collectors.groupingBy(Organisation::district, LinkedHashMap::new, Collectors.toList()));
        List<District> districts = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<Organisation>> district : byDistrict.entrySet()) {
            List<Line> lines = new ArrayList<>();
            for (Organisation organisation : district.getValue()) {
                lines.add(new Line(++number, organisation));
            }
            districts.add(new District(district.getKey(), lines));
        }
        return districts;
    }
}
