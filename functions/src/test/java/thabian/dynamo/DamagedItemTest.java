package thabian.dynamo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DamagedItemTest {
    @Test
    void whatAnItemLacksIsTold() {
        assertThatThrownBy(() -> Values.empty().text("organiser")).hasMessage("an item lacks organiser");
    }
}
