package backprop.export;

import backprop.trace.Step;
import backprop.trace.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Pictures to be drawn.
 *
 * @param trace the pass
 * @param steps what of it, at least one, in their order
 * @param width of a picture in pixels
 * @param height of a picture in pixels
 * @param theme light, dark or projector
 * @param locale of the words in it
 * @param present whether drawn as a lecture hall sees it, and not as a whole page
 * @param out ends in .png, .svg or .pdf, in upper or lower case
 */
public record RenderJob(
    Trace trace,
    List<Step> steps,
    int width,
    int height,
    String theme,
    Locale locale,
    boolean present,
    Path out) {

  /** Whole pages. */
  public RenderJob(
      Trace trace, List<Step> steps, int width, int height, String theme, Locale locale, Path out) {
    this(trace, steps, width, height, theme, locale, false, out);
  }

  /** Copies the list. */
  public RenderJob {
    steps = List.copyOf(steps);
  }

  /** What the file ends in: png, svg or pdf. */
  public String format() {
    String name = out.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The files: {@code out} itself for a single step and for the pages of a PDF, else one a step,
   * numbered before the suffix with as many digits as the last needs: {@code out-01.png}.
   */
  public List<Path> files() {
    if (steps.size() == 1 || format().equals("pdf")) {
      return List.of(out);
    }
    String name = out.toString();
    int dot = name.lastIndexOf('.');
    int digits = Integer.toString(steps.size()).length();
    return IntStream.rangeClosed(1, steps.size())
        .mapToObj(n -> String.format(Locale.ROOT, "%0" + digits + "d", n))
        .map(number -> name.substring(0, dot) + "-" + number + name.substring(dot))
        .map(file -> out.getFileSystem().getPath(file))
        .toList();
  }
}
