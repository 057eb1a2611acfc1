package thabian.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static thabian.given.Given.NOW;
import static thabian.given.Given.SEMINAR;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.call.Seminar;
import thabian.domain.form.SeminarForm;
import thabian.domain.text.Checked;
import thabian.http.MalformedException;

class StaffSeminarJsonTest {
    private static SeminarForm read(Map<String, Object> json) throws IOException {
        return StaffSeminarJson.readSeminar(JSON.std.asBytes(json), Optional.empty());
    }

    private static Map<String, Object> told() {
        return new LinkedHashMap<>(
                StaffSeminarJson.seminar(theSeminar(), theSeminar().provinces(), NOW));
    }

    @Test
    void whatIsToldOfASeminarMakesTheSameSeminar() throws IOException {
        assertThat(read(told()).check(SEMINAR, Optional.of(theSeminar()), NOW))
                .isInstanceOfSatisfying(
                        Checked.Faultless.class,
                        made -> assertThat(made.value()).isEqualTo(theSeminar()));
    }

    @Test
    void whatAProgramLeavesOutStays() throws IOException {
        Map<String, Object> json = told();
        for (String kept : new String[] {"joinLink", "seats", "codeRequired", "purgeAfterDays", "owner"}) {
            json.remove(kept);
        }
        SeminarForm changed = StaffSeminarJson.readSeminar(JSON.std.asBytes(json), Optional.of(theSeminar()));
        assertThat(changed.check(SEMINAR, Optional.of(theSeminar()), NOW))
                .isEqualTo(new Checked.Faultless<Seminar>(theSeminar()));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        Map<String, Object> json = told();
        json.put("titel", "");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> read(json))
                .extracting(MalformedException::what)
                .isEqualTo("unknown-field");
    }
}
