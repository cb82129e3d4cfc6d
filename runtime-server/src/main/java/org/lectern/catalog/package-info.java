/** Categories, courses, sections, lectures, publishing: what authors make, and everybody finds. */
@NullMarked
package org.lectern.catalog;

import org.jspecify.annotations.NullMarked;
