package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.chief;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.head;
import static thabian.export.Registered.khaoYoi;
import static thabian.given.Given.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thabian.domain.people.Attendee;
import thabian.domain.people.PersonField;
import thabian.domain.standing.Altered;
import thabian.domain.standing.Altered.How;
import thabian.words.PersonWords;

class AlteredRosterTest {
    private static final List<Altered> ROWS = List.of(
            row(How.SWAPPED, Optional.of(head()), Optional.of(chief())),
            row(How.LEFT, Optional.of(head()), Optional.empty()));
    private static final Table<Altered> TABLE = AlteredColumn.table(ROWS);

    private static Altered row(How how, Optional<Attendee> before, Optional<Attendee> after) {
        return new Altered(filled(khaoYoi()), how, NOW, Optional.of(chief().seat()), before, after);
    }

    private static List<String> cells(int row) {
        return TABLE.cells().apply(ROWS.get(row));
    }

    @Test
    void everyFieldThatIsShownByItselfIsAColumn() {
        List<String> last = new ArrayList<>(List.of("ชื่อเดิม", "ชื่อปัจจุบัน", "ตำแหน่ง"));
        PersonField.BESIDE_NAME_AND_POST.forEach(field -> last.add(PersonWords.label(field.key())));

        assertThat(TABLE.titles()).endsWith(last.toArray(String[]::new));
    }

    @Test
    void whoSitsThereNowIsToldWithPostAndReach() {
        assertThat(cells(0))
                .contains("ว่าที่ร้อยตรี น้ำผึ้ง ณ ท่าทดสอบ", "นายสมพงษ์ ใจทดสอบ", "ปลัด อบต. (รักษาราชการแทน)")
                .contains("081-234-5678", "saraban@6760607.example")
                .hasSameSizeAs(TABLE.headings());
    }

    @Test
    void whereNobodySitsAnyMoreTheRestIsEmpty() {
        assertThat(cells(1)).hasSameSizeAs(TABLE.headings()).endsWith("", "", "", "");
    }
}
