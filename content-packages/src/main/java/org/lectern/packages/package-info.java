/** What a course package is. Knows no database and no HTTP. */
@NullMarked
package org.lectern.packages;

import org.jspecify.annotations.NullMarked;
