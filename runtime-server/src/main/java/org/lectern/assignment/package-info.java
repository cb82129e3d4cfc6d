/** Courses that learners are asked to take: by whom, until when, and how far they are. */
@NullMarked
package org.lectern.assignment;

import org.jspecify.annotations.NullMarked;
