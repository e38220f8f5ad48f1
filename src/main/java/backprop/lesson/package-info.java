/** What a person opens and saves: the numbers of one network, and the files they stand in. */
@NullMarked
package backprop.lesson;

import org.jspecify.annotations.NullMarked;
