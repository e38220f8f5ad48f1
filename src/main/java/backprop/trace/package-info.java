/**
 * What the program computed: the values of every symbol, step by step, and proofs that they are
 * right.
 */
@NullMarked
package backprop.trace;

import org.jspecify.annotations.NullMarked;
