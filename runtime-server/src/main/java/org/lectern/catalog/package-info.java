/** Categories, courses, sections, lectures, publishing. */
@NullMarked
package org.lectern.catalog;

import org.jspecify.annotations.NullMarked;
