/**
 * What may have gone wrong in a gradient of one's own: mistakes that people make, each as the
 * program with a line changed, and the search for the one that gives the same numbers.
 */
@NullMarked
package backprop.trace.diagnosis;

import org.jspecify.annotations.NullMarked;
