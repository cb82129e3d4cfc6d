/** Native lectures as learners take them: what they read, watch and answer, and how far they are. */
@NullMarked
package org.lectern.learning;

import org.jspecify.annotations.NullMarked;
