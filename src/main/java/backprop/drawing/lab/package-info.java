/** The laboratory of one derivative: three views of one truth, and a place to try the factors. */
@NullMarked
package backprop.drawing.lab;

import org.jspecify.annotations.NullMarked;
