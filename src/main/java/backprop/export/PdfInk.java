package backprop.export;

import backprop.drawing.Colour;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** The colours of one page of a PDF, said only when they change: most marks share theirs. */
final class PdfInk {
  private final PDPageContentStream content;
  private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();
  private @Nullable Colour fill;
  private @Nullable Colour stroke;
  private double width = -1;
  private int alpha = -1;

  PdfInk(PDPageContentStream content) {
    this.content = content;
  }

  /** What is filled from here on has this colour. */
  void fill(Colour colour) throws IOException {
    opacity(colour.alpha());
    if (!colour.equals(fill)) {
      content.setNonStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
      fill = colour;
    }
  }

  /** Lines from here on have this colour and width. */
  void stroke(Colour colour, double lineWidth) throws IOException {
    opacity(colour.alpha());
    if (!colour.equals(stroke)) {
      content.setStrokingColor(colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f);
      stroke = colour;
    }
    if (lineWidth != width) {
      content.setLineWidth((float) lineWidth);
      width = lineWidth;
    }
  }

  private void opacity(int newAlpha) throws IOException {
    if (newAlpha != alpha) {
      content.setGraphicsStateParameters(opacities.computeIfAbsent(newAlpha, PdfInk::state));
      alpha = newAlpha;
    }
  }

  private static PDExtendedGraphicsState state(int alpha) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant(alpha / 255f);
    state.setStrokingAlphaConstant(alpha / 255f);
    return state;
  }

  /** After the page has gone back to an earlier state: what was said no longer holds. */
  void forget() {
    fill = null;
    stroke = null;
    width = -1;
    alpha = -1;
  }
}
