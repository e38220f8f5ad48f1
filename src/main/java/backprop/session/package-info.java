/** One walk through a trace: where it stands, what is selected, what can be done next. */
@NullMarked
package backprop.session;

import org.jspecify.annotations.NullMarked;
