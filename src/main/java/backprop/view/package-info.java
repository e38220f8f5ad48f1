/** The window: it paints what a moment looks like, and turns keys and mouse into commands. */
@NullMarked
package backprop.view;

import org.jspecify.annotations.NullMarked;
