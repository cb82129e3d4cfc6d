/** What another system needs to use Lectern without its pages: learners, enrolments and links that open courses. */
@NullMarked
package org.lectern.embedding;

import org.jspecify.annotations.NullMarked;
