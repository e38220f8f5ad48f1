package backprop.view;

import backprop.session.Moment;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a person wants written. A kind that has no use for a choice does not look at it.
 *
 * @param moment what is shown: its pass and its step
 * @param all whether every step is wanted, not only the one that is shown
 * @param theme light, dark or projector
 * @param language of the words
 * @param width of a picture in its own pixels
 * @param height of a picture in its own pixels
 * @param scale how many pixels of the file stand for one of the picture
 * @param perSheet steps on a sheet of paper: 1, 2, 4 or 6
 * @param pace how long each step stands where it moves, in hundredths of a second
 * @param loops whether what moves begins anew after the last step
 * @param out the file, or for some kinds a folder
 */
public record ExportOrder(
    Moment moment,
    boolean all,
    String theme,
    Locale language,
    int width,
    int height,
    int scale,
    int perSheet,
    int pace,
    boolean loops,
    Path out) {

  /** The same into another file. */
  ExportOrder to(Path other) {
    return new ExportOrder(
        moment, all, theme, language, width, height, scale, perSheet, pace, loops, other);
  }
}
