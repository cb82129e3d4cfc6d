/** Requests that the server makes to addresses which others have given it. */
@NullMarked
package org.lectern.outbound;

import org.jspecify.annotations.NullMarked;
