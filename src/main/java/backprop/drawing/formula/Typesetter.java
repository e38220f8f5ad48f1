package backprop.drawing.formula;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.DefaultTeXFontParser;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Lays out LaTeX formulas (display style) as outlines, one {@link Part} a tagged symbol. Safe for
 * use from any thread; the latest results are kept, so asking again costs nothing.
 *
 * <p>What to tag: whole symbols with all their scripts ({@code tag(7, "W_2")}, not {@code tag(7,
 * "W") + "_2"}, which moves the subscript), whole fractions, whole {@code \left … \right} groups,
 * single relations and operators: then nothing moves. A bare letter that is all of a numerator,
 * script or formula gets up to 0.15 em of room for its slant, and a number with a sign, tagged as a
 * whole, has a sign instead of an operator.
 *
 * <p>All of these lay out, with their backslash: {@code frac{}{} tfrac12 dfrac12 partial nabla
 * delta eta sigma sigma' top circ cdot times otimes odot oslash approx checkmark sum ln log exp
 * tanh max mathbf mathrm mathbb text operatorname underbrace overbrace underset hat bar left\{
 * right\} bigl( bigr)}, scripts as in {@code w_{7,2}^{(2)}}, and the plain characters −, ∂, σ and
 * ·. A minus is a real one in either spelling.
 *
 * <p>Label a brace with {@link #underbrace}, not by a subscript of the LaTeX command.
 */
public final class Typesetter {
  private static final int LARGEST_ID = 0xffffff;

  /** In parts of the size: enough for the pointer to rest on a dot. */
  private static final double PADDING = 0.1;

  /**
   * TeX gives some spaces in points and means them beside 10 pt letters. So everything is laid out
   * at that size and then scaled, or proportions would change with the size.
   */
  private static final float DESIGN_SIZE = 10;

  private static final Pattern TAG = Pattern.compile("\\\\textcolor\\{#[0-9a-f]{6}}");

  /**
   * Commands that would change every later formula, read files, or speak in colours, which are
   * taken: they carry the ids.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\\\(?:(?:re)?new(?:command|environment)|includegraphics|DeclareMathSizes|magnification"
              + "|makeat\\w+|jlm[DEX]\\w*|[a-z]*color(?:box)?)(?![A-Za-z])");

  /** A formula with a glyph of each font that lessons use. */
  static final String SAMPLE =
      "\\frac{\\partial E}{\\partial W_2}=\\underbrace{\\mathbf 1}_{Z_1^\\top}\\circ"
          + "\\left\\{\\sum\\tfrac12\\eta\\mathrm{softmax}\\right\\}-0.5\\checkmark";

  private record Key(String latex, double size) {}

  static {
    // Not among the fonts of the system: to be one of them, all of those would have to be read
    DefaultTeXFontParser.registerFonts(false);
  }

  private final int capacity;
  private final LinkedHashMap<Key, Typeset> cache = new LinkedHashMap<>(16, 0.75f, true);

  /** Keeps the latest 500 results, a few megabytes. */
  public Typesetter() {
    this(500);
  }

  /** Keeps as many of the latest results as given, at least 1. */
  public Typesetter(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity must be at least 1, not " + capacity);
    }
    this.capacity = capacity;
  }

  /**
   * LaTeX that is set like the given one, and whose ink is found in a {@link Part} of its own. Tags
   * may stand inside each other, and the same id may be given to several symbols.
   *
   * @param id from 1 to 16,777,215
   * @throws IllegalArgumentException if the id is out of range
   */
  public static String tag(int id, String latex) {
    if (id < 1 || id > LARGEST_ID) {
      throw new IllegalArgumentException("id must be from 1 to " + LARGEST_ID + ", not " + id);
    }
    return String.format("\\textcolor{#%06x}{%s}", id, latex);
  }

  /**
   * LaTeX for a formula over a brace with a centred label below, as wide as the wider of the two.
   *
   * <p>Of the usual spellings in jlatexmath, a label as subscript shifts the brace when it is the
   * wider one, and {@code underset} puts it half an em too low and sets the whole as a relation,
   * without space after an equals sign.
   */
  public static String underbrace(String latex, String label) {
    // The label itself takes no width, so the brace stays put; its phantom above keeps the place.
    return String.format(
        "\\mathinner{\\overset{\\hphantom{%2$s}}{\\underbrace{%1$s}_{\\mathclap{%2$s}}}}",
        latex, label);
  }

  /** Loads fonts and tables, about a second; call it from a background thread at the start. */
  public void warmUp() {
    typeset(SAMPLE, 20);
  }

  /**
   * Lays the formula out; all lengths are proportional to the size. LaTeX that cannot be read comes
   * back as its own source text, with {@link Typeset#failed()} set.
   *
   * @param size of the text in pixels (1 em)
   * @throws IllegalArgumentException if the size is not positive and finite
   */
  @SuppressWarnings("LockOnNonEnclosingClassLiteral") // jlatexmath keeps its state in statics
  public Typeset typeset(String latex, double size) {
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("size must be positive and finite, not " + size);
    }
    var key = new Key(latex, size);
    Typeset known = known(key);
    if (known != null) {
      return known;
    }
    synchronized (TeXFormula.class) {
      Typeset meanwhile = known(key);
      if (meanwhile != null) {
        return meanwhile;
      }
      Typeset fresh = layOut(latex, size);
      remember(key, fresh);
      return fresh;
    }
  }

  private @Nullable Typeset known(Key key) {
    synchronized (cache) {
      return cache.get(key);
    }
  }

  private void remember(Key key, Typeset typeset) {
    synchronized (cache) {
      cache.put(key, typeset);
      if (cache.size() > capacity) {
        cache.pollFirstEntry(); // the one not asked for the longest
      }
    }
  }

  private static Typeset layOut(String latex, double size) {
    String untagged = TAG.matcher(latex).replaceAll("");
    var forbidden = FORBIDDEN.matcher(untagged);
    if (forbidden.find()) {
      return plain(untagged, size, forbidden.group() + " is not allowed here");
    }
    try {
      return formula(latex, size);
    } catch (RuntimeException | StackOverflowError e) {
      // Besides ParseException, half a formula also gets it to throw what String and List throw.
      return plain(untagged, size, e.toString());
    }
  }

  private static Typeset formula(String latex, double size) {
    Box box = new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, DESIGN_SIZE).getBox();
    var recorder = new Recorder();
    recorder.scale(size, size);
    box.draw(recorder, 0, box.getHeight());
    return new Typeset(
        size * box.getWidth(),
        size * box.getHeight(),
        size * box.getDepth(),
        recorder.parts(PADDING * size),
        size,
        reading(latex),
        "");
  }

  private static Typeset plain(String text, double size, String problem) {
    String line = text.isBlank() ? " " : text.replaceAll("\\s+", " ");
    Font font = new Font(Font.MONOSPACED, Font.PLAIN, 1).deriveFont((float) size);
    GlyphVector glyphs = font.createGlyphVector(Recorder.EXACT, line);
    LineMetrics metrics = font.getLineMetrics(line, Recorder.EXACT);
    var recorder = new Recorder();
    recorder.drawGlyphVector(glyphs, 0, metrics.getAscent());
    return new Typeset(
        glyphs.getLogicalBounds().getWidth(),
        metrics.getAscent(),
        metrics.getDescent(),
        recorder.parts(PADDING * size),
        size,
        line.strip(),
        problem);
  }

  private static String reading(String latex) {
    try {
      return PlainReading.of(latex);
    } catch (RuntimeException | StackOverflowError e) {
      // What the setter forgives need not be a formula
      return TAG.matcher(latex).replaceAll("").strip();
    }
  }
}
