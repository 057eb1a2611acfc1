package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+66812345678",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\rx",
                "\n=1",
                "  =1+1",
                "\u3000=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void whatCouldBeAFormulaIsDefused(String attack) {
        assertThat(Cell.harmless(attack)).isEqualTo("'" + attack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "สมพงษ์", "081-234-5678", "a=b", "ม.ล.ชนากานต์", "saraban+ita@example.go.th"})
    void whatCannotStaysAsItIs(String text) {
        assertThat(Cell.harmless(text)).isEqualTo(text);
    }
}
