/** Files for others to open: one format a class. */
@NullMarked
package backprop.export;

import org.jspecify.annotations.NullMarked;
