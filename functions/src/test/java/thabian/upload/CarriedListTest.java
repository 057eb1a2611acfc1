package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.upload.Files.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.list.CheckedList;
import thabian.domain.list.ListAnswers;
import thabian.upload.sheet.Limits;
import thabian.upload.sheet.UploadTrouble;

class CarriedListTest {
    private static final ListAnswers ALL = new ListAnswers(Optional.of(true), true, true, Optional.of(true));

    private static Stream<Path> files() throws IOException {
        return CorpusTest.files();
    }

    private static Optional<CheckedList> checked(Reading reading) {
        return switch (reading) {
            case Reading.Faultless(CheckedList checked) -> Optional.of(checked);
            case Reading.Faulty(CheckedList checked) -> Optional.of(checked);
            case Reading.Unreadable _ -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("files")
    void answersAreHeldAgainstTheFileItself(Path file) throws IOException {
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        Reading first = TargetFile.read(bytes, RegisterFile.register(), ListAnswers.NONE);
        checked(first).map(CheckedList::typed).map(CarriedList::pack).ifPresent(packed -> {
            assertThat(packed).matches("[A-Za-z0-9_-]+");
            assertThat(CarriedList.unpack(packed, RegisterFile.register(), ALL))
                    .isEqualTo(TargetFile.read(bytes, RegisterFile.register(), ALL));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA"})
    void whatIsTamperedWithIsDamaged(String packed) {
        assertThat(unpacked(packed)).isEqualTo(new Reading.Unreadable(UploadTrouble.DAMAGED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "other,1",
                "row,,1",
                "list,true,false,CODE",
                "list,true,false,COLOUR,COLOUR",
                "sheet,a,false,true,x",
                "passed,,1,WHY,text",
                "row,,x,false,,,6760202,,,,,,"
            })
    void linesThatNobodyPackedAreDamaged(String line) {
        assertThat(unpacked(packed(utf8(line)))).isEqualTo(new Reading.Unreadable(UploadTrouble.DAMAGED, ""));
    }

    @Test
    void manyRowsAreRefusedAndABombGoesOffHarmlessly() {
        String rows = "row,,1,false,,,6760202,,,,,,\n".repeat(Limits.ROWS + 1);
        assertThat(unpacked(packed(utf8(rows)))).isEqualTo(new Reading.Unreadable(UploadTrouble.DAMAGED, ""));
        assertThat(unpacked(packed(new byte[100_000_000])))
                .isEqualTo(new Reading.Unreadable(UploadTrouble.TOO_LARGE, ""));
    }

    private static Reading unpacked(String packed) {
        return CarriedList.unpack(packed, RegisterFile.register(), ListAnswers.NONE);
    }

    private static String packed(byte[] text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(packed)) {
            deflated.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().encodeToString(packed.toByteArray());
    }
}
