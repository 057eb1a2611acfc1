package thabian.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.upload.Files.utf8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.domain.list.TargetList;

class TargetCsvTest {
    private static final String REACHED = """
            code,name,type,district,province,email,phone
            6760202,"องค์การบริหารส่วนตำบลเขาย้อย, ""ใหม่"" เดิม",อบต.,เขาย้อย,เพชรบุรี,saraban@6760202.example,032-111-222 ต่อ 12
            4760601,เทศบาลเมืองชะอำ,เทศบาลเมือง,ชะอำ,เพชรบุรี,,081-234-5678
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                REACHED,
                "code,name,type,district,province,phone\n4760601,ก,ข,ค,ง,",
                "code,name,type,district,province,email\n4760601,ก,ข,ค,ง,",
                "code,name,type,district,province\n4760601,ก,ข,ค,ง"
            })
    void whatIsWrittenIsReadAsTheSameList(String csv) {
        TargetList list = Read.list(utf8(csv));
        assertThat(Read.list(utf8(TargetCsv.write(list)))).isEqualTo(list);
    }

    @Test
    void aFileForExcelBeginsWithAByteOrderMark() {
        assertThat(TargetCsv.write(Read.list(utf8(REACHED))))
                .startsWith("\uFEFFcode,name")
                .contains("\r\n");
    }
}
