package thabian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.given.Given.aSlot;
import static thabian.given.Given.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import thabian.domain.call.Invitee;
import thabian.domain.call.Organisation;
import thabian.domain.call.OrganisationCode;
import thabian.domain.call.Reach;
import thabian.domain.list.ListAnswers;
import thabian.domain.list.NationalRegister;
import thabian.domain.list.TargetList;
import thabian.domain.slot.Slot;
import thabian.domain.text.PhoneNumber;
import thabian.upload.Reading;
import thabian.upload.TargetFile;

class ListFileTest {
    private static final Slot REACHED = aSlot().of(new Organisation(
                    new OrganisationCode("6760202"),
                    "องค์การบริหารส่วนตำบลเขาย้อย, \"ใหม่\" เดิม",
                    "อบต.",
                    "เขาย้อย",
                    "เพชรบุรี"))
            .reachedBy(new Reach(
                    Optional.of(mail("saraban@6760202.example")),
                    Optional.of(new PhoneNumber("032111222", Optional.of("12")))))
            .build();
    private static final Slot SILENT = aSlot().of("6760601").build();
    private static final Slot STRUCK = aSlot().of("6760602").withdrawn().build();

    private static byte[] written(FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListFile.of(List.of(SILENT, STRUCK, REACHED)).write(format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"CSV", "XLSX"})
    void whatIsWrittenIsReadAsTheSameListWithItsContacts(FileFormat format) throws IOException {
        Reading reading = TargetFile.read(written(format), NationalRegister.EMPTY, ListAnswers.NONE);
        assertThat(reading).isInstanceOf(Reading.Faultless.class);
        TargetList read = ((Reading.Faultless) reading).checked().list();
        assertThat(read.rows())
                .extracting(TargetList.Row::invitee)
                .containsExactly(REACHED.invitee(), Invitee.of(SILENT.organisation()));
    }

    @Test
    void aProgramGetsWhatTheListDoesNotSayAsEmpty() throws IOException {
        assertThat(new String(written(FileFormat.JSON), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"phone\":\"032111222 ต่อ 12\",\"email\":\"saraban@6760202.example\"")
                .contains("\"phone\":\"\",\"email\":\"\"")
                .doesNotContain("6760602");
    }
}
