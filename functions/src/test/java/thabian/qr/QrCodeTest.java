package thabian.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class QrCodeTest {
    private static final String FORM = "https://register.example.go.th/s/ita-2564";
    private static final String SLIP = "https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/prod"
            + "/s/ita-2564/6760607?t=mWz3v0Qk8dXo5Jt1YbLrCqA2nPs";

    /// An organisation's own form, at the longest address that AWS makes up.
    private static final String OWN = "https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com/prod"
            + "/s/ita-2564?org=6760607&code=K7M2Q9XD4TAB";

    @ParameterizedTest
    @ValueSource(strings = {FORM, SLIP, FORM + "?org=6760607&code=K7M2Q9XD4T"})
    void aPngReadsBack(String address) throws Exception {
        Result read = read(image(QrCode.of(address).png(QrPng.SMALLEST)));

        assertThat(read.getText()).isEqualTo(address);
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "Q");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, SLIP, OWN})
    void anSvgReadsBack(String address) throws Exception {
        assertThat(read(rasterised(QrCode.of(address).svg(""), 8)).getText()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, SLIP, OWN})
    void threeCentimetresAt150DpiAsJpegReadBack(String address) throws Exception {
        BufferedImage scanned = jpeg(scaled(image(QrCode.of(address).png(QrPng.SMALLEST)), 177));

        assertThat(read(scanned).getText()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000", "1000, 1000", "1001, 1001", "2500, 2500", "4000, 4000", "100000, 4000"})
    void aPngIsAsLargeAsAskedOrALittleLarger(int asked, int least) throws IOException {
        QrCode code = QrCode.of(SLIP);
        BufferedImage image = image(code.png(asked));

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isBetween(least, least + code.side() - 1);
        assertThat(image.getWidth() % code.side()).isZero();
        assertThat(image.getColorModel().getPixelSize()).isEqualTo(1);
    }

    @Test
    void theMarginIsFourModules() throws IOException {
        QrCode code = QrCode.of(FORM);
        BufferedImage image = image(code.png(QrPng.SMALLEST));
        int module = image.getWidth() / code.side();

        int blank = 0;
        while (blank < image.getWidth() && allWhite(image, blank)) {
            blank++;
        }

        assertThat(blank).isEqualTo(4 * module);
    }

    @Test
    void anSvgIsAnImageWithAName() throws Exception {
        Element svg = parsed(QrCode.of(FORM).svg("ลงทะเบียน <script>&\"'")).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 41 41");
        assertThat(svg.getAttribute("shape-rendering")).isEqualTo("crispEdges");
        assertThat(svg.getFirstChild().getTextContent()).isEqualTo("ลงทะเบียน <script>&\"'");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void anSvgIsSmallEnoughForHundredsInAPage() {
        assertThat(QrCode.of(OWN).svg("")).hasSizeLessThan(8 * 1024);
    }

    @Test
    void theLongestAddressFits() throws Exception {
        String longest = "https://example.go.th/" + "a".repeat(1_663 - 22);

        assertThat(read(image(QrCode.of(longest).png(2_000))).getText()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(longest + "a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://ทะเบียน.example/"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of(text));
    }

    private static boolean allWhite(BufferedImage image, int line) {
        for (int x = 0; x < image.getWidth(); x++) {
            if (image.getRGB(x, line) != Color.WHITE.getRGB()) {
                return false;
            }
        }
        return true;
    }

    private static Result read(BufferedImage image) throws Exception {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static BufferedImage scaled(BufferedImage image, int pixels) {
        BufferedImage small = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, pixels, pixels, null);
        pen.dispose();
        return small;
    }

    private static BufferedImage jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", file);
        return image(file.toByteArray());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /// Draws the strokes of the SVG's path, as a browser would.
    private static BufferedImage rasterised(String svg, int scale) throws Exception {
        Element root = parsed(svg).getDocumentElement();
        int side = Integer.parseInt(root.getAttribute("viewBox").split(" ")[2]);
        BufferedImage image = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        String path = ((Element) root.getLastChild()).getAttribute("d");
        assertThat(path.replaceAll("(?:M\\d+ \\d+\\.5|m\\d+ 0)h\\d+", "")).isEmpty();
        int x = 0;
        int y = 0;
        for (MatchResult stroke : Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)")
                .matcher(path)
                .results()
                .toList()) {
            boolean newLine = stroke.group(1) != null;
            x = newLine ? Integer.parseInt(stroke.group(1)) : x + Integer.parseInt(stroke.group(3));
            y = newLine ? Integer.parseInt(stroke.group(2)) : y;
            int length = Integer.parseInt(stroke.group(4));
            pen.fillRect(x * scale, y * scale, length * scale, scale);
            x += length;
        }
        pen.dispose();
        return image;
    }
}
