/** What the program keeps between two starts: folders, settings, and work that is not saved yet. */
@NullMarked
package backprop.desk;

import org.jspecify.annotations.NullMarked;
