package backprop.export;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Box;
import backprop.drawing.Mark.Clip;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Hatch;
import backprop.drawing.Mark.Line;
import backprop.drawing.Mark.Reading;
import backprop.drawing.Mark.Text;
import backprop.drawing.Mark.TextStyle;
import backprop.drawing.Mark.Unclip;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The marks of one page of a PDF; the page has been turned so that y runs downwards. */
final class PdfMarks {
  private static final float[] SOLID = {};

  private final PDPageContentStream content;
  private final PdfFonts fonts;
  private final PdfInk ink;

  PdfMarks(PDPageContentStream content, PdfFonts fonts) {
    this.content = content;
    this.fonts = fonts;
    this.ink = new PdfInk(content);
  }

  void draw(List<Mark> marks) throws IOException {
    for (Mark mark : marks) {
      draw(mark);
    }
  }

  private void draw(Mark mark) throws IOException {
    switch (mark) {
      case Box(var x, var y, var w, var h, var r, var fill, var stroke, var line) ->
          paint(
              r == 0
                  ? new Rectangle2D.Double(x, y, w, h)
                  : new RoundRectangle2D.Double(x, y, w, h, 2 * r, 2 * r),
              fill,
              stroke,
              line);
      case Disc(var x, var y, var r, var fill, var stroke, var line) ->
          paint(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), fill, stroke, line);
      case Line line -> line(line);
      case Text text -> text(text);
      case Glyphs(var x, var y, var outline, var colour) -> {
        // An empty path is no path, and painting needs one
        if (!colour.isInvisible() && !outline.isEmpty()) {
          ink.fill(colour);
          path(outline.path().getPathIterator(AffineTransform.getTranslateInstance(x, y)));
          content.fill();
        }
      }
      case Reading reading -> reading(reading);
      case Hatch hatch -> hatch(hatch);
      case Clip(var x, var y, var w, var h) -> clip(x, y, w, h);
      case Unclip _ -> unclip();
    }
  }

  private void paint(Shape shape, Colour fill, Colour stroke, double width) throws IOException {
    if (!fill.isInvisible()) {
      ink.fill(fill);
      path(shape.getPathIterator(null));
      content.fill();
    }
    if (!stroke.isInvisible()) {
      ink.stroke(stroke, width);
      path(shape.getPathIterator(null));
      content.stroke();
    }
  }

  private void line(Line line) throws IOException {
    if (line.colour().isInvisible()) {
      return;
    }
    ink.stroke(line.colour(), line.width());
    if (line.dashed()) {
      float[] dashes = {(float) Line.dash(line.width()), (float) Line.gap(line.width())};
      content.setLineDashPattern(dashes, 0);
    }
    segment(line.x1(), line.y1(), line.x2(), line.y2());
    content.stroke();
    if (line.dashed()) {
      content.setLineDashPattern(SOLID, 0);
    }
  }

  private void text(Text text) throws IOException {
    String shown = fonts.shown(text.text(), text.style());
    if (shown.isEmpty() || text.colour().isInvisible()) {
      return;
    }
    double width = fonts.width(shown, text.style());
    double x =
        switch (text.align()) {
          case LEFT -> text.x();
          case CENTRE -> text.x() - width / 2;
          case RIGHT -> text.x() - width;
        };
    ink.fill(text.colour());
    content.beginText();
    content.setFont(fonts.font(text.style()), (float) text.style().size());
    content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) text.y()));
    content.showText(shown);
    content.endText();
  }

  /** Text without ink, stretched over its formula. */
  private void reading(Reading reading) throws IOException {
    TextStyle style = new TextStyle(reading.size(), false);
    String shown = fonts.spelled(reading.text());
    double natural = fonts.width(shown, style);
    if (shown.isEmpty() || natural <= 0) {
      return;
    }
    boolean isSpelled = !shown.equals(reading.text());
    if (isSpelled) {
      content.beginMarkedContent(COSName.getPDFName("Span"), fonts.actually(reading.text()));
    }
    content.beginText();
    content.setRenderingMode(RenderingMode.NEITHER);
    content.setHorizontalScaling((float) (100 * reading.width() / natural));
    content.setFont(fonts.font(style), (float) style.size());
    content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) reading.x(), (float) reading.y()));
    content.showText(shown);
    content.setHorizontalScaling(100);
    content.setRenderingMode(RenderingMode.FILL);
    content.endText();
    if (isSpelled) {
      content.endMarkedContent();
    }
  }

  private void hatch(Hatch hatch) throws IOException {
    clip(hatch.x(), hatch.y(), hatch.width(), hatch.height());
    ink.stroke(hatch.colour(), 1);
    for (double d = 0; d < hatch.width() + hatch.height(); d += Hatch.SPACING) {
      double x = hatch.x() + d;
      segment(x, hatch.y(), x - hatch.height(), hatch.y() + hatch.height());
    }
    content.stroke();
    unclip();
  }

  private void clip(double x, double y, double width, double height) throws IOException {
    content.saveGraphicsState();
    content.addRect((float) x, (float) y, (float) width, (float) height);
    content.clip();
  }

  private void unclip() throws IOException {
    content.restoreGraphicsState();
    ink.forget();
  }

  private void segment(double x1, double y1, double x2, double y2) throws IOException {
    content.moveTo((float) x1, (float) y1);
    content.lineTo((float) x2, (float) y2);
  }

  private void path(PathIterator path) throws IOException {
    var p = new float[6];
    float x = 0;
    float y = 0;
    for (; !path.isDone(); path.next()) {
      int end = 0;
      switch (path.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(p[0], p[1]);
        case PathIterator.SEG_QUADTO -> {
          // PDF knows cubic curves only
          content.curveTo(
              x + (p[0] - x) * 2 / 3,
              y + (p[1] - y) * 2 / 3,
              p[2] + (p[0] - p[2]) * 2 / 3,
              p[3] + (p[1] - p[3]) * 2 / 3,
              p[2],
              p[3]);
          end = 2;
        }
        case PathIterator.SEG_CUBICTO -> {
          content.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
          end = 4;
        }
        default -> {
          content.closePath();
          continue;
        }
      }
      x = p[end];
      y = p[end + 1];
    }
  }
}
