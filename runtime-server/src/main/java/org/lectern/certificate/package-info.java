/** What learners are given for what they have completed: certificates, and the points of continuing professional development. */
@NullMarked
package org.lectern.certificate;

import org.jspecify.annotations.NullMarked;
