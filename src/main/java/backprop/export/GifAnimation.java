package backprop.export;

import backprop.drawing.Typeface;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Steps as a GIF, one frame a step. All frames share one table of colours, and each holds only what
 * has changed since the one before. The steps are drawn twice, for the table has to be known before
 * the first frame is written, and all frames at once would be large.
 */
final class GifAnimation {
  private final PngPicture painter;
  private final RenderJob job;

  GifAnimation(Typeface typeface, RenderJob job) {
    painter = new PngPicture(typeface);
    this.job = job;
  }

  /** Writes pages that can be walked twice; leaves the stream open. */
  void write(Iterable<Page> pages, OutputStream out) throws IOException {
    ColourTable.Count count = new ColourTable.Count();
    for (Page page : pages) {
      count.add(painter.paint(page.picture(), job.scale()));
    }
    ColourTable table = count.table();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      BufferedImage before = null;
      for (Page page : pages) {
        BufferedImage frame = painter.paint(page.picture(), job.scale());
        if (before == null) {
          writer.prepareWriteSequence(screen(writer, table, frame));
        }
        write(writer, table, before, frame);
        before = frame;
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private void write(
      ImageWriter writer, ColourTable table, @Nullable BufferedImage before, BufferedImage frame)
      throws IOException {
    FrameChange change =
        before == null ? FrameChange.whole(frame) : FrameChange.between(before, frame);
    BufferedImage indexed = indexed(table, before, frame, change);
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(indexed), param);
    metadata.setFromTree(metadata.getNativeMetadataFormatName(), control(change, before == null));
    writer.writeToSequence(new IIOImage(indexed, null, metadata), param);
  }

  /** The changed part as places in the table; what has not changed in it is transparent. */
  private static BufferedImage indexed(
      ColourTable table, @Nullable BufferedImage before, BufferedImage frame, FrameChange change) {
    BufferedImage indexed =
        new BufferedImage(
            change.width(), change.height(), BufferedImage.TYPE_BYTE_INDEXED, table.model());
    byte[] pixels = ((DataBufferByte) indexed.getRaster().getDataBuffer()).getData();
    int[] row = new int[change.width()];
    int[] old = new int[change.width()];
    for (int y = 0; y < change.height(); y++) {
      frame.getRGB(change.x(), change.y() + y, row.length, 1, row, 0, row.length);
      if (before != null) {
        before.getRGB(change.x(), change.y() + y, row.length, 1, old, 0, row.length);
      }
      for (int x = 0; x < row.length; x++) {
        boolean same = before != null && row[x] == old[x];
        pixels[y * row.length + x] = same ? (byte) ColourTable.UNCHANGED : table.index(row[x]);
      }
    }
    return indexed;
  }

  private static IIOMetadata screen(ImageWriter writer, ColourTable table, BufferedImage frame)
      throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
    add(root, "Version", "value", "89a");
    add(
        root,
        "LogicalScreenDescriptor",
        "logicalScreenWidth",
        frame.getWidth(),
        "logicalScreenHeight",
        frame.getHeight(),
        "colorResolution",
        8,
        "pixelAspectRatio",
        0);
    IIOMetadataNode colours =
        add(
            root,
            "GlobalColorTable",
            "sizeOfGlobalColorTable",
            256,
            "backgroundColorIndex",
            0,
            "sortFlag",
            "FALSE");
    for (int i = 0; i < 256; i++) {
      int rgb = table.rgb(i);
      add(
          colours,
          "ColorTableEntry",
          "index",
          i,
          "red",
          rgb >> 16,
          "green",
          rgb >> 8 & 0xFF,
          "blue",
          rgb & 0xFF);
    }
    metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
    return metadata;
  }

  private IIOMetadataNode control(FrameChange change, boolean isFirst) {
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_gif_image_1.0");
    add(
        root,
        "ImageDescriptor",
        "imageLeftPosition",
        change.x(),
        "imageTopPosition",
        change.y(),
        "imageWidth",
        change.width(),
        "imageHeight",
        change.height(),
        "interlaceFlag",
        "FALSE");
    add(
        root,
        "GraphicControlExtension",
        "disposalMethod",
        "doNotDispose",
        "userInputFlag",
        "FALSE",
        "transparentColorFlag",
        "TRUE",
        "delayTime",
        job.motion().hundredths(),
        "transparentColorIndex",
        ColourTable.UNCHANGED);
    if (isFirst && job.motion().loops()) {
      IIOMetadataNode extensions = add(root, "ApplicationExtensions");
      add(
              extensions,
              "ApplicationExtension",
              "applicationID",
              "NETSCAPE",
              "authenticationCode",
              "2.0")
          // How often: 0 is for ever
          .setUserObject(new byte[] {1, 0, 0});
    }
    return root;
  }

  private static IIOMetadataNode add(IIOMetadataNode parent, String name, Object... attributes) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    for (int i = 0; i < attributes.length; i += 2) {
      node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
    parent.appendChild(node);
    return node;
  }
}
