package backprop.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.drawing.Palette;
import backprop.drawing.PassPicture;
import backprop.drawing.Style;
import backprop.drawing.Typeface;
import backprop.drawing.formula.Typesetter;
import backprop.lesson.JsonLessons;
import backprop.session.Messages;
import backprop.session.Moment;
import backprop.trace.Trace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A step as a PNG file. */
final class PngPictureTest {
  private static final Trace trace = Trace.of(JsonLessons.builtIn());

  private static byte[] png(int position, String theme, int width, int height) throws IOException {
    // Everything anew: nothing that is kept from the first time may help the second
    Typeface typeface = new Typeface();
    Style style =
        new Style(Palette.of(theme), typeface, new Typesetter(), new Messages(Locale.ENGLISH), 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PngPicture(typeface)
        .write(new PassPicture(style).page(Moment.start(trace).at(position), width, height), out);
    return out.toByteArray();
  }

  @Test
  void the_same_step_gives_the_same_bytes() throws IOException {
    assertArrayEquals(png(10, "light", 1024, 768), png(10, "light", 1024, 768));
  }

  @Test
  void another_step_and_another_theme_give_others() throws IOException {
    byte[] one = png(10, "light", 1024, 768);
    assertFalse(Arrays.equals(one, png(11, "light", 1024, 768)));
    assertFalse(Arrays.equals(one, png(10, "dark", 1024, 768)));
  }

  @Test
  void it_is_a_picture_of_the_size_that_was_asked_for_on_the_ground_of_the_theme()
      throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(0, "dark", 800, 600)));
    assertEquals(800, image.getWidth());
    assertEquals(600, image.getHeight());
    assertEquals(Palette.of("dark").of(Palette.Role.SURFACE).argb(), image.getRGB(2, 2));
  }
}
