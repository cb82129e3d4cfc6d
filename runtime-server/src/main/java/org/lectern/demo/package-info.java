/**
 * Courses to look at before there are any of one's own. Their film, {@code demo/film.mp4}, is drawn: rectangles and a text that
 * ffmpeg moves about, twelve seconds of H.264 and AAC.
 */
@NullMarked
package org.lectern.demo;

import org.jspecify.annotations.NullMarked;
