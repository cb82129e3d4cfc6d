/** Launch sessions, deliveries and commits: what happens while a learner is in a course. */
@NullMarked
package org.lectern.runtime;

import org.jspecify.annotations.NullMarked;
