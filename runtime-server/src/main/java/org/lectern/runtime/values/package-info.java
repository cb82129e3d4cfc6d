/** The data model as it is stored and as content finds it. Pure: no SQL, no clock, no HTTP. */
@NullMarked
package org.lectern.runtime.values;

import org.jspecify.annotations.NullMarked;
