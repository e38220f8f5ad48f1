package backprop.export;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Align;
import backprop.drawing.Mark.Box;
import backprop.drawing.Mark.Clip;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Hatch;
import backprop.drawing.Mark.Line;
import backprop.drawing.Mark.Reading;
import backprop.drawing.Mark.Text;
import backprop.drawing.Mark.Unclip;
import backprop.drawing.Picture;
import backprop.drawing.Typeface;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;

/** A picture as PNG, painted without any display. */
public final class PngPicture {
  private final Typeface typeface;

  /** Paints texts in a typeface. */
  public PngPicture(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Writes a picture, one pixel of it to one of the file. */
  public void write(Picture picture, OutputStream out) throws IOException {
    write(paint(picture, 1), out);
  }

  /** Writes an image; leaves the stream open. */
  static void write(BufferedImage image, OutputStream out) throws IOException {
    // Without this ImageIO would keep its own files beside ours
    ImageIO.setUseCache(false);
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("this Java cannot write PNG");
    }
  }

  /**
   * Paints a picture into an image.
   *
   * @param scale how many pixels of the image stand for one of the picture
   */
  BufferedImage paint(Picture picture, double scale) {
    BufferedImage image =
        new BufferedImage(
            (int) Math.ceil(picture.width() * scale),
            (int) Math.ceil(picture.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.scale(scale, scale);
    picture.marks().forEach(mark -> paint(graphics, mark));
    graphics.dispose();
    return image;
  }

  private void paint(Graphics2D graphics, Mark mark) {
    switch (mark) {
      case Box box -> {
        Shape shape =
            box.radius() == 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    2 * box.radius(),
                    2 * box.radius());
        paint(graphics, shape, box.fill(), box.stroke(), box.strokeWidth());
      }
      case Disc(var x, var y, var r, var fill, var stroke, var line) ->
          paint(graphics, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), fill, stroke, line);
      case Line line -> {
        graphics.setColor(awt(line.colour()));
        graphics.setStroke(stroke(line));
        graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
      }
      case Text text -> {
        graphics.setColor(awt(text.colour()));
        graphics.setFont(typeface.font(text.style()));
        double width = typeface.width(text.text(), text.style());
        double x =
            text.x()
                - (text.align() == Align.LEFT
                    ? 0
                    : text.align() == Align.RIGHT ? width : width / 2);
        graphics.drawString(text.text(), (float) x, (float) text.y());
      }
      case Glyphs(var x, var y, var outline, var colour) -> {
        graphics.setColor(awt(colour));
        graphics.translate(x, y);
        graphics.fill(outline.path());
        graphics.translate(-x, -y);
      }
      case Reading _ -> {}
      case Hatch hatch -> hatch(graphics, hatch);
      case Clip(var x, var y, var w, var h) -> graphics.setClip(new Rectangle2D.Double(x, y, w, h));
      case Unclip _ -> graphics.setClip(null);
    }
  }

  private static void paint(
      Graphics2D graphics, Shape shape, Colour fill, Colour stroke, double width) {
    if (!fill.isInvisible()) {
      graphics.setColor(awt(fill));
      graphics.fill(shape);
    }
    if (!stroke.isInvisible()) {
      graphics.setColor(awt(stroke));
      graphics.setStroke(new BasicStroke((float) width));
      graphics.draw(shape);
    }
  }

  private static BasicStroke stroke(Line line) {
    float width = (float) line.width();
    return line.dashed()
        ? new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            new float[] {(float) Line.dash(line.width()), (float) Line.gap(line.width())},
            0)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private static void hatch(Graphics2D graphics, Hatch hatch) {
    Shape before = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(hatch.x(), hatch.y(), hatch.width(), hatch.height()));
    graphics.setColor(awt(hatch.colour()));
    graphics.setStroke(new BasicStroke(1));
    for (double d = 0; d < hatch.width() + hatch.height(); d += Hatch.SPACING) {
      graphics.draw(
          new Line2D.Double(
              hatch.x() + d,
              hatch.y(),
              hatch.x() + d - hatch.height(),
              hatch.y() + hatch.height()));
    }
    graphics.setClip(before);
  }

  private static Color awt(Colour colour) {
    return new Color(colour.argb(), true);
  }
}
