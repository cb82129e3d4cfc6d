/** What other systems pull: what changed since they last asked, in pages and whole. */
@NullMarked
package org.lectern.feed;

import org.jspecify.annotations.NullMarked;
