package thabian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtefactTest {
    @ParameterizedTest
    @CsvSource({"arm64, aarch64", "x86_64, amd64"})
    void itsOwnProcessorRunsIt(String built, String runs) {
        assertThat(Artefact.fault(built, runs)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"arm64, amd64", "x86_64, aarch64", "riscv, riscv"})
    void anotherProcessorIsNamed(String built, String runs) {
        assertThat(Artefact.fault(built, runs))
                .contains("this was built for " + built + " and runs on " + runs
                        + " (the parameter Architecture, and ARCHITECTURE when it is built)");
    }

    @Test
    void whatIsNotPackedRunsAnywhere() {
        assertThatCode(Artefact::requireItsProcessor).doesNotThrowAnyException();
    }
}
