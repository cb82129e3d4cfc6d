/**
 * Packages at rest and on the way to the browser: the store that keeps archives, and the handler that sends a file from
 * the middle of one as it lies there. Nothing here reads a cookie; the path alone says who may read what.
 */
@NullMarked
package org.lectern.content;

import org.jspecify.annotations.NullMarked;
