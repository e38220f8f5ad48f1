/**
 * The pass as data: symbols, formulas, the program they make, and the readings that need no
 * numbers.
 */
@NullMarked
package backprop.formula;

import org.jspecify.annotations.NullMarked;
