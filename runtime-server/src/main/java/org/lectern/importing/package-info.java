/** From an upload to a course: import jobs, their progress and their reports. */
@NullMarked
package org.lectern.importing;

import org.jspecify.annotations.NullMarked;
