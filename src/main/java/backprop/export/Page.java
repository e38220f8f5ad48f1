package backprop.export;

import backprop.drawing.Picture;
import java.util.Locale;

/**
 * A picture and what can be said of it where it cannot be seen.
 *
 * @param picture the drawing
 * @param lesson title of the lesson, never blank
 * @param step number and title of the step
 * @param locale language of its words
 */
record Page(Picture picture, String lesson, String step, Locale locale) {}
