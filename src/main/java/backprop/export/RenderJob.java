package backprop.export;

import backprop.drawing.Typeface;
import backprop.trace.Step;
import backprop.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pictures to be drawn.
 *
 * @param trace the pass
 * @param steps what of it, at least one, in their order
 * @param width of a picture in its own pixels; sheets of paper have their size
 * @param height of a picture in its own pixels
 * @param scale how many pixels of a file stand for one of the picture, where it has pixels
 * @param theme light, dark or projector
 * @param locale of the words in it
 * @param layout what is drawn of a step
 * @param motion how frames follow each other, where there are frames
 * @param out ends in .png, .svg, .pdf, .gif or .apng, in upper or lower case
 */
public record RenderJob(
    Trace trace,
    List<Step> steps,
    int width,
    int height,
    double scale,
    String theme,
    Locale locale,
    Layout layout,
    Motion motion,
    Path out) {
  private static final Set<String> ONE_FILE = Set.of("pdf", "gif", "apng");

  /** Whole pages, a pixel for a pixel. */
  public RenderJob(
      Trace trace, List<Step> steps, int width, int height, String theme, Locale locale, Path out) {
    this(trace, steps, width, height, 1, theme, locale, new Layout.Whole(), Motion.STEADY, out);
  }

  /** Copies the list. */
  public RenderJob {
    steps = List.copyOf(steps);
  }

  /** The same with something else drawn of each step. */
  public RenderJob drawing(Layout other) {
    return new RenderJob(trace, steps, width, height, scale, theme, locale, other, motion, out);
  }

  /** The same in another pace. */
  public RenderJob moving(Motion other) {
    return new RenderJob(trace, steps, width, height, scale, theme, locale, layout, other, out);
  }

  /** The same with more or fewer pixels. */
  public RenderJob scaled(double other) {
    return new RenderJob(trace, steps, width, height, other, theme, locale, layout, motion, out);
  }

  /** What the file ends in: png, svg, pdf, gif or apng. */
  public String format() {
    String name = out.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The files: {@code out} itself for a single page and where one file holds all, else one a page,
   * numbered before the suffix with as many digits as the last needs: {@code out-01.png}.
   */
  public List<Path> files() {
    if (ONE_FILE.contains(format())) {
      return List.of(out);
    }
    // How many sheets a handout takes is known only when it has been laid out
    return files(
        layout instanceof Layout.Handout
            ? new StepPages(this, new Typeface(), JobWatch.NONE).size()
            : steps.size());
  }

  /** {@link #files()} for so many pages. */
  List<Path> files(int count) {
    if (count == 1 || ONE_FILE.contains(format())) {
      return List.of(out);
    }
    String name = out.toString();
    int dot = name.lastIndexOf('.');
    int digits = Integer.toString(count).length();
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> String.format(Locale.ROOT, "%0" + digits + "d", n))
        .map(number -> name.substring(0, dot) + "-" + number + name.substring(dot))
        .map(file -> out.getFileSystem().getPath(file))
        .toList();
  }
}
