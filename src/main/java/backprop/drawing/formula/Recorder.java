package backprop.drawing.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is painted on it as outlines, one layer a colour object.
 *
 * <p>jlatexmath sets a tag's colour when it enters the tag and puts the very same {@link Color}
 * object of before back when it leaves. So going back to a colour that is still open closes all
 * opened since, and any other opens a tag inside the current one.
 */
@SuppressWarnings("ReferenceEquality") // equal colours of two tags are still two tags
final class Recorder extends RefusingGraphics {
  /** Fractional metrics and no hinting: outlines must not depend on the size. */
  static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

  /** The ink of one tag: its own, and together with all tags inside it. */
  private record Layer(Color color, Path2D.Double own, Path2D.Double all) {
    Layer(Color color) {
      this(color, new Path2D.Double(), new Path2D.Double());
    }

    int id() {
      return color.getRGB() & 0xffffff;
    }
  }

  private final List<Layer> layers = new ArrayList<>();
  private final List<Layer> open = new ArrayList<>();
  private final AffineTransform transform = new AffineTransform();
  private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
  private Stroke stroke = new BasicStroke();

  Recorder() {
    setColor(new Color(0));
  }

  /** All ink so far, by tag; boxes are padded by so many pixels. Tags without ink are left out. */
  List<Part> parts(double padding) {
    return layers.stream()
        .filter(layer -> layer.all.getCurrentPoint() != null)
        .filter(layer -> layer.id() > 0 || layer.own.getCurrentPoint() != null)
        .map(layer -> {
          Path2D extent = layer.id() > 0 ? layer.all : layer.own;
          Bounds box = Bounds.around(extent.getBounds2D(), padding);
          return new Part(layer.id(), Outline.of(layer.own), box);
        })
        .toList();
  }

  @Override
  public Color getColor() {
    return open.getLast().color;
  }

  @Override
  public void setColor(@Nullable Color color) {
    if (color == null) {
      return; // as Graphics has it
    }
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).color == color) {
        open.subList(i + 1, open.size()).clear();
        return;
      }
    }
    open.add(layer(color));
  }

  /** A tag whose box is split, or drawn twice, comes again with the same colour object. */
  private Layer layer(Color color) {
    for (Layer layer : layers) {
      if (layer.color == color) {
        return layer;
      }
    }
    var layer = new Layer(color);
    layers.add(layer);
    return layer;
  }

  @Override
  public void fill(Shape shape) {
    Shape placed = transform.createTransformedShape(shape);
    open.getLast().own.append(placed, false);
    for (Layer layer : open) {
      layer.all.append(placed, false);
    }
  }

  @Override
  public void draw(Shape shape) {
    fill(stroke.createStrokedShape(shape));
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawGlyphVector(
        text.equals("\u00ad") ? softHyphen() : font.createGlyphVector(EXACT, text), x, y);
  }

  /**
   * jlatexmath's fonts keep ⊗, Ω, a piece of tall brackets and others at U+00AD, which Java takes
   * for a soft hyphen and leaves out. In all of them it is the glyph before that of U+00AE.
   */
  private GlyphVector softHyphen() {
    int next = font.createGlyphVector(EXACT, "\u00ae").getGlyphCode(0);
    return font.createGlyphVector(EXACT, new int[] {next - 1});
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return EXACT;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setFont(@Nullable Font font) {
    if (font != null) {
      this.font = font;
    }
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setStroke(Stroke stroke) {
    this.stroke = stroke;
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setTransform(AffineTransform to) {
    transform.setTransform(to);
  }

  @Override
  public void transform(AffineTransform by) {
    transform.concatenate(by);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void dispose() {
    // holds nothing outside the heap
  }

  /**
   * Empty, and that is what counts: Java then does without it. With the inherited one, all outlines
   * of a formula would be kept until a thread came round to run it.
   */
  @Override
  @Deprecated
  @SuppressWarnings({"removal", "Finalize"})
  public void finalize() {}
}
