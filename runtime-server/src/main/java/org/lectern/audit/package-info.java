/** Who changed what, when: one line for every administrative act. */
@NullMarked
package org.lectern.audit;

import org.jspecify.annotations.NullMarked;
