package thabian.page.console.lists;

import java.util.List;
import thabian.domain.call.Organisation;
import thabian.domain.call.Seminar;

/// What a list without a file is made of: provinces and districts of the register, and other seminars' lists.
///
/// @param before the other seminars with a list that the person may see
public record ReadyList(List<Whole> provinces, List<Seminar> before) {
    /// The name of the input that says which other seminar's list is meant.
    public static final String BEFORE = "before";

    /// What the name of a ticked box begins with, a province's digits or those of one of its districts behind it.
    private static final String TICK = "take.";

    /// Nothing is offered.
    public static final ReadyList NONE = new ReadyList(List.of(), List.of());

    public ReadyList {
        provinces = List.copyOf(provinces);
        before = List.copyOf(before);
    }

    /// A province, and how many organisations the register has in it and in each district.
    public record Whole(Part part, List<District> districts) {
        public Whole {
            districts = List.copyOf(districts);
        }
    }

    /// A district, and who is in it.
    public record District(Part part, List<Organisation> organisations) {
        public District {
            organisations = List.copyOf(organisations);
        }
    }

    /// The name of one organisation's box.
    public static String input(Organisation organisation) {
        return TICK + organisation.code().digits();
    }

    /// A province or a district.
    ///
    /// @param digits of a code, that all of its organisations have
    public record Part(String digits, String name, int count) {
        /// The name of its box.
        public String input() {
            return TICK + digits;
        }
    }
}
