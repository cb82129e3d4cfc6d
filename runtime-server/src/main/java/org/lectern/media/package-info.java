/** Videos and pictures that are uploaded by themselves: kept in the data folder, or sent to a media host. */
@NullMarked
package org.lectern.media;

import org.jspecify.annotations.NullMarked;
