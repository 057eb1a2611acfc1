package thabian.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import thabian.domain.call.Seat;
import thabian.domain.call.Seminar;
import thabian.domain.people.Attendee;
import thabian.domain.people.Contact;
import thabian.domain.people.Delegation;
import thabian.domain.slot.Registration;
import thabian.domain.slot.Slot;
import thabian.given.Given;

/// Slips to draw; run alone it draws one into a file, in a JVM that may have no typeface of its own.
final class PictureExamples {
    static final String ADDRESS =
            "https://thabian.example/prod/s/ita-2564/6760607?t=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    private PictureExamples() {}

    static byte[] ofTheLetter() {
        return png(Given.theSeminar(), Given.threePeople());
    }

    /// A title, names and positions as long as can be, in ten seats.
    static byte[] ofTheLongest() {
        List<Seat> seats = IntStream.rangeClosed(1, 10)
                .mapToObj(
                        number -> new Seat("seat-" + number, "ผู้ปฏิบัติงานด้านคุณธรรมและความโปร่งใส คนที่ " + number))
                .toList();
        Seminar seminar = Given.aSeminar()
                .titled("ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ "
                        .repeat(2))
                .seating(seats)
                .build();
        List<Attendee> people = new ArrayList<>();
        for (Seat seat : seats) {
            people.add(Given.anAttendee(seat)
                    .named("ว่าที่ร้อยตรีหญิง", "กมลวรรณพรรณรายเพชรรัตน์", "ศรีสุวรรณภูมิพิทักษ์ธรรมทดสอบ")
                    .holding("นักวิเคราะห์นโยบายและแผนชำนาญการพิเศษ หัวหน้าฝ่ายบริหารงานทั่วไป สำนักปลัด")
                    .build());
        }
        Contact contact = Given.threePeople().contact();
        return png(seminar, new Delegation(contact, people));
    }

    private static byte[] png(Seminar seminar, Delegation delegation) {
        Slot slot = Given.aSlot().of("6760607").filledBy(delegation).build();
        Registration registration = slot.registration().orElseThrow();
        return SlipPicture.png(seminar, slot, registration, dots());
    }

    private static Dots dots() {
        try {
            ByteMatrix symbol = Encoder.encode(ADDRESS, ErrorCorrectionLevel.Q).getMatrix();
            int side = symbol.getWidth() + 8;
            return new Dots(side, (x, y) -> {
                boolean inside = x >= 4 && y >= 4 && x < side - 4 && y < side - 4;
                return inside && symbol.get(x - 4, y - 4) == 1;
            });
        } catch (WriterException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), ofTheLetter());
    }
}
