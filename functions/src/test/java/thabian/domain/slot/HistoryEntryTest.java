package thabian.domain.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.NOW;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.slot.HistoryEntry.What;

class HistoryEntryTest {
    private static HistoryEntry entry(What what, String... fields) {
        return new HistoryEntry(1, what, List.of(fields), "contact", NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTERED", "RESTORED", "RESENT", "ANNOUNCED", "REMINDED"})
    void whatIsMailedToEveryoneTellsHowThingsStand(What what) {
        assertThat(entry(what).tells()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CANCELLED",
                "EXTENDED",
                "LINK_RENEWED",
                "ADDRESS_REPLACED",
                "CODE_RENEWED",
                "LISTED",
                "LIST_CORRECTED",
                "STRUCK",
                "NAMES_RIGHT",
                "NOTED",
                "CALLED",
                "NOTE_CORRECTED",
                "NOTE_RETRACTED",
                "PURGED"
            })
    void whatIsMailedToSomeOrNobodyDoesNot(What what) {
        assertThat(entry(what).tells()).isFalse();
    }

    @Test
    void aChangeTellsUnlessItChangedNothing() {
        assertThat(entry(What.CHANGED, "contact.name").tells()).isTrue();
        assertThat(entry(What.CHANGED).tells()).isFalse();
    }

    @Test
    void onlyTheReasonIsInAnybodysWords() {
        HistoryEntry noted = new HistoryEntry(1, What.NOTED, List.of(), "officer", NOW, Optional.of("โทรแล้ว"));
        assertThat(noted.withoutReason()).isEqualTo(new HistoryEntry(1, What.NOTED, List.of(), "officer", NOW));
    }
}
