package backprop.drawing.formula;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says no to every request of {@link Graphics2D} that has no meaning for an outline, such as
 * pictures, clips and paints: each throws an {@link UnsupportedOperationException} naming itself.
 */
abstract class RefusingGraphics extends Graphics2D {
  private static UnsupportedOperationException refused(String what) {
    return new UnsupportedOperationException("A formula's outlines cannot record " + what);
  }

  @Override
  public Graphics create() {
    throw refused("create");
  }

  @Override
  public void setPaintMode() {
    throw refused("setPaintMode");
  }

  @Override
  public void setXORMode(Color color) {
    throw refused("setXORMode");
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    throw refused("getFontMetrics");
  }

  @Override
  public Rectangle getClipBounds() {
    throw refused("getClipBounds");
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    throw refused("clipRect");
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    throw refused("setClip");
  }

  @Override
  public Shape getClip() {
    throw refused("getClip");
  }

  @Override
  public void setClip(@Nullable Shape clip) {
    throw refused("setClip");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw refused("copyArea");
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    throw refused("drawLine");
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    throw refused("fillRect");
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    throw refused("clearRect");
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int w, int h) {
    throw refused("drawRoundRect");
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int w, int h) {
    throw refused("fillRoundRect");
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    throw refused("drawOval");
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    throw refused("fillOval");
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int arc) {
    throw refused("drawArc");
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int arc) {
    throw refused("fillArc");
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int points) {
    throw refused("drawPolyline");
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int points) {
    throw refused("drawPolygon");
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int points) {
    throw refused("fillPolygon");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw refused("drawString");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw refused("drawString");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color back, @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int w, int h, Color back, @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(
      Image image,
      int ax,
      int ay,
      int bx,
      int by,
      int cx,
      int cy,
      int dx,
      int dy,
      @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(
      Image image,
      int ax,
      int ay,
      int bx,
      int by,
      int cx,
      int cy,
      int dx,
      int dy,
      Color back,
      @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public boolean drawImage(Image image, AffineTransform to, @Nullable ImageObserver o) {
    throw refused("drawImage");
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw refused("drawImage");
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform to) {
    throw refused("drawRenderedImage");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform to) {
    throw refused("drawRenderableImage");
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    throw refused("hit");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refused("getDeviceConfiguration");
  }

  @Override
  public Composite getComposite() {
    throw refused("getComposite");
  }

  @Override
  public void setComposite(Composite composite) {
    throw refused("setComposite");
  }

  @Override
  public Paint getPaint() {
    throw refused("getPaint");
  }

  @Override
  public void setPaint(Paint paint) {
    throw refused("setPaint");
  }

  @Override
  public Color getBackground() {
    throw refused("getBackground");
  }

  @Override
  public void setBackground(Color color) {
    throw refused("setBackground");
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    throw refused("getRenderingHint");
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    throw refused("setRenderingHint");
  }

  @Override
  public RenderingHints getRenderingHints() {
    throw refused("getRenderingHints");
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    throw refused("setRenderingHints");
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    throw refused("addRenderingHints");
  }

  @Override
  public void clip(Shape shape) {
    throw refused("clip");
  }
}
