package backprop.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.drawing.Typeface;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walk-throughs that move by themselves, read back frame by frame. */
final class AnimationTest {
  private static final Typeface TYPEFACE = new Typeface();

  @TempDir private Path folder;

  private record Chunk(String name, ByteBuffer body) {}

  private RenderJob job(String file, Motion motion, int... steps) {
    RenderJob large = PictureJobs.of("light", folder.resolve(file), steps);
    return new RenderJob(
            large.trace(), large.steps(), 480, 360, "light", large.locale(), large.out())
        .drawing(new Layout.Network())
        .moving(motion);
  }

  private List<BufferedImage> expected(RenderJob job) {
    return PictureJobs.pages(job).stream()
        .map(page -> new PngPicture(TYPEFACE).paint(page.picture(), job.scale()))
        .toList();
  }

  private static void over(BufferedImage canvas, BufferedImage part, int x, int y) {
    Graphics2D graphics = canvas.createGraphics();
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.drawImage(part, x, y, null);
    graphics.dispose();
  }

  private static IIOMetadataNode child(IIOMetadataNode parent, String name) {
    return (IIOMetadataNode) parent.getElementsByTagName(name).item(0);
  }

  private static int number(IIOMetadataNode node, String attribute) {
    return Integer.parseInt(node.getAttribute(attribute));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_gif_holds_every_step_as_long_as_wished(boolean loops) throws IOException {
    RenderJob job = job("a.gif", new Motion(70, loops), 1, 5, 10, 18);
    new PictureFiles().draw(job);
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(job.out().toFile())) {
      reader.setInput(in);
      List<BufferedImage> expected = expected(job);
      assertEquals(expected.size(), reader.getNumImages(true));
      BufferedImage canvas = new BufferedImage(480, 360, BufferedImage.TYPE_INT_ARGB);
      for (int i = 0; i < expected.size(); i++) {
        var root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        var control = child(root, "GraphicControlExtension");
        assertEquals(70, number(control, "delayTime"));
        assertEquals("doNotDispose", control.getAttribute("disposalMethod"));
        assertEquals(
            i == 0 && loops ? 1 : 0, root.getElementsByTagName("ApplicationExtension").getLength());
        var place = child(root, "ImageDescriptor");
        over(
            canvas,
            reader.read(i),
            number(place, "imageLeftPosition"),
            number(place, "imageTopPosition"));
        assertEquals(0, difference(expected.get(i), canvas), 3, "frame " + i);
        // The ground has to be its own colour, exactly
        assertEquals(expected.get(i).getRGB(2, 300), canvas.getRGB(2, 300));
      }
    }
  }

  /** Mean difference of a colour channel, from 0 to 255. */
  private static double difference(BufferedImage a, BufferedImage b) {
    assertEquals(a.getWidth(), b.getWidth());
    assertEquals(a.getHeight(), b.getHeight());
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 0xFF) - (b.getRGB(x, y) >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * a.getWidth() * a.getHeight());
  }

  private static List<Chunk> chunks(byte[] file) {
    ByteBuffer rest = ByteBuffer.wrap(file).position(8);
    List<Chunk> chunks = new ArrayList<>();
    while (rest.hasRemaining()) {
      byte[] body = new byte[rest.getInt()];
      byte[] name = new byte[4];
      rest.get(name).get(body);
      CRC32 sum = new CRC32();
      sum.update(name);
      sum.update(body);
      String text = new String(name, StandardCharsets.US_ASCII);
      assertEquals((int) sum.getValue(), rest.getInt(), text);
      chunks.add(new Chunk(text, ByteBuffer.wrap(body)));
    }
    return chunks;
  }

  /** A still PNG of one frame, so that a reader that knows no APNG can decode it. */
  private static BufferedImage still(byte[] header, int width, int height, byte[] data)
      throws IOException {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    byte[] own = header.clone();
    ByteBuffer.wrap(own).putInt(width).putInt(height);
    chunk(out, "IHDR", own);
    chunk(out, "IDAT", data);
    chunk(out, "IEND", new byte[0]);
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] body) {
    CRC32 sum = new CRC32();
    byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
    sum.update(letters);
    sum.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(letters);
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_apng_holds_every_step_to_the_pixel(boolean loops) throws IOException {
    RenderJob job = job("a.apng", new Motion(70, loops), 1, 5, 5, 10);
    new PictureFiles().draw(job);
    byte[] file = Files.readAllBytes(job.out());
    List<Chunk> chunks = chunks(file);
    assertEquals(
        List.of(
            "IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"),
        chunks.stream().map(Chunk::name).toList());
    assertEquals(4, chunks.get(1).body().getInt());
    assertEquals(loops ? 0 : 1, chunks.get(1).body().getInt());
    List<BufferedImage> expected = expected(job);
    byte[] header = new byte[13];
    chunks.getFirst().body().get(header);
    BufferedImage canvas = new BufferedImage(480, 360, BufferedImage.TYPE_INT_ARGB);
    int sequence = 0;
    for (int i = 0; i < expected.size(); i++) {
      ByteBuffer control = chunks.get(2 + 2 * i).body();
      assertEquals(sequence++, control.getInt());
      int width = control.getInt();
      int height = control.getInt();
      int x = control.getInt();
      int y = control.getInt();
      assertEquals(70, control.getShort());
      assertEquals(100, control.getShort());
      ByteBuffer data = chunks.get(3 + 2 * i).body();
      if (i > 0) {
        assertEquals(sequence++, data.getInt());
      }
      byte[] pixels = new byte[data.remaining()];
      data.get(pixels);
      over(canvas, still(header, width, height, pixels), x, y);
      assertEquals(0, difference(expected.get(i), canvas), "frame " + i);
    }
    // Whoever knows only PNG sees the first step
    assertEquals(0, difference(expected.getFirst(), ImageIO.read(job.out().toFile())));
  }

  @Test
  void a_step_that_changes_nothing_takes_hardly_any_room() throws IOException {
    new PictureFiles().draw(job("one.gif", Motion.STEADY, 5));
    new PictureFiles().draw(job("two.gif", Motion.STEADY, 5, 5));
    assertTrue(Files.size(folder.resolve("two.gif")) - Files.size(folder.resolve("one.gif")) < 100);
  }

  @Test
  void twice_the_pixels_show_the_same_frame() throws IOException {
    RenderJob job = job("a.gif", Motion.STEADY, 10).scaled(2);
    new PictureFiles().draw(job);
    BufferedImage image = ImageIO.read(job.out().toFile());
    assertEquals(960, image.getWidth());
    assertEquals(720, image.getHeight());
  }
}
