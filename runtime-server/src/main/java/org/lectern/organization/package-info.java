/** Organisations: who they are, their learners, and how learners come to them. */
@NullMarked
package org.lectern.organization;

import org.jspecify.annotations.NullMarked;
