package dk.trygbevis.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {

    @Test
    void aPictureIsKnownByItsContent() throws IOException {
        assertThat(Logo.read(picture("png", 40, 20))).isInstanceOfSatisfying(Logo.Reading.Fit.class, fit -> {
            assertThat(fit.logo().type()).isEqualTo(Logo.Type.PNG);
            assertThat(fit.logo().fileName()).matches("[0-9a-f]{16}\\.png");
        });
        assertThat(Logo.read(picture("jpg", 40, 20)))
                .isInstanceOfSatisfying(
                        Logo.Reading.Fit.class,
                        fit -> assertThat(fit.logo().type()).isEqualTo(Logo.Type.JPEG));
    }

    @Test
    void whatIsNoPictureOfOursIsRefused() throws IOException {
        assertRefused(new byte[0], LogoOutcome.NOT_A_PICTURE);
        assertRefused("<svg xmlns='http://www.w3.org/2000/svg'/>", LogoOutcome.NOT_A_PICTURE);
        assertRefused("<html><script>alert(1)</script>", LogoOutcome.NOT_A_PICTURE);
        assertRefused(picture("gif", 10, 10), LogoOutcome.NOT_A_PICTURE);
        byte[] png = picture("png", 40, 20);
        assertRefused(Arrays.copyOf(png, png.length / 2), LogoOutcome.NOT_A_PICTURE);
    }

    @Test
    void aPictureThatIsTooLargeIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] wide = picture("png", 2001, 1);
        assertRefused(wide, LogoOutcome.TOO_MANY_PIXELS);
        assertRefused(Arrays.copyOf(wide, Logo.MOST_BYTES + 1), LogoOutcome.TOO_MANY_BYTES);
    }

    private static void assertRefused(String text, LogoOutcome why) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void assertRefused(byte[] content, LogoOutcome why) {
        assertThat(Logo.read(content)).isEqualTo(new Logo.Reading.Unfit(why));
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }
}
