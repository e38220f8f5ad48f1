/**
 * What a moment looks like: lines, discs, boxes, texts and glyphs with their places and colours,
 * for a window to paint and a file to hold. Nothing here knows a toolkit or needs a display.
 */
@NullMarked
package backprop.drawing;

import org.jspecify.annotations.NullMarked;
