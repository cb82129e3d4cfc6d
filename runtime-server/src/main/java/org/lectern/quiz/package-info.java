/** What a quiz is, and how it is graded. Pure: no SQL, no clock, no HTTP. */
@NullMarked
package org.lectern.quiz;

import org.jspecify.annotations.NullMarked;
