package backprop.view;

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
import backprop.drawing.Mark.Unclip;
import backprop.drawing.formula.Pen;
import backprop.view.Painting.Part;
import backprop.view.Painting.Raster;
import backprop.view.Painting.Single;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.TextAlignment;

/** Paints a picture on a canvas. */
final class FxPainter {
  private final GraphicsContext graphics;
  private final Fonts fonts;

  FxPainter(GraphicsContext graphics, Fonts fonts) {
    this.graphics = graphics;
    this.fonts = fonts;
  }

  void paint(Painting painting) {
    if (!painting.hidesAll()) {
      graphics.clearRect(0, 0, painting.picture().width(), painting.picture().height());
    }
    graphics.setFillRule(FillRule.NON_ZERO);
    for (Part part : painting.parts()) {
      switch (part) {
        case Raster(var image, var x, var y, var width, var height) ->
            graphics.drawImage(image, x, y, width, height);
        case Single(var mark) -> paint(mark);
      }
    }
  }

  private void paint(Mark mark) {
    switch (mark) {
      case Box box -> box(box);
      case Disc _, Line _ -> throw new IllegalStateException("shapes are painted as a raster");
      case Text text -> text(text);
      case Glyphs glyphs -> glyphs(glyphs);
      case Reading _ -> {}
      case Hatch hatch -> hatch(hatch);
      case Clip(var x, var y, var w, var h) -> {
        graphics.save();
        clip(x, y, w, h);
      }
      case Unclip _ -> graphics.restore();
    }
  }

  /** On whole pixels: for any other clip the canvas keeps pictures of its own size, and is slow. */
  private void clip(double x, double y, double width, double height) {
    double left = Math.rint(x);
    double top = Math.rint(y);
    graphics.beginPath();
    graphics.rect(left, top, Math.rint(x + width) - left, Math.rint(y + height) - top);
    graphics.clip();
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
    clip(hatch.x(), hatch.y(), hatch.width(), hatch.height());
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
