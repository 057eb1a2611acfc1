package thabian.json;

import static org.assertj.core.api.Assertions.assertThat;
import static thabian.export.Registered.chief;
import static thabian.export.Registered.filled;
import static thabian.export.Registered.head;
import static thabian.export.Registered.khaoYoi;
import static thabian.given.Given.theSeminar;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import thabian.domain.slot.Slot;
import thabian.export.FileFormat;
import thabian.export.Roster;

class RosterJsonTest {
    private static String json(Slot... slots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Roster.of(theSeminar(), List.of(slots)).write(FileFormat.JSON, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRowIsAsTheContractStates() throws IOException {
        assertThat(json(filled(khaoYoi(), chief()))).isEqualTo("""
                [{"organisation":{"code":"6760607","name":"องค์การบริหารส่วนตำบลเขาย้อย","type":"อบต.",\
                "district":"เขาย้อย","province":"เพชรบุรี"},"reference":"ITA-2564-6760607","revision":1,\
                "registeredAt":"2021-03-08T09:00:00+07:00","contact":{"name":"นางสาวสมใจ ประสานดี",\
                "phone":"032111222 ต่อ 12","email":"saraban@6760607.example"},"seat":"chief-administrator",\
                "capacity":"acting","prefix":"นาย","firstName":"สมพงษ์","lastName":"ใจทดสอบ","position":"ปลัด อบต.",\
                "phone":"0812345678","email":"saraban@6760607.example"}]""");
    }

    @Test
    void aMissingTelephoneIsEmpty() throws IOException {
        assertThat(JSON.std.listOfFrom(Object.class, json(filled(khaoYoi(), head()))))
                .first()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("phone", "")
                .containsEntry("position", "หัวหน้าสำนักปลัด \"ปฏิบัติการ\", ชำนาญการ");
    }

    @Test
    void nobodyIsAnEmptyArray() throws IOException {
        assertThat(json()).isEqualTo("[]");
    }
}
