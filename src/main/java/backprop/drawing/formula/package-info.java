/**
 * Turns a LaTeX formula with tagged symbols into outlines that any toolkit can paint. Lengths are
 * pixels, x runs right, y runs down, and the origin is the upper left corner of the formula.
 */
@NullMarked
package backprop.drawing.formula;

import org.jspecify.annotations.NullMarked;
