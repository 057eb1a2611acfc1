package thabian.domain.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thabian.given.Search;
import thabian.upload.RegisterFile;

/// How an organisation is found in the register. The form's script is held to the same by `SearchJourneyTest`.
class SoughtOrganisationTest {
    private static List<Search> searches() {
        return Search.all();
    }

    @ParameterizedTest
    @MethodSource("searches")
    void whoIsMeantComesFirst(Search search) {
        List<String> found = search.found();

        assertThat(search.isAnsweredBy(found)).as("%s, found %s", search, found).isTrue();
    }

    private static final Set<String> ALWAYS = Set.of("6321501", "5342101", "6450903", "5570305");

    /// Every fortieth, and four whose districts' names are also names of others.
    @Test
    void whoeverItIsInTheCountryComesFirstByNameAndByCode() {
        List<Search> missed = new ArrayList<>();
        for (String province : RegisterFile.register().provinces()) {
            List<Organisation> all = RegisterFile.register().in(province);
            for (Organisation one : all) {
                if (all.indexOf(one) % 40 > 0 && !ALWAYS.contains(one.code().digits())) {
                    continue;
                }
                List<String> code = List.of(one.code().digits());
                Search byName =
                        new Search(province, one.name() + " อ." + one.district() + " จ." + one.province(), code);
                Search byCode = new Search(province, "0" + one.code(), code);
                missed.addAll(List.of(byName, byCode).stream()
                        .filter(search -> !search.isAnsweredBy(search.found()))
                        .toList());
            }
        }
        assertThat(missed).isEmpty();
    }
}
