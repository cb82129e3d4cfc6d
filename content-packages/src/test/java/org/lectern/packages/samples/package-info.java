/** Lectern's own sample courses, as the build zips them. */
@NullMarked
package org.lectern.packages.samples;

import org.jspecify.annotations.NullMarked;
