package thabian.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thabian.given.Given;

class CardPictureTest {
    private static final int PAPER = 0xFFFFFFFF;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void itShowsAllThatItSaysAndIsSmall(int times) throws IOException {
        byte[] png = CardPicture.png(Given.aSeminar()
                .titled("ยกระดับผลการประเมินคุณธรรมและความโปร่งใสขององค์กรปกครองส่วนท้องถิ่น ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ "
                        .repeat(times))
                .build());
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(card.getWidth()).isEqualTo(1_200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(100_000);
        int[] margin = card.getRGB(0, 610, 1_200, 20, null, 0, 1_200);
        assertThat(Arrays.stream(margin)).containsOnly(PAPER);
    }
}
