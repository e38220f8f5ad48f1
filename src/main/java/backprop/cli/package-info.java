/** The command line. Only the window's own files here may touch JavaFX. */
@NullMarked
package backprop.cli;

import org.jspecify.annotations.NullMarked;
