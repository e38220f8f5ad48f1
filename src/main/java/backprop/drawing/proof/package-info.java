/** Pictures of proofs: one number nudged, and every gradient checked. */
@NullMarked
package backprop.drawing.proof;

import org.jspecify.annotations.NullMarked;
