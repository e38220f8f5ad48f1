package backprop.view;

import backprop.session.Moment;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a person wants written. A kind that has no use for a choice does not look at it.
 *
 * @param moment what is shown: its pass and its step
 * @param theme light, dark or projector
 * @param language of the words
 * @param width of a picture in pixels
 * @param height of a picture in pixels
 * @param out the file, or for some kinds a folder
 */
public record ExportOrder(
    Moment moment, String theme, Locale language, int width, int height, Path out) {}
