/** Enrolments and lecture progress, as administrators and learners read them. */
@NullMarked
package org.lectern.enrollment;

import org.jspecify.annotations.NullMarked;
