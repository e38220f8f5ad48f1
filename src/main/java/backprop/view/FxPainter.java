package backprop.view;

import backprop.drawing.Colour;
import backprop.drawing.Mark;
import backprop.drawing.Mark.Box;
import backprop.drawing.Mark.Clip;
import backprop.drawing.Mark.Disc;
import backprop.drawing.Mark.Glyphs;
import backprop.drawing.Mark.Hatch;
import backprop.drawing.Mark.Line;
import backprop.drawing.Mark.Text;
import backprop.drawing.Mark.Unclip;
import backprop.drawing.Picture;
import backprop.drawing.formula.Pen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.TextAlignment;

/** Paints a picture on a canvas. */
final class FxPainter {
  private final GraphicsContext graphics;
  private final Fonts fonts;
  private final EdgeRaster edges;

  FxPainter(GraphicsContext graphics, Fonts fonts, EdgeRaster edges) {
    this.graphics = graphics;
    this.fonts = fonts;
    this.edges = edges;
  }

  void paint(Picture picture) {
    graphics.clearRect(0, 0, picture.width(), picture.height());
    graphics.setFillRule(FillRule.NON_ZERO);
    List<Line> lines = new ArrayList<>();
    edges.begin(picture.width(), picture.height());
    for (Mark mark : picture.marks()) {
      if (mark instanceof Line line) {
        lines.add(line);
        continue;
      }
      flush(lines);
      paint(mark);
    }
    flush(lines);
  }

  /** Lines that follow each other go into one raster: the canvas takes much longer for them. */
  private void flush(List<Line> lines) {
    if (!lines.isEmpty()) {
      edges.draw(lines, graphics);
      lines.clear();
    }
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Box box -> box(box);
      case Disc(var x, var y, var r, var fill, var stroke, var line) -> {
        if (!fill.isInvisible()) {
          graphics.setFill(fx(fill));
          graphics.fillOval(x - r, y - r, 2 * r, 2 * r);
        }
        if (!stroke.isInvisible()) {
          stroke(stroke, line);
          graphics.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
      }
      case Line _ -> throw new IllegalStateException("lines are painted together");
      case Text text -> text(text);
      case Glyphs glyphs -> glyphs(glyphs);
      case Hatch hatch -> hatch(hatch);
      case Clip(var x, var y, var w, var h) -> {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, w, h);
        graphics.clip();
      }
      case Unclip _ -> graphics.restore();
    }
  }

  private void box(Box box) {
    double arc = 2 * box.radius();
    if (!box.fill().isInvisible()) {
      graphics.setFill(fx(box.fill()));
      if (arc == 0) {
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
      } else {
        graphics.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
      }
    }
    if (!box.stroke().isInvisible()) {
      stroke(box.stroke(), box.strokeWidth());
      if (arc == 0) {
        graphics.strokeRect(box.x(), box.y(), box.width(), box.height());
      } else {
        graphics.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
      }
    }
  }

  private void stroke(Colour colour, double width) {
    graphics.setStroke(fx(colour));
    graphics.setLineWidth(width);
  }

  private void text(Text text) {
    graphics.setFill(fx(text.colour()));
    graphics.setFont(fonts.of(text.style()));
    graphics.setTextAlign(
        switch (text.align()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTRE -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    graphics.fillText(text.text(), text.x(), text.y());
  }

  private void glyphs(Glyphs glyphs) {
    graphics.setFill(fx(glyphs.colour()));
    graphics.beginPath();
    glyphs.outline().draw(new CanvasPen(graphics, glyphs.x(), glyphs.y()));
    graphics.fill();
  }

  private void hatch(Hatch hatch) {
    graphics.save();
    graphics.beginPath();
    graphics.rect(hatch.x(), hatch.y(), hatch.width(), hatch.height());
    graphics.clip();
    stroke(hatch.colour(), 1);
    for (double d = 0; d < hatch.width() + hatch.height(); d += Hatch.SPACING) {
      double x = hatch.x() + d;
      graphics.strokeLine(x, hatch.y(), x - hatch.height(), hatch.y() + hatch.height());
    }
    graphics.restore();
  }

  private static Color fx(Colour colour) {
    return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha() / 255.0);
  }

  /** Puts an outline at its place on the canvas. */
  private record CanvasPen(GraphicsContext graphics, double x, double y) implements Pen {
    @Override
    public void moveTo(double px, double py) {
      graphics.moveTo(x + px, y + py);
    }

    @Override
    public void lineTo(double px, double py) {
      graphics.lineTo(x + px, y + py);
    }

    @Override
    public void quadTo(double cx, double cy, double px, double py) {
      graphics.quadraticCurveTo(x + cx, y + cy, x + px, y + py);
    }

    @Override
    public void cubicTo(double ax, double ay, double bx, double by, double px, double py) {
      graphics.bezierCurveTo(x + ax, y + ay, x + bx, y + by, x + px, y + py);
    }

    @Override
    public void close() {
      graphics.closePath();
    }
  }
}
