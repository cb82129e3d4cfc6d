/** Work that comes round by itself, done by one node at a time. */
@NullMarked
package org.lectern.schedule;

import org.jspecify.annotations.NullMarked;
