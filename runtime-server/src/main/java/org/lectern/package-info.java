/** The command line and the wiring by hand: the only place that knows every feature. */
@NullMarked
package org.lectern;

import org.jspecify.annotations.NullMarked;
