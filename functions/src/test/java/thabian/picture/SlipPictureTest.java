package thabian.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SlipPictureTest {
    @TempDir
    Path empty;

    @Test
    void itIsWideEnoughForAPhoneAndSmallEnoughForItsSignal() throws IOException {
        byte[] png = PictureExamples.ofTheLetter();
        BufferedImage picture = read(png);
        assertThat(picture.getWidth()).isEqualTo(1_080);
        assertThat(png.length).isLessThan(100_000);
    }

    @Test
    void theLongestSlipIsTallerAndStillSmall() throws IOException {
        byte[] png = PictureExamples.ofTheLongest();
        assertThat(read(png).getHeight())
                .isGreaterThan(read(PictureExamples.ofTheLetter()).getHeight());
        assertThat(png.length).isLessThan(200 * 1024);
    }

    @Test
    void itsCodeOpensTheSlip() throws Exception {
        BufferedImage picture = read(PictureExamples.ofTheLetter());
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        assertThat(new MultiFormatReader()
                        .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText())
                .isEqualTo(PictureExamples.ADDRESS);
    }

    /// Lambda's system may have neither: where its library is no library, nothing of the system's can be found.
    @Test
    @EnabledOnOs(OS.LINUX)
    void itIsTheSameWithoutFontconfigAndItsTypefaces() throws Exception {
        Files.createFile(empty.resolve("libfontconfig.so.1"));
        Files.createFile(empty.resolve("libfontconfig.so"));
        Path png = empty.resolve("slip.png");
        ProcessBuilder java = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                PictureExamples.class.getName(),
                png.toString());
        java.environment().put("LD_LIBRARY_PATH", empty.toString());
        java.redirectErrorStream(true).redirectOutput(new File(empty.toFile(), "said"));
        int status = java.start().waitFor();
        assertThat(Files.readString(empty.resolve("said"))).isEmpty();
        assertThat(status).isZero();
        assertThat(Files.readAllBytes(png)).isEqualTo(PictureExamples.ofTheLetter());
    }

    @Test
    void everyLetterOfThaiIsInBothTypefaces() {
        for (Typeface typeface : List.of(Typeface.REGULAR, Typeface.SEMIBOLD)) {
            assertThat(
                            typeface.at(10)
                                    .canDisplayUpTo(
                                            "กฤษฎิ์ ณ ญี่ปุ่น ปิ่น ฟ้า น้ำผึ้ง ฐานันดร์ ฤๅ ฦ ๐๑๒๓๔๕๖๗๘๙ ๆ ฯ (–) “ABC-abc 0123456789@.” …"))
                    .isEqualTo(-1);
        }
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
